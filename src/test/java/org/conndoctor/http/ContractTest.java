package org.conndoctor.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conndoctor.http.ChatRoutes.CHATS;
import static org.conndoctor.http.RunningServer.DIAGNOSES;
import static org.conndoctor.http.RunningServer.JSON;
import static org.conndoctor.http.RunningServer.PLAIN;

import io.javalin.Javalin;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.conndoctor.chat.Content;
import org.conndoctor.diagnosis.DoctorOnDuty;
import org.conndoctor.diagnosis.Outcome;
import org.conndoctor.diagnosis.Status;
import org.conndoctor.facts.Effect;
import org.conndoctor.facts.Source;
import org.conndoctor.knowledge.Hops;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Holds the server to {@code openapi.json}, and {@code openapi.json} to the server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractTest {

    private static final String URN = "urn:conndoctor:problem:";
    private static final String CHAT = CHATS + "/{id}";
    private static final String MESSAGES = CHAT + "/messages";
    private static final String EVENTS = CHAT + "/events";
    private static final String OPENING = "{\"text\": \"ws://chat.example.com:2345 Connection refused\"}";

    private final Contract contract = Contract.read();
    private RunningServer server;

    @BeforeAll
    void start() {
        server = RunningServer.start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void theContractIsServedAsItIs() {
        var served = server.get("/openapi.json");

        contract.check("GET", "/openapi.json", served);
        assertThat(Json.MAPPER.readTree(served.body())).isEqualTo(contract.document());
    }

    @Test
    void everyRouteIsInTheContractAndEveryOperationOfTheContractIsARoute() throws IllegalAccessException {
        assertThat(contract.operations()).containsExactlyInAnyOrderElementsOf(routes());
    }

    /** As the router itself has them: no list kept by hand can tell what is missing. */
    private List<String> routes() throws IllegalAccessException {
        for (var field : Server.class.getDeclaredFields()) {
            if (field.getType() == Javalin.class) {
                field.setAccessible(true);
                var javalin = (Javalin) field.get(server.server());
                return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                        .filter(h -> h.endpoint.method.isHttpMethod())
                        // Files of the page are no part of the API, however they are served.
                        .filter(h -> !h.endpoint.path.startsWith("/lib/"))
                        .filter(h -> !List.of("/", "/index.html").contains(h.endpoint.path))
                        // Its contract is the Model Context Protocol, which the SDK's own client holds it to.
                        .filter(h -> !h.endpoint.path.equals("/mcp"))
                        .map(h -> h.endpoint.method.name() + " " + h.endpoint.path)
                        .toList();
            }
        }
        throw new AssertionError("where is the router?");
    }

    @Test
    void everyPathRefusesOtherMethodsAndAllowsTheOnesOfTheContract() {
        var chat = server.openChat("{}");
        for (var path : contract.document().get("paths").propertyNames()) {
            var refused = server.send("PUT", of(chat, path), BodyPublishers.noBody());
            var methods = contract.operations().stream()
                    .filter(o -> o.endsWith(" " + path))
                    .map(o -> o.substring(0, o.indexOf(' ')))
                    .toList();

            assertThat(refused.statusCode()).as(path).isEqualTo(405);
            contract.check(methods.get(0), path, refused);
            var allowed =
                    List.of(refused.headers().firstValue("Allow").orElse("").split(", ?"));
            assertThat(allowed).as(path).containsAll(methods);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko", "ja", "ru", "tr", "es", "zh"})
    void everyReplyToGetKeepsToTheContract(String language) {
        var chat = server.openChat(OPENING);
        for (var operation : contract.operations()) {
            // A stream does not end by itself.
            if (operation.startsWith("GET ") && !operation.endsWith("/events")) {
                var path = operation.substring("GET ".length());
                var reply = server.get(of(chat, path), "Accept-Language", language);
                assertThat(reply.statusCode()).as(operation).isEqualTo(200);
                contract.check("GET", path, reply);
            }
        }
    }

    @Test
    void theKnowledgeHoldsEveryPartOfItsSchema() {
        var knowledge = Json.MAPPER.readTree(server.get("/api/v1/knowledge").body());

        for (var part : List.of("languages", "hops", "symptoms", "causes", "observations", "terms")) {
            assertThat(knowledge.get(part).size()).as(part).isPositive();
        }
        assertThat(knowledge.get("coverage").propertyNames()).contains("en", "ko", "ja", "ru", "tr", "es", "zh");
    }

    /** Texts that reach every outcome, with and without what else can be known. */
    static List<String> complaints() {
        return List.of(
                "{\"text\": \"nothing that anybody knows\"}",
                "{\"text\": \"I cannot connect to my server\"}",
                "{\"text\": \"connect ECONNREFUSED 127.0.0.1:6379\"}",
                "{\"text\": \"서버에 연결이 거부됩니다. Connection refused\"}",
                "{\"text\": \"dial tcp [2001:db8::1]:443: connect: connection timed out\"}",
                "{\"text\": \"connect: Cannot assign requested address\"}",
                "{\"text\": \"getaddrinfo ENOTFOUND db.internal\"}",
                "{\"text\": \"Connection refused, then Connection timed out, then connection reset by peer\"}",
                "{\"text\": \"ws://10.0.0.7:2345 Connection refused\\nnew Worker('websocket://0.0.0.0:2346');\"}",
                "{\"text\": \"connection refused\", \"target\": \"wss://chat.example.net\"}",
                "{\"text\": \"connection refused\", \"target\": \"example.net\", \"language\": null}",
                "{\"text\": \"refused\", \"target\": \":8080\", \"observations\": null, \"probe\": false}",
                "{\"text\": \"connection refused\", \"observations\": [{\"id\": \"listens-on\", \"value\": \"loopback\"},"
                        + " {\"id\": \"port-matches\", \"value\": \"no\"}, {\"id\": \"ping\", \"value\": \"silent\"}]}",
                "{\"text\": \"I am at a loss\", \"observations\": [{\"id\": \"symptom\", \"value\": \"connection-timeout\"}]}",
                "{\"text\": \"handshake failed\", \"observations\": [{\"id\": \"handshake-status\", \"value\": \"403\"}]}",
                "{\"text\": " + Json.MAPPER.writeValueAsString(LOOK_ON_THE_SERVER) + "}");
    }

    /** What a look from the server saves: that it works there says nothing of the way. */
    private static final String LOOK_ON_THE_SERVER = """
            {"conndoctor-look": 1, "target": {"scheme": "http", "host": "203.0.113.7", "port": 8080, "path": "/"},
             "looks": [
              {"place": "server", "probe": "tcp", "address": "203.0.113.7", "outcome": "open", "millis": 1,
               "details": {"port": "8080"}},
              {"place": "server", "probe": "http", "address": "203.0.113.7", "outcome": "answered", "millis": 3,
               "details": {"status": "200"}}]}""";

    @ParameterizedTest
    @MethodSource("complaints")
    void everyDiagnosisKeepsToTheContract(String body) {
        for (var language : List.of("en", "ko", "ja", "ru", "tr", "es", "zh")) {
            contract.check("POST", DIAGNOSES, server.diagnoseJson(body, "Accept-Language", language));
            contract.check(
                    "POST", DIAGNOSES, server.diagnoseJson(body, "Accept-Language", language, "Accept", "text/plain"));
            var text = Json.MAPPER.readTree(body).get("text").stringValue();
            contract.check("POST", DIAGNOSES, server.diagnosePlain(text, "Accept-Language", language));
        }
    }

    @Test
    void theComplaintsReachEveryOutcome() {
        var outcomes = new TreeSet<String>();
        for (var body : complaints()) {
            var reply = Json.MAPPER.readTree(server.diagnoseJson(body).body());
            if (reply.has("outcome")) {
                outcomes.add(reply.get("outcome").stringValue());
            }
        }

        // Only a look from the user's own side finds a target well, and a chat is where its page tells.
        outcomes.add(outcomeOfAPageThatConnected());
        assertThat(outcomes).containsExactlyInAnyOrderElementsOf(words("Diagnosis", "outcome"));
    }

    private String outcomeOfAPageThatConnected() {
        var id = server.openChat("{\"text\": \"I cannot connect to ws://chat.example.com:2345/\"}");
        var view = server.postJson(of(id, MESSAGES), """
                {"browser": {"host": "chat.example.com", "port": 2345,
                 "results": [{"probe": "browser-websocket", "outcome": "open", "millis": 40}]}}
                """);
        contract.check("POST", MESSAGES, view);
        return Json.MAPPER.readTree(view.body()).at("/diagnosis/outcome").stringValue();
    }

    /** Messages of all kinds, for a chat that was opened with a text. */
    private static final List<String> SAID = List.of(
            "{\"text\": \"dial tcp 192.0.2.10:5432: connect: connection timed out\"}",
            "{\"text\": \"nothing that anybody knows\", \"answer\": null, \"takeBack\": null, \"language\": null}",
            "{\"answer\": {\"id\": \"ping\", \"value\": \"silent\"}}",
            "{\"answer\": {\"id\": \"symptom\", \"value\": \"connection-timeout\"}}",
            "{\"answer\": {\"id\": \"handshake-status\", \"value\": \"403\"}}",
            "{\"takeBack\": 2}",
            "{\"takeBack\": 5}",
            "{\"probe\": {\"agreed\": false, \"host\": \"192.0.2.10\", \"port\": 5432}}",
            "{\"browser\": {\"host\": \"192.0.2.10\", \"port\": 5432, \"results\": [{\"probe\":"
                    + " \"browser-fetch\", \"outcome\": \"still-waiting\", \"millis\": 21000}]}}",
            "{\"target\": \"db.example.com:5432\"}",
            "{\"language\": \"pt-BR\"}",
            "{\"language\": \"ko\"}");

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko", "ja", "ru", "tr", "es", "zh"})
    void everyReplyAboutAChatKeepsToTheContract(String language) {
        var opened = server.postJson(CHATS, OPENING, "Accept-Language", language);
        assertThat(opened.statusCode()).isEqualTo(201);
        contract.check("POST", CHATS, opened);
        var id = Json.MAPPER.readTree(opened.body()).get("id").stringValue();
        for (var message : SAID) {
            var added = server.postJson(of(id, MESSAGES), message, "Accept-Language", language);
            assertThat(added.statusCode()).as(message).isEqualTo(200);
            contract.check("POST", MESSAGES, added);
        }
        var plain = server.post(of(id, MESSAGES), PLAIN, "Connection refused".getBytes(StandardCharsets.UTF_8));
        assertThat(plain.statusCode()).isEqualTo(200);
        contract.check("POST", MESSAGES, plain);

        var read = server.get(of(id, CHAT) + "?language=" + language);
        contract.check("GET", CHAT, read);
        assertThat(read.headers().firstValue("Content-Language")).contains(language);
        var view = Json.MAPPER.readTree(read.body());
        var kinds = new TreeSet<String>();
        view.get("messages").forEach(m -> kinds.add(m.get("kind").stringValue()));
        assertThat(kinds).containsExactlyInAnyOrderElementsOf(words("ChatMessage", "kind"));
        assertThat(Duration.between(
                        Instant.parse(view.get("created").stringValue()),
                        Instant.parse(view.get("expires").stringValue())))
                .isBetween(Duration.ofDays(30), Duration.ofDays(31));

        var deleted = server.send("DELETE", of(id, CHAT), BodyPublishers.noBody());
        assertThat(deleted.statusCode()).isEqualTo(204);
        contract.check("DELETE", CHAT, deleted);
    }

    @ParameterizedTest
    @MethodSource("complaints")
    void everyChatKeepsToTheContractWhateverItBeginsWith(String body) {
        var text = Json.MAPPER.readTree(body).get("text").stringValue();

        contract.check("POST", CHATS, server.post(CHATS, PLAIN, text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aChatWithoutATextKeepsToTheContract() {
        for (var opening : List.of("{}", "{\"text\": null, \"language\": null}", "{\"language\": \"tr\"}")) {
            var opened = server.postJson(CHATS, opening);
            assertThat(opened.statusCode()).as(opening).isEqualTo(201);
            contract.check("POST", CHATS, opened);
        }
    }

    @Test
    @Timeout(60)
    void aStreamOfEventsKeepsToTheContractFromItsBeginningToItsEnd() throws IOException {
        var id = server.openChat(OPENING);
        var stream = server.follow(of(id, EVENTS) + "?language=ja");
        try (var in = stream.body()) {
            var events = new ArrayList<>(List.of(event(in)));
            server.postJson(of(id, MESSAGES), SAID.get(0));
            events.add(event(in));
            server.send("DELETE", of(id, CHAT), BodyPublishers.noBody());
            var rest = new String(in.readAllBytes(), StandardCharsets.UTF_8);

            contract.check("GET", EVENTS, stream, String.join("", events) + rest);
            for (int i = 0; i < events.size(); i++) {
                var lines = events.get(i).lines().toList();
                assertThat(lines).contains("event: chat", "id: " + (i + 2));
                var data = lines.stream()
                        .filter(line -> line.startsWith("data: "))
                        .map(line -> line.substring("data: ".length()))
                        .toList();
                assertThat(data).hasSize(1);
                assertThat(contract.errorsBy("ChatView", data.get(0))).isEmpty();
                assertThat(Json.MAPPER.readTree(data.get(0)).get("language").stringValue())
                        .isEqualTo("ja");
            }
        }
    }

    /** The next event, with the comments before it. */
    private static String event(InputStream in) throws IOException {
        var event = new StringBuilder();
        while (!event.toString().contains("data: ")) {
            event.append(block(in));
        }
        return event.toString();
    }

    /** All lines to the next empty one. */
    private static String block(InputStream in) throws IOException {
        var block = new ByteArrayOutputStream();
        for (int last = 0, next = in.read(); ; last = next, next = in.read()) {
            assertThat(next).as("the stream goes on").isNotNegative();
            block.write(next);
            if (last == '\n' && next == '\n') {
                return block.toString(StandardCharsets.UTF_8);
            }
        }
    }

    /** The path of the contract for this chat. */
    private static String of(String chat, String path) {
        return path.replace("{id}", chat).replace("{term}", "loopback");
    }

    /** Bad requests by the slug of the problem that they meet. */
    private static final Map<String, String> BAD_BODIES = Map.of(
            "not-json", "{\"text\": ",
            "missing-field", "{}",
            "wrong-type", "[]",
            "unknown-field", "{\"text\": \"a\", \"txet\": \"b\"}",
            "unknown-observation", "{\"text\": \"a\", \"observations\": [{\"id\": \"weather\", \"value\": \"fine\"}]}",
            "wrong-value", "{\"text\": \"a\", \"observations\": [{\"id\": \"ping\", \"value\": \"maybe\"}]}",
            "bad-target", "{\"text\": \"a\", \"target\": \"to the left of the server\"}",
            "empty-text", "{\"text\": \" \\n\\t\"}",
            "probes-off", "{\"text\": \"a\", \"probe\": true}");

    private static final Map<String, String> BAD_OPENINGS = Map.of(
            "not-json", "",
            "wrong-type", "{\"text\": 1}",
            "unknown-field", "{\"answer\": {\"id\": \"ping\", \"value\": \"silent\"}}",
            "empty-text", "{\"text\": \"\"}");

    private static final Map<String, String> BAD_MESSAGES = Map.ofEntries(
            Map.entry("not-json", "{\"text\": "),
            Map.entry("missing-field", "{\"answer\": {\"id\": \"ping\"}}"),
            Map.entry("wrong-type", "{\"takeBack\": 1.5}"),
            Map.entry("unknown-field", "{\"txet\": \"a\"}"),
            Map.entry("unknown-observation", "{\"answer\": {\"id\": \"weather\", \"value\": \"fine\"}}"),
            Map.entry("wrong-value", "{\"answer\": {\"id\": \"ping\", \"value\": \"maybe\"}}"),
            Map.entry("bad-target", "{\"target\": \"to the left of the server\"}"),
            Map.entry("empty-text", "{\"text\": \" \\n\\t\"}"),
            Map.entry("unknown-message", "{\"takeBack\": 77}"),
            Map.entry("one-of", "{\"text\": \"a\", \"takeBack\": 2}"),
            Map.entry("wrong-look", "{\"browser\": {\"host\": \"a.example\", \"port\": 80, \"results\": []}}"));

    /** A request about chats that was refused; method and path as the contract has them. */
    private record Refused(String method, String path, HttpResponse<String> reply) {}

    /**
     * Refusals of all kinds, of every operation.
     *
     * @param full a chat that takes no more
     */
    private List<Refused> refused(String full, String language) {
        var headers = new String[] {"Accept-Language", language};
        var chat = server.openChat(OPENING);
        var none = "A".repeat(22);
        var tooLong = "a".repeat(Body.TEXT_LIMIT + 1).getBytes(StandardCharsets.UTF_8);
        var other = new byte[] {'a'};
        var nothing = BodyPublishers.noBody();
        var messages = of(chat, MESSAGES);
        var refused = new ArrayList<Refused>();
        for (var bad : BAD_OPENINGS.values()) {
            refused.add(new Refused("POST", CHATS, server.postJson(CHATS, bad, headers)));
        }
        refused.add(new Refused("POST", CHATS, server.post(CHATS, PLAIN, tooLong, headers)));
        refused.add(new Refused("POST", CHATS, server.post(CHATS, "image/png", other, headers)));
        var fromElsewhere = new String[] {"Sec-Fetch-Site", "cross-site", "Accept-Language", language};
        refused.add(new Refused("POST", CHATS, server.postJson(CHATS, OPENING, fromElsewhere)));
        for (var bad : BAD_MESSAGES.values()) {
            refused.add(new Refused("POST", MESSAGES, server.postJson(messages, bad, headers)));
        }
        refused.add(new Refused("POST", MESSAGES, server.post(messages, PLAIN, tooLong, headers)));
        refused.add(new Refused("POST", MESSAGES, server.post(messages, "image/png", other, headers)));
        for (var host : List.of("chat.example.com", "other.example.com")) {
            var consent = "{\"probe\": {\"agreed\": true, \"host\": \"" + host + "\", \"port\": 2345}}";
            refused.add(new Refused("POST", MESSAGES, server.postJson(messages, consent, headers)));
        }
        refused.add(new Refused("POST", MESSAGES, server.postJson(of(full, MESSAGES), OPENING, headers)));
        refused.add(new Refused("POST", MESSAGES, server.postJson(of(none, MESSAGES), OPENING, headers)));
        refused.add(new Refused("GET", CHAT, server.get(of(none, CHAT), headers)));
        refused.add(new Refused("DELETE", CHAT, server.send("DELETE", of(none, CHAT), nothing, headers)));
        var reads = Json.MAPPER
                .readTree(server.get(of(chat, CHAT)).body())
                .get("reads")
                .stringValue();
        refused.add(new Refused("DELETE", CHAT, server.send("DELETE", of(reads, CHAT), nothing, headers)));
        refused.add(new Refused("POST", MESSAGES, server.postJson(of(reads, MESSAGES), OPENING, headers)));
        refused.add(new Refused("GET", EVENTS, server.get(of(none, EVENTS), headers)));
        refused.add(new Refused(
                "GET", EVENTS, server.get(of(chat, EVENTS), "Accept", "image/png", "Accept-Language", language)));
        for (var operation : contract.operations()) {
            var parts = operation.split(" ", 2);
            if (parts[1].startsWith(CHATS)) {
                var put = server.send("PUT", of(chat, parts[1]), nothing, headers);
                refused.add(new Refused(parts[0], parts[1], put));
            }
        }
        return refused;
    }

    /** A chat with as many messages as the contract has for one. */
    private String fullChat() {
        var chat = server.openChat("{}");
        int most = contract.at("/components/schemas/ChatView/properties/messages/maxItems")
                .intValue();
        for (int seq = 2; seq <= most; seq++) {
            var added = server.postJson(of(chat, MESSAGES), "{\"language\": \"en\"}");
            assertThat(added.statusCode()).as("message %s", seq).isEqualTo(200);
        }
        contract.check("GET", CHAT, server.get(of(chat, CHAT)));
        return chat;
    }

    @Test
    void everyRefusalThatTheContractHasForChatsIsMetAndKeepsToItInEveryLanguage() {
        var full = fullChat();
        var expected = contract.replies().stream()
                .filter(r -> r.substring(r.indexOf(' ') + 1).startsWith(CHATS))
                // Replies that are no refusals have tests of their own, and so has the server's failure.
                .filter(r -> r.charAt(r.length() - 3) == '4')
                // A budget of looks is used up by looking: LooksContractTest does.
                .filter(r -> !r.endsWith("429"))
                .toList();
        for (var language : server.doctor().knowledge().languages().tags()) {
            var met = new TreeSet<String>();
            for (var refused : refused(full, language)) {
                contract.check(refused.method(), refused.path(), refused.reply());
                assertThat(refused.reply().headers().firstValue("Content-Language"))
                        .contains(language);
                met.add(refused.method() + " " + refused.path() + " "
                        + refused.reply().statusCode());
            }
            assertThat(met).as(language).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void eachBadBodyOfAChatMeetsItsProblemAndNoOthersAreInTheContract() {
        var messages = of(server.openChat(OPENING), MESSAGES);
        BAD_OPENINGS.forEach(
                (slug, body) -> assertThat(type(server.postJson(CHATS, body))).isEqualTo(URN + slug));
        BAD_MESSAGES.forEach((slug, body) ->
                assertThat(type(server.postJson(messages, body))).isEqualTo(URN + slug));
        assertThat(brokenBody(CHATS)).isEqualTo(URN + "broken-body");
        assertThat(brokenBody(messages)).isEqualTo(URN + "broken-body");

        assertThat(slugs("BadOpening")).containsExactlyInAnyOrderElementsOf(with("broken-body", BAD_OPENINGS));
        assertThat(slugs("BadMessage")).containsExactlyInAnyOrderElementsOf(with("broken-body", BAD_MESSAGES));
    }

    private static List<String> with(String slug, Map<String, String> bad) {
        return Stream.concat(Stream.of(slug), bad.keySet().stream()).toList();
    }

    /** Which problems this response of the contract can be. */
    private List<String> slugs(String response) {
        var slugs = new ArrayList<String>();
        var schema = Contract.pointer("components", "responses", response, "content", "application/problem+json");
        for (var ref : contract.at(schema + "/schema/oneOf")) {
            var type = contract.at(ref.get("$ref").stringValue().substring(1) + "/properties/type/const");
            slugs.add(type.stringValue().substring(URN.length()));
        }
        return slugs;
    }

    /** The type of the problem that a broken body meets; sent by hand: no client library frames a body so badly. */
    private String brokenBody(String path) {
        var body = server.raw("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Content-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n")
                .split("\r\n\r\n", 2)[1];
        assertThat(contract.errorsBy("BrokenBodyProblem", body)).isEmpty();
        return Json.MAPPER.readTree(body).get("type").stringValue();
    }

    @Test
    void everyProblemKeepsToTheContractInEveryLanguage() throws Exception {
        var met = new HashSet<String>();
        var full = fullChat();
        for (var language : server.doctor().knowledge().languages().tags()) {
            var problems = new ArrayList<HttpResponse<String>>();
            BAD_BODIES.values().forEach(bad -> problems.add(server.diagnoseJson(bad, "Accept-Language", language)));
            problems.add(server.diagnosePlain("a".repeat(Body.TEXT_LIMIT + 1), "Accept-Language", language));
            problems.add(server.diagnose("text/html", new byte[] {'a'}, "Accept-Language", language));
            problems.add(server.diagnosePlain("a", "Accept", "image/png", "Accept-Language", language));
            problems.add(server.send("PUT", DIAGNOSES, BodyPublishers.noBody(), "Accept-Language", language));
            problems.add(server.diagnosePlain("a", "Sec-Fetch-Site", "cross-site", "Accept-Language", language));
            met.add(brokenBody(DIAGNOSES));
            refused(full, language).forEach(refused -> met.add(type(refused.reply())));
            for (var problem : problems) {
                contract.check("POST", DIAGNOSES, problem);
                met.add(type(problem));
            }
            var nowhere = server.get("/nowhere", "Accept-Language", language);
            contract.checkComponent("NotFound", nowhere);
            met.add(type(nowhere));
            var failure = failure(language);
            contract.checkComponent("InternalError", failure);
            met.add(type(failure));
        }

        // These need a server that looks, and LooksContractTest has one; being busy needs many callers at once; where
        // chats fail, StoreTroubleTest is.
        Stream.of("no-target", "probe-refused", "foreign-name", "too-many-looks", "probe-busy", "chats-unavailable")
                .forEach(slug -> met.add(URN + slug));
        assertThat(met).containsExactlyInAnyOrderElementsOf(enumeration("/components/schemas/ProblemType/enum"));
    }

    @Test
    void eachBadBodyMeetsItsProblem() {
        BAD_BODIES.forEach(
                (slug, body) -> assertThat(type(server.diagnoseJson(body))).isEqualTo(URN + slug));
    }

    /** What a server says where its own code fails. */
    private HttpResponse<String> failure(String language) throws Exception {
        var failing = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            new Problems(new DoctorOnDuty(server.doctor())).register(config);
            config.routes.get("/", ctx -> {
                throw new IllegalStateException("the secret of the text");
            });
        });
        try {
            failing.start("127.0.0.1", 0);
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + failing.port() + "/"))
                    .header("Accept-Language", language)
                    .build();
            var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            assertThat(response.body()).doesNotContain("secret", "IllegalState", "org.conndoctor", "\\tat");
            return response;
        } finally {
            failing.stop();
        }
    }

    @Test
    void theContractHasExactlyTheProblemsThatHaveMessages() throws Exception {
        var messages = new Properties();
        try (var in = Files.newBufferedReader(Path.of("i18n", "en", "messages.properties"))) {
            messages.load(in);
        }
        var slugs = messages.stringPropertyNames().stream()
                .filter(k -> k.startsWith("problem.") && k.endsWith(".title"))
                .map(k -> URN + k.substring("problem.".length(), k.length() - ".title".length()))
                .toList();

        assertThat(enumeration("/components/schemas/ProblemType/enum")).containsExactlyInAnyOrderElementsOf(slugs);
    }

    @Test
    void everyProblemTypeHasItsOwnSchemaAndOneStatus() {
        var described = new ArrayList<String>();
        for (var ref : contract.document().at("/components/schemas/Problem/oneOf")) {
            var schema = contract.at(ref.get("$ref").stringValue().substring(1));
            described.add(schema.at("/properties/type/const").stringValue());
            assertThat(schema.at("/properties/status/const").intValue())
                    .as("%s", ref)
                    .isBetween(400, 503);
        }

        assertThat(described).containsExactlyElementsOf(enumeration("/components/schemas/ProblemType/enum"));
    }

    @Test
    void theWordsOfTheContractAreThoseOfTheCode() {
        assertThat(words("Diagnosis", "outcome"))
                .containsExactlyElementsOf(words(Stream.of(Outcome.values()).map(Outcome::word)));
        assertThat(enumeration("/components/schemas/Status/enum"))
                .containsExactlyElementsOf(words(Stream.of(Status.values()).map(Status::word)));
        assertThat(enumeration("/components/schemas/Effect/enum"))
                .containsExactlyElementsOf(words(Stream.concat(
                        Stream.of("suggests"), Stream.of(Effect.values()).map(Effect::word))));
        assertThat(enumeration("/components/schemas/Source/enum"))
                .containsExactlyElementsOf(words(Stream.of(Source.values()).map(Source::word)));
        assertThat(enumeration("/components/schemas/Hop/enum")).containsExactlyElementsOf(Hops.ALL);
        // The words themselves are met wherever a chat is read.
        assertThat(words("ChatMessage", "kind")).hasSameSizeAs(Content.class.getPermittedSubclasses());
    }

    @Test
    void theLimitsOfTheContractAreThoseOfTheCode() {
        for (var request : List.of("DiagnosisRequest", "ChatOpening", "NewMessage")) {
            assertThat(contract.document()
                            .at("/components/schemas/" + request + "/properties/text/maxLength")
                            .intValue())
                    .as(request)
                    .isEqualTo(Body.TEXT_LIMIT);
        }
        assertThat(contract.document().at("/components/schemas/Text/maxLength").intValue())
                .isEqualTo(Body.TEXT_LIMIT);
        assertThat(enumeration("/components/schemas/TooLargeProblem/properties/limit/enum"))
                .containsExactly(Integer.toString(Body.TEXT_LIMIT), Integer.toString(Body.LIMIT));
    }

    @Test
    void everyObjectOfTheSchemasIsClosed() {
        var open = new ArrayList<String>();
        for (var schema : contract.document().at("/components/schemas").properties()) {
            collectOpen(schema.getKey(), schema.getValue(), open);
        }

        // The contract's reply is the contract, whose parts OpenAPI itself describes.
        assertThat(open).allMatch(place -> place.startsWith("Contract.properties."));
    }

    private static void collectOpen(String place, JsonNode node, List<String> open) {
        var type = node.path("type");
        if (type.equals(StringNode.valueOf("object"))
                || type.isArray() && type.toString().contains("\"object\"")) {
            var more = node.path("additionalProperties");
            if (more.isMissingNode() || more.isBoolean() && more.booleanValue()) {
                open.add(place);
            }
        }
        for (var child : node.properties()) {
            collectOpen(place + "." + child.getKey(), child.getValue(), open);
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        for (var ref : contract.document().findValues("$ref")) {
            assertThat(contract.at(ref.stringValue().substring(1)))
                    .as("%s", ref)
                    .isNotNull();
        }
    }

    @Test
    void everyExampleOfAMessageKeepsToItsSchema() {
        var checked = new ArrayList<String>();
        checkExamples("", contract.document(), checked);

        assertThat(checked).hasSizeGreaterThan(25);
    }

    private void checkExamples(String place, JsonNode node, List<String> checked) {
        if (node.has("schema") && node.has("examples")) {
            for (var example : node.get("examples").properties()) {
                var name = place + " " + example.getKey();
                assertThat(contract.errors(place + "/schema", example.getValue().get("value")))
                        .as(name)
                        .isEmpty();
                checked.add(name);
            }
        }
        for (var child : node.properties()) {
            checkExamples(place + Contract.pointer(child.getKey()), child.getValue(), checked);
        }
    }

    @Test
    void everyExampleOfARequestIsAnswered() {
        var content = contract.document().get("paths").get(DIAGNOSES).at("/post/requestBody/content");
        for (var type : content.properties()) {
            for (var example : type.getValue().get("examples").properties()) {
                var value = example.getValue().get("value");
                var body = type.getKey().equals(JSON) ? value.toString() : value.stringValue();
                var reply = server.diagnose(type.getKey(), body.getBytes(StandardCharsets.UTF_8));
                assertThat(reply.statusCode()).as(example.getKey()).isEqualTo(200);
                assertThat(Json.MAPPER.readTree(reply.body()).get("outcome").stringValue())
                        .as(example.getKey())
                        .isEqualTo("diagnosed");
            }
        }
    }

    @Test
    void everyExampleOfARequestAboutChatsIsAnswered() {
        var chat = server.openChat(OPENING);
        for (var path : List.of(CHATS, MESSAGES)) {
            var content = contract.at(Contract.pointer("paths", path, "post", "requestBody", "content"));
            for (var type : content.properties()) {
                for (var example : type.getValue().get("examples").properties()) {
                    var value = example.getValue().get("value");
                    var body = type.getKey().equals(JSON) ? value.toString() : value.stringValue();
                    var reply = server.post(of(chat, path), type.getKey(), body.getBytes(StandardCharsets.UTF_8));
                    assertThat(reply.statusCode())
                            .as("%s: %s", example.getKey(), reply.body())
                            .isEqualTo(path.equals(CHATS) ? 201 : 200);
                }
            }
        }
    }

    @Test
    void whatTheContractRefusesTheServerRefusesToo() {
        for (var slug : List.of("wrong-type", "unknown-field", "empty-text")) {
            assertThat(contract.errorsBy("ChatOpening", BAD_OPENINGS.get(slug)))
                    .as(slug)
                    .isNotEmpty();
        }
        for (var slug : List.of("missing-field", "wrong-type", "unknown-field", "one-of")) {
            assertThat(contract.errorsBy("NewMessage", BAD_MESSAGES.get(slug)))
                    .as(slug)
                    .isNotEmpty();
        }
        assertThat(contract.errorsBy("NewMessage", "{}")).isNotEmpty();
        for (var body : SAID) {
            assertThat(contract.errorsBy("NewMessage", body)).as(body).isEmpty();
        }
        assertThat(contract.errorsBy("ChatOpening", OPENING)).isEmpty();
        for (var slug : List.of("missing-field", "wrong-type", "unknown-field")) {
            assertThat(contract.errorsBy("DiagnosisRequest", BAD_BODIES.get(slug)))
                    .as(slug)
                    .isNotEmpty();
        }
        for (var body : complaints()) {
            assertThat(contract.errorsBy("DiagnosisRequest", body)).as(body).isEmpty();
        }
        assertThat(contract.errors("/components/schemas/Text", StringNode.valueOf("a".repeat(Body.TEXT_LIMIT + 1))))
                .isNotEmpty();
    }

    @Test
    void aReplyWithAFieldTooMuchOrTooFewWouldBreakTheContract() {
        var reply = server.diagnoseJson("{\"text\": \"connection refused\"}").body();
        var without = reply.replace("\"outcome\":\"diagnosed\",", "");
        var more = reply.replace("\"outcome\":\"diagnosed\"", "\"outcome\":\"diagnosed\",\"mood\":\"good\"");

        assertThat(contract.errorsBy("Diagnosis", reply)).isEmpty();
        assertThat(contract.errorsBy("Diagnosis", without)).isNotEmpty();
        assertThat(contract.errorsBy("Diagnosis", more)).isNotEmpty();

        var view = server.postJson(CHATS, OPENING).body();
        assertThat(contract.errorsBy("ChatView", view)).isEmpty();
        assertThat(contract.errorsBy("ChatView", view.replace("\"takesBack\":null,", "")))
                .isNotEmpty();
        assertThat(contract.errorsBy("ChatView", view.replace("\"takenBack\":", "\"mood\":0,\"takenBack\":")))
                .isNotEmpty();
    }

    private static String type(HttpResponse<String> problem) {
        return Json.MAPPER.readTree(problem.body()).path("type").stringValue("");
    }

    private List<String> words(String schema, String property) {
        return enumeration(Contract.pointer("components", "schemas", schema, "properties", property, "enum"));
    }

    private static List<String> words(Stream<String> words) {
        return words.toList();
    }

    private List<String> enumeration(String pointer) {
        var words = new ArrayList<String>();
        contract.document().at(pointer).forEach(word -> words.add(word.stringValue()));
        return words;
    }
}
