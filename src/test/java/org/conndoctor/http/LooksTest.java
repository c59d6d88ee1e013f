package org.conndoctor.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.conndoctor.chat.Node;
import org.conndoctor.knowledge.KnowledgeFiles;
import org.conndoctor.knowledge.KnowledgeLoader;
import org.conndoctor.knowledge.ObservationDefinition;
import org.conndoctor.probe.policy.Allowance;
import org.conndoctor.probe.policy.Allowance.Rate;
import org.conndoctor.probe.policy.ProbeScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Live looks over HTTP: offered, agreed to, taken, told as they come, struck out, and refused. */
@Timeout(60)
class LooksTest {

    private static final String DIAGNOSES = "/api/v1/diagnoses";

    private final List<Node> nodes = new ArrayList<>();

    @AfterEach
    void stop() {
        nodes.forEach(Node::close);
    }

    private Node node(ProbeScope probes) {
        var node = Node.on(":memory:", probes);
        nodes.add(node);
        return node;
    }

    @Test
    void aServerThatLooksAtNothingSaysSoAndOffersNothing() {
        var node = node(ProbeScope.OFF);
        var chat = node.open(refused("198.51.100.7", 2345));

        var look = node.view(chat).get("look");
        var consent = node.post(chat + "/messages", consent(node, chat, true));

        assertThat(look.get("state").stringValue()).isEqualTo("refused");
        assertThat(look.get("refusal").stringValue()).isNotBlank();
        assertThat(consent.statusCode()).isEqualTo(403);
        assertThat(type(consent)).endsWith("probes-off");
        assertThat(kinds(node.view(chat))).doesNotContain("consent");
    }

    @ParameterizedTest
    @CsvSource({"10.1.2.3, 2345, special-purpose", "8.8.8.8, 22, port", "224.0.0.1, 2345, multicast"})
    void whatIsNotPublicIsRefusedWithTheReason(String host, int port, String reason) {
        var node = node(ProbeScope.PUBLIC);
        var chat = node.open(refused(host, port));

        var consent = node.post(chat + "/messages", consent(node, chat, true));
        var oneShot = node.post(DIAGNOSES, probing("Connection refused", host, port));

        for (var response : List.of(consent, oneShot)) {
            assertThat(response.statusCode()).isEqualTo(403);
            assertThat(type(response)).endsWith("probe-refused");
            assertThat(Node.json(response).get("reason").stringValue()).isEqualTo(reason);
        }
        assertThat(node.view(chat).at("/look/state").stringValue()).isEqualTo("refused");
    }

    @Test
    void whatWasAgreedToIsAllThatIsLookedAt() throws IOException {
        var node = node(ProbeScope.ALL);
        int agreed = freePort();
        var chat = node.open(refused("127.0.0.1", agreed));
        node.say(chat, refused("127.0.0.2", freePort()));
        node.say(chat, "{\"takeBack\": 2}");

        var consent = node.post(chat + "/messages", consent("127.0.0.1", agreed, true));

        assertThat(consent.statusCode()).isEqualTo(409);
        assertThat(type(consent)).endsWith("other-target");
        assertThat(kinds(node.view(chat))).doesNotContain("consent", "look");
    }

    @Test
    void whoAgreesTwiceGetsOneLook() throws IOException {
        var node = node(ProbeScope.ALL);
        try (var full = Silent.open()) {
            var chat = node.open(refused("127.0.0.1", full.port()));
            var consent = consent("127.0.0.1", full.port(), true);

            node.say(chat, consent);
            var second = node.say(chat, consent);

            assertThat(kinds(second)).containsOnlyOnce("consent");
            assertThat(kinds(done(node, chat))).containsOnlyOnce("look");
        }
    }

    /** A page whose name a stranger has pointed at this machine is same-origin, and must not look around here. */
    @ParameterizedTest
    @CsvSource({"evil.example:8080, 403", "localhost:8080, 200", "192.0.2.7, 200", "[::1]:8080, 200", "nas.local, 200"})
    void aServerThatLooksAtAllDoesSoOnlyByNamesThatNoStrangerMakes(String host, int status) throws IOException {
        var node = node(ProbeScope.ALL);
        var body = probing("refused", "127.0.0.1", freePort());

        var reply = raw(
                node,
                "POST " + DIAGNOSES + " HTTP/1.1\r\nHost: " + host
                        + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " + body.length()
                        + "\r\n\r\n" + body);

        assertThat(reply).startsWith("HTTP/1.1 " + status);
    }

    private static String raw(Node node, String request) throws IOException {
        try (var socket = new java.net.Socket(
                InetAddress.getLoopbackAddress(), node.server().port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void nothingIsLookedAtWithoutATarget() {
        var node = node(ProbeScope.ALL);
        var chat = node.open("{\"text\": \"Connection refused\"}");

        var consent = node.post(chat + "/messages", consent(node, chat, true));

        assertThat(node.view(chat).get("look").isNull()).isTrue();
        assertThat(consent.statusCode()).isEqualTo(409);
        assertThat(type(consent)).endsWith("no-target");
    }

    @Test
    void anOfferIsDeclinedAndMayStillBeTaken() throws IOException {
        var node = node(ProbeScope.ALL);
        var chat = node.open(refused("127.0.0.1", freePort()));
        assertThat(node.view(chat).at("/look/state").stringValue()).isEqualTo("offered");

        var declined = node.say(chat, consent(node, chat, false));
        assertThat(declined.at("/look/state").stringValue()).isEqualTo("declined");

        node.say(chat, consent(node, chat, true));
        assertThat(done(node, chat).at("/look/state").stringValue()).isEqualTo("done");
    }

    @Test
    void whatIsSeenIsToldAsItComesAndCountsUntilItIsStruckOut() throws IOException {
        var node = node(ProbeScope.ALL);
        int port = freePort();
        var chat = node.open("{\"text\": \"I cannot connect to ws://127.0.0.1:" + port + "/chat\"}");
        assertThat(node.view(chat).at("/diagnosis/outcome").stringValue()).isEqualTo("ask-symptom");
        var events = node.events(chat);

        node.say(chat, consent(node, chat, true));
        var told = toldWhileLooking(events);
        var view = done(node, chat);

        assertThat(told).anySatisfy(result -> {
            assertThat(result.get("probe").stringValue()).isEqualTo("tcp");
            assertThat(result.get("outcome").stringValue()).isEqualTo("refused");
            assertThat(result.get("text").stringValue()).contains("127.0.0.1");
        });
        // The caller sits at the server's own machine, which therefore sees what its client sees.
        assertThat(view.at("/diagnosis/symptoms/0/id").stringValue()).isEqualTo("connection-refused");
        assertThat(view.at("/diagnosis/looks").size()).isEqualTo(told.size());
        assertThat(kinds(view)).endsWith("consent", "look");

        int seq = view.get("messages")
                .get(view.get("messages").size() - 1)
                .get("seq")
                .intValue();
        var struck = node.say(chat, "{\"takeBack\": " + seq + "}");
        assertThat(struck.at("/diagnosis/looks").size()).isZero();
        assertThat(struck.at("/look/state").stringValue()).isEqualTo("offered");
    }

    @Test
    void aOneShotDiagnosisLooksWhereItIsAsked() throws IOException {
        var node = node(ProbeScope.ALL);
        try (var open = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var reply =
                    Node.json(node.post(DIAGNOSES, probing("connection refused", "127.0.0.1", open.getLocalPort())));

            var tcp = find(reply.get("looks"), "probe", "tcp");
            assertThat(tcp.get("outcome").stringValue()).isEqualTo("open");
            assertThat(tcp.get("place").stringValue()).isEqualTo("client");
        }
    }

    @Test
    void aOneShotDiagnosisAsksForThePathOfItsTarget() throws IOException {
        var node = node(ProbeScope.ALL);
        var asked = new java.util.concurrent.LinkedBlockingQueue<String>();
        var server = com.sun.net.httpserver.HttpServer.create(
                new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            node.post(
                    DIAGNOSES,
                    "{\"text\": \"connection refused\", \"target\": \"ws://127.0.0.1:"
                            + server.getAddress().getPort() + "/chat?token=s3cret\", \"probe\": true}");
        } finally {
            server.stop(0);
        }

        assertThat(asked).isNotEmpty().allMatch("/chat"::equals);
    }

    @Test
    void aChatWithoutRoomForWhatIsSeenIsNotLookedAtFor() throws IOException {
        var node = node(ProbeScope.ALL);
        var chat = node.open(refused("127.0.0.1", freePort()));
        // The language, the text, and these: one place is left.
        for (int i = 0; i < 197; i++) {
            node.say(chat, "{\"language\": \"en\"}");
        }

        var consent = node.post(chat + "/messages", consent(node, chat, true));

        assertThat(consent.statusCode()).isEqualTo(409);
        assertThat(type(consent)).endsWith("chat-full");
        assertThat(kinds(node.view(chat))).doesNotContain("consent");
    }

    @Test
    void whatWasSeenUntilTheServerClosedIsKept(@TempDir Path folder) throws IOException {
        var file = folder.resolve("chats.db").toString();
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var first = Node.on(file, ProbeScope.ALL);
            var chat = first.open(refused("127.0.0.1", silent.getLocalPort()));
            var events = first.events(chat);
            first.say(chat, consent(first, chat, true));
            while (!Node.next(events).has("result")) {
                // Until the first is seen.
            }
            first.close();

            var second = Node.on(file, ProbeScope.ALL);
            nodes.add(second);
            assertThat(kinds(second.view(chat))).endsWith("consent", "look");
        }
    }

    @Test
    void whatALookCanTellIsNotAskedWhileItIsOffered() {
        var settled = settledFromHere();
        var text = "{\"text\": \"ws://203.0.113.7:2345 connection refused\"}";

        var offering = node(ProbeScope.ALL);
        var asked = asked(offering, offering.open(text), settled);
        var silent = node(ProbeScope.OFF);
        var askedElse = asked(silent, silent.open(text), settled);

        assertThat(asked).doesNotContainAnyElementsOf(settled);
        assertThat(askedElse).containsAnyElementsOf(settled);
    }

    /** Every question that is asked of somebody who never knows. */
    private static List<String> asked(Node node, String chat, List<String> settled) {
        var asked = new ArrayList<String>();
        var view = node.view(chat);
        while (!view.at("/diagnosis/question").isNull()) {
            var id = view.at("/diagnosis/question/id").stringValue();
            asked.add(id);
            view = node.say(chat, "{\"answer\": {\"id\": \"" + id + "\", \"value\": \"unknown\"}}");
        }
        return asked;
    }

    private static List<String> settledFromHere() {
        var knowledge = KnowledgeLoader.load(KnowledgeFiles.read(Path.of("rules"), Path.of("i18n")));
        return knowledge.observations().values().stream()
                .filter(o -> o.probe().contains("doctor"))
                .map(ObservationDefinition::id)
                .toList();
    }

    @Test
    void oneCallerGetsNoMoreLooksThanTheBudgetHas() throws IOException {
        var node = node(ProbeScope.ALL);
        var problems = new ArrayList<HttpResponse<String>>();

        for (int i = 0; i < 12; i++) {
            // Another name each time, so that it is the caller who is counted and not the target.
            var response = node.post(DIAGNOSES, probing("refused", "127.0.0." + (10 + i), freePort()));
            if (response.statusCode() != 200) {
                problems.add(response);
            }
        }

        assertThat(problems).isNotEmpty().allSatisfy(response -> {
            assertThat(response.statusCode()).isEqualTo(429);
            assertThat(type(response)).endsWith("too-many-looks");
            assertThat(Long.parseLong(
                            response.headers().firstValue("Retry-After").orElseThrow()))
                    .isBetween(1L, 60L);
        });
    }

    @Test
    void behindAKnownProxyCallersAreToldApartAndNobodyElseIsBelieved() {
        var settings = new ServerSettings("127.0.0.1", 0, Optional.of(Path.of("web")), ":memory:").with(ProbeScope.ALL);
        var few = new Allowance(new Rate(1, 1), new Rate(100, 100), new Rate(100, 100));
        try (var behind = Node.on(settings.with(few).behind(Front.of(Optional.of("127.0.0.1"))));
                var direct = Node.on(settings.with(few))) {
            var body = probing("refused", "127.0.0.1", 1);

            assertThat(behind.post(DIAGNOSES, body, "X-Forwarded-For", "1.1.1.1, 198.51.100.7")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(behind.post(DIAGNOSES, body, "X-Forwarded-For", "198.51.100.8")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(behind.post(DIAGNOSES, body, "X-Forwarded-For", "2.2.2.2, 198.51.100.7")
                            .statusCode())
                    .isEqualTo(429);

            assertThat(direct.post(DIAGNOSES, body, "X-Forwarded-For", "198.51.100.7")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(direct.post(DIAGNOSES, body, "X-Forwarded-For", "198.51.100.8")
                            .statusCode())
                    .isEqualTo(429);
        }
    }

    @Test
    void whoComesThroughAProxyDoesNotSitAtTheServersMachine() throws IOException {
        var node = node(ProbeScope.ALL);

        var reply = Node.json(
                node.post(DIAGNOSES, probing("refused", "127.0.0.1", freePort()), "X-Forwarded-For", "198.51.100.7"));

        assertThat(find(reply.get("looks"), "probe", "tcp").get("place").stringValue())
                .isEqualTo("doctor");
    }

    @Test
    void aLookHoldsNoRequestThread() throws Exception {
        var node = node(ProbeScope.ALL);
        try (var full = Silent.open()) {
            var looking = new ArrayList<Thread>();
            for (int i = 0; i < 5; i++) {
                var body = probing("timed out", "127.0.0.1", full.port());
                var thread = new Thread(() -> node.post(DIAGNOSES, body));
                thread.start();
                looking.add(thread);
            }
            long begun = System.nanoTime();
            for (int i = 0; i < 20; i++) {
                assertThat(node.post(DIAGNOSES, "{\"text\": \"connection refused\"}")
                                .statusCode())
                        .isEqualTo(200);
            }
            var took = Duration.ofNanos(System.nanoTime() - begun);
            for (var thread : looking) {
                thread.join();
            }
            assertThat(took).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void whatThePageSawCountsToo() {
        var node = node(ProbeScope.OFF);
        var chat = node.open("{\"text\": \"I cannot connect to ws://chat.example.com:2345/\"}");

        var view = node.say(chat, browser("chat.example.com", 2345, "failed", 21_000));

        assertThat(kinds(view)).endsWith("look");
        assertThat(view.at("/diagnosis/looks/0/place").stringValue()).isEqualTo("browser");
    }

    @Test
    void whatThePageSawOfAnotherTargetCountsNot() {
        var node = node(ProbeScope.OFF);
        var chat = node.open("{\"text\": \"I cannot connect to ws://chat.example.com:2345/\"}");

        var view = node.say(chat, browser("other.example.com", 2345, "failed", 12));

        assertThat(view.at("/diagnosis/looks").size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"browser\": {\"host\": \"a.example\", \"port\": 80, \"results\": []}}",
                "{\"browser\": {\"host\": \"a.example\", \"port\": 0, \"results\": [{\"probe\": \"browser-fetch\","
                        + " \"outcome\": \"answered\", \"millis\": 1}]}}",
                "{\"browser\": {\"host\": \"a.example\", \"port\": 80, \"results\": [{\"probe\": \"tcp\","
                        + " \"outcome\": \"open\", \"millis\": 1}]}}",
                "{\"browser\": {\"host\": \"a.example\", \"port\": 80, \"results\": [{\"probe\": \"browser-fetch\","
                        + " \"outcome\": \"splendid\", \"millis\": 1}]}}",
                "{\"browser\": {\"host\": \"a.example\", \"port\": 80, \"results\": [{\"probe\": \"browser-fetch\","
                        + " \"outcome\": \"answered\", \"millis\": -1}]}}",
                "{\"browser\": {\"host\": \"a.example\", \"port\": 80, \"results\": [{\"probe\": \"browser-fetch\","
                        + " \"outcome\": \"answered\", \"millis\": 1, \"details\": {\"password\": \"x\"}}]}}"
            })
    void whatNoPageCanHaveSeenIsRefused(String body) {
        var node = node(ProbeScope.OFF);
        var chat = node.open("{}");

        var response = node.post(chat + "/messages", body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(type(response)).endsWith("wrong-look");
    }

    private static String refused(String host, int port) {
        return "{\"text\": \"ws://" + host + ":" + port + " Connection refused\"}";
    }

    private static String probing(String text, String host, int port) {
        return "{\"text\": \"" + text + "\", \"target\": \"tcp://" + host + ":" + port + "\", \"probe\": true}";
    }

    /** Consent to what the chat offers, or refusal of it. */
    private static String consent(Node node, String chat, boolean agreed) {
        var look = node.view(chat).get("look");
        return look.isNull()
                ? consent("a.example", 1, agreed)
                : consent(look.get("host").stringValue(), look.get("port").intValue(), agreed);
    }

    private static String consent(String host, int port, boolean agreed) {
        return "{\"probe\": {\"agreed\": " + agreed + ", \"host\": \"" + host + "\", \"port\": " + port + "}}";
    }

    private static String browser(String host, int port, String outcome, int millis) {
        return "{\"browser\": {\"host\": \"" + host + "\", \"port\": " + port
                + ", \"results\": [{\"probe\": \"browser-websocket\", \"outcome\": \"" + outcome
                + "\", \"millis\": " + millis + ", \"details\": {\"code\": \"1006\"}}]}}";
    }

    /** Every result that was told, up to the view that holds them all. */
    private static List<JsonNode> toldWhileLooking(Iterator<String> events) {
        var told = new ArrayList<JsonNode>();
        while (true) {
            var data = Node.next(events);
            if (data.has("result")) {
                told.add(data.get("result"));
            } else if (kinds(data).contains("look")) {
                return told;
            }
        }
    }

    /** The chat once the look has ended. */
    private static JsonNode done(Node node, String chat) {
        var events = node.events(chat);
        while (true) {
            var data = Node.next(events);
            if (!data.has("result") && data.at("/look/state").stringValue().equals("done")) {
                return data;
            }
        }
    }

    private static List<String> kinds(JsonNode view) {
        return view.get("messages").findValuesAsString("kind");
    }

    private static JsonNode find(JsonNode all, String field, String value) {
        for (var one : all) {
            if (one.get(field).stringValue().equals(value)) {
                return one;
            }
        }
        throw new AssertionError("no " + value + " in " + all);
    }

    private static String type(HttpResponse<String> response) {
        return Node.json(response).get("type").stringValue();
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /** A port whose queue is full: the system takes no further connection, and an attempt hears nothing. */
    private record Silent(ServerSocket socket, List<java.net.Socket> waiting) implements AutoCloseable {

        static Silent open() throws IOException {
            var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            var waiting = new ArrayList<java.net.Socket>();
            for (int i = 0; i < 3; i++) {
                var one = new java.net.Socket();
                try {
                    one.connect(socket.getLocalSocketAddress(), 200);
                } catch (IOException full) {
                    // That is what is wanted.
                }
                waiting.add(one);
            }
            return new Silent(socket, waiting);
        }

        int port() {
            return socket.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            for (var one : waiting) {
                one.close();
            }
            socket.close();
        }
    }
}
