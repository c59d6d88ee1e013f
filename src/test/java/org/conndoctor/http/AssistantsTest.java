package org.conndoctor.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.conndoctor.assistant.AssistantTools;
import org.conndoctor.assistant.StdioAssistant;
import org.conndoctor.chat.Caller;
import org.conndoctor.diagnosis.DoctorOnDuty;
import org.conndoctor.facts.ProbeResult;
import org.conndoctor.probe.policy.ProbeScope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Assistants at {@code /mcp}, by the SDK's own client, and strangers who only claim to be one. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AssistantsTest {

    private static final String TIMEOUT = "connect ETIMEDOUT 203.0.113.7:2345";
    private static final String LIST = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}";

    private static RunningServer off;
    private static RunningServer looking;
    private static McpSyncClient assistant;

    @BeforeAll
    static void start() {
        off = RunningServer.start();
        looking = RunningServer.looking(ProbeScope.ALL);
        assistant = client(off);
    }

    @AfterAll
    static void stop() {
        assistant.close();
        off.close();
        looking.close();
    }

    private static String address(RunningServer server) {
        return "http://127.0.0.1:" + server.server().port();
    }

    private static McpSyncClient client(RunningServer server) {
        var client = McpClient.sync(HttpClientStreamableHttpTransport.builder(address(server))
                        .build())
                .build();
        client.initialize();
        return client;
    }

    private static McpSchema.CallToolResult call(McpSyncClient client, String tool, Map<String, Object> arguments) {
        return client.callTool(
                McpSchema.CallToolRequest.builder(tool).arguments(arguments).build());
    }

    private static JsonNode fields(McpSchema.CallToolResult result) {
        assertThat(result.isError()).as("%s", result.content()).isNotEqualTo(true);
        return JsonMapper.shared().valueToTree(result.structuredContent());
    }

    @Test
    void theToolsReadOnlyAndSayWhatTheyGive() {
        var tools = assistant.listTools().tools();

        assertThat(tools)
                .extracting(McpSchema.Tool::name)
                .containsExactly("diagnose", "answer", "explain", "search_causes");
        assertThat(tools).allSatisfy(tool -> {
            assertThat(tool.outputSchema()).isNotEmpty();
            assertThat(tool.annotations().readOnlyHint()).isTrue();
        });
    }

    /** Asked until one cause is certain, each time with the answer that a cloud's closed security group gives. */
    @Test
    void aConversationEndsWithAConfirmedCause() {
        var known = Map.of(
                "server-up", "yes",
                "cloud-server", "yes",
                "security-group", "closed",
                "port-matches", "yes",
                "listening", "yes",
                "host-is-right", "yes");
        var answers = new HashMap<String, Object>();
        var fields = fields(call(assistant, "diagnose", Map.of("text", TIMEOUT)));
        assertThat(fields.get("causes")).hasSizeBetween(1, 3);
        for (int turn = 0; turn < 12 && fields.has("question"); turn++) {
            var question = fields.get("question").get("id").stringValue();
            answers.put(question, known.getOrDefault(question, "unknown"));
            fields = fields(call(assistant, "answer", Map.of("text", TIMEOUT, "answers", answers)));
        }

        assertThat(fields.get("certainty").stringValue()).isEqualTo("confirmed");
        assertThat(fields.get("causes").get(0).get("id").stringValue()).isEqualTo("cloud-security-group");
    }

    @Test
    void aReplyIsSmallAndInTheLanguageOfTheText() {
        var fields = fields(call(assistant, "diagnose", Map.of("text", "연결이 거부됨 203.0.113.7:2345")));

        assertThat(fields.get("language").stringValue()).isEqualTo("ko");
        assertThat(fields.toString().length()).isLessThan(3_000);
    }

    @Test
    void aCauseIsFoundAndExplained() {
        var found = fields(call(assistant, "search_causes", Map.of("query", "security group")));
        assertThat(found.get("found").get(0).get("id").stringValue()).isEqualTo("cloud-security-group");

        var explained = fields(call(assistant, "explain", Map.of("id", "cloud-security-group", "language", "ja")));
        assertThat(explained.get("text").stringValue()).contains("セキュリティグループ");
    }

    @Test
    void aLookIsThereOnlyWhereItIsAllowedAndSees() throws Exception {
        int closed;
        try (var socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        try (var client = client(looking)) {
            var fields = fields(call(client, "look", Map.of("target", "http://127.0.0.1:" + closed + "/")));
            assertThat(fields.get("outcome").stringValue()).isEqualTo("diagnosed");
            assertThat(fields.get("looks")).isNotEmpty();
        }
        assertThat(post(
                                off,
                                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"look\","
                                        + "\"arguments\":{\"target\":\"http://127.0.0.1:1/\"}}}")
                        .body())
                .contains("\"error\"")
                .doesNotContain("looks\":[");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\": \"x\", \"answers\": {\"nonsense\": \"1\"}} | nonsense",
                "{\"text\": \"x\", \"answers\": {\"server-up\": \"perhaps\"}} | perhaps",
                "{\"text\": \"x\", \"target\": \"::::\"} | target"
            })
    void whatCannotBeTakenIsToldInWords(String arguments, String word) throws Exception {
        var body = post(off, call("diagnose", arguments)).body();

        assertThat(body).contains("\"isError\":true", word).doesNotContain("Exception", "\\tat ");
    }

    private static String call(String tool, String arguments) {
        return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"" + tool
                + "\",\"arguments\":" + arguments + "}}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://localhost:1", "not an origin", "http://127.0.0.1"})
    void aPageOfAStrangerIsRefused(String origin) throws Exception {
        var reply = post(off, LIST, "Origin", origin);

        assertThat(reply.statusCode()).isEqualTo(403);
        assertThat(reply.body()).contains("cross-site").doesNotContain("tools");
    }

    @Test
    void aPageOfThisServerMayCall() throws Exception {
        assertThat(post(off, LIST, "Origin", address(off)).statusCode()).isEqualTo(200);
    }

    @Test
    void aNameThatAStrangerMayHaveMadeIsRefused() {
        var request = "POST /mcp HTTP/1.1\r\nHost: rebound.example\r\nContent-Type: application/json\r\n"
                + "Connection: close\r\nContent-Length: " + LIST.length() + "\r\n\r\n" + LIST;

        assertThat(off.raw(request)).startsWith("HTTP/1.1 403").contains("foreign-name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "nonsense", "{\"jsonrpc\":\"2.0\"}", "[[[[[[[[[[[[[[[[[[[[[[[["})
    void whatIsNoMessageIsRefusedWithoutAWordOfOurs(String body) throws Exception {
        var reply = post(off, body);

        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.body()).contains("\"error\"").doesNotContain("Exception", "jackson", "\\tat ");
    }

    @Test
    void aTextThatIsTooLongIsRefused() throws Exception {
        var tooLong = call("diagnose", "{\"text\":\"" + "x".repeat(70_000) + "\"}");
        assertThat(post(off, tooLong).body()).contains("\"isError\":true", "65536");
        assertThat(post(off, " ".repeat(600_000)).statusCode()).isEqualTo(413);
    }

    private static HttpResponse<String> post(RunningServer server, String body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address(server) + "/mcp"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void anEditorIsServedOverStandardStreams() throws Exception {
        var keyboard = new PipedOutputStream();
        var in = new PipedInputStream(keyboard, 1 << 16);
        var screen = new PipedInputStream(1 << 16);
        var out = new PipedOutputStream(screen);
        var tools = new AssistantTools(new DoctorOnDuty(off.doctor()), null);
        var served = new Thread(() -> {
            try {
                StdioAssistant.serve(tools, new Caller("127.0.0.1", ProbeResult.CLIENT), in, out);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        served.start();
        var lines = new BufferedReader(new InputStreamReader(screen, UTF_8));
        write(
                keyboard,
                "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-06-18\","
                        + "\"capabilities\":{},\"clientInfo\":{\"name\":\"editor\",\"version\":\"1\"}}}");
        assertThat(lines.readLine()).contains("\"conndoctor\"");
        write(keyboard, "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
        write(keyboard, call("diagnose", "{\"text\":\"" + TIMEOUT + "\"}"));
        assertThat(lines.readLine()).contains("cloud-security-group");
        keyboard.close();
        served.join(20_000);
        assertThat(served.isAlive()).as("it goes on after the end").isFalse();
    }

    private static void write(PipedOutputStream keyboard, String line) throws Exception {
        keyboard.write((line + "\n").getBytes(UTF_8));
        keyboard.flush();
    }
}
