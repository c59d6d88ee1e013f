package org.conndoctor.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conndoctor.http.RunningServer.DIAGNOSES;
import static org.conndoctor.http.RunningServer.JSON;

import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Holds the server to {@code openapi.json}, and {@code openapi.json} to the server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractTest {

    private static final String URN = "urn:conndoctor:problem:";

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
                        .map(h -> h.endpoint.method.name() + " " + h.endpoint.path)
                        .toList();
            }
        }
        throw new AssertionError("where is the router?");
    }

    @Test
    void everyPathRefusesOtherMethodsAndAllowsTheOnesOfTheContract() {
        for (var path : contract.document().get("paths").propertyNames()) {
            var refused = server.send("DELETE", path, BodyPublishers.noBody());
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
        for (var operation : contract.operations()) {
            if (operation.startsWith("GET ")) {
                var path = operation.substring("GET ".length());
                var reply = server.get(path, "Accept-Language", language);
                assertThat(reply.statusCode()).as(operation).isEqualTo(200);
                contract.check("GET", path, reply);
            }
        }
    }

    @Test
    void theKnowledgeHoldsEveryPartOfItsSchema() {
        var knowledge = Json.MAPPER.readTree(server.get("/api/v1/knowledge").body());

        for (var part : List.of("languages", "hops", "symptoms", "causes", "observations")) {
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
                "{\"text\": \"handshake failed\", \"observations\": [{\"id\": \"handshake-status\", \"value\": \"403\"}]}");
    }

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

        assertThat(outcomes).containsExactlyInAnyOrderElementsOf(words("Diagnosis", "outcome"));
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

    @Test
    void everyProblemKeepsToTheContractInEveryLanguage() throws Exception {
        var met = new HashSet<String>();
        for (var language : server.doctor().knowledge().languages().tags()) {
            var problems = new ArrayList<HttpResponse<String>>();
            BAD_BODIES.values().forEach(bad -> problems.add(server.diagnoseJson(bad, "Accept-Language", language)));
            problems.add(server.diagnosePlain("a".repeat(Body.TEXT_LIMIT + 1), "Accept-Language", language));
            problems.add(server.diagnose("text/html", new byte[] {'a'}, "Accept-Language", language));
            problems.add(server.diagnosePlain("a", "Accept", "image/png", "Accept-Language", language));
            problems.add(server.send("PUT", DIAGNOSES, BodyPublishers.noBody(), "Accept-Language", language));
            // Sent by hand: no client library frames a body so badly.
            met.add(Json.MAPPER
                    .readTree(server.raw("POST " + DIAGNOSES + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + "Content-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n")
                            .split("\r\n\r\n", 2)[1])
                    .get("type")
                    .stringValue());
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
                    .isBetween(400, 500);
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
    }

    @Test
    void theLimitsOfTheContractAreThoseOfTheCode() {
        assertThat(contract.document()
                        .at("/components/schemas/DiagnosisRequest/properties/text/maxLength")
                        .intValue())
                .isEqualTo(Body.TEXT_LIMIT);
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
        if (node.isObject() && "object".equals(node.path("type").stringValue(""))) {
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

        assertThat(checked).hasSizeGreaterThan(15);
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
    void whatTheContractRefusesTheServerRefusesToo() {
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
