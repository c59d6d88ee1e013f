package org.conndoctor.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conndoctor.http.RunningServer.DIAGNOSES;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whatever cannot be taken is told as a problem with a stable type, in the reader's language, and nothing more. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProblemsTest {

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

    // The body

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"text\": \"a\",| 1 | 14",
                "{\"text\": \"a\",\\n x}| 2 | 2",
                "{\"text\": \"a\"\\n\\n  \"language\"}| 3 | 3",
                "not json at all| 1 | 1",
                "{\"text\": \"a\"} {}| 1 | 15",
                "{'text': 'a'}| 1 | 2",
                "{\"text\": \"a\\u0001\"}| 1 | 12"
            })
    void badJsonIsToldWithLineAndColumn(String body, String line, String column) {
        var sent = body.replace("\\n", "\n").replace("\\u0001", "\u0001");
        var problem = problem(server.diagnoseJson(sent), 400, "not-json");

        assertThat(problem.get("line").stringValue()).isEqualTo(line);
        assertThat(problem.get("column").stringValue()).isEqualTo(column);
        assertThat(problem.get("detail").stringValue()).contains(line, column);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n"})
    void anEmptyBodyIsNoJson(String body) {
        problem(server.diagnoseJson(body), 400, "not-json");
    }

    @Test
    void bytesThatAreNoUtf8AreNoJson() {
        var body = "{\"text\": \"\u00ff\u00fe\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

        problem(server.diagnose("application/json", body), 400, "not-json");
    }

    @Test
    void deepNestingIsRefusedWhileReading() {
        problem(server.diagnoseJson("[".repeat(100_000)), 400, "not-json");
        problem(server.diagnoseJson("{\"text\":".repeat(30) + "1" + "}".repeat(30)), 400, "not-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{\"text\": \"a\"}]", "\"text\"", "1", "null", "true"})
    void aBodyThatIsNoObjectIsOfTheWrongType(String body) {
        problem(server.diagnoseJson(body), 400, "wrong-type");
    }

    @Test
    void aMissingFieldIsNamed() {
        assertField(problem(server.diagnoseJson("{}"), 400, "missing-field"), "text");
        assertField(
                problem(
                        server.diagnoseJson("{\"text\": \"a\", \"observations\": [{\"id\": \"ping\"}]}"),
                        400,
                        "missing-field"),
                "observations[0].value");
        assertField(
                problem(
                        server.diagnoseJson("{\"text\": \"a\", \"observations\": [{\"value\": \"a\"}]}"),
                        400,
                        "missing-field"),
                "observations[0].id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text                  | {\"text\": 1}",
                "text                  | {\"text\": null}",
                "text                  | {\"text\": [\"a\"]}",
                "language              | {\"text\": \"a\", \"language\": 1}",
                "target                | {\"text\": \"a\", \"target\": {\"host\": \"a\"}}",
                "probe                 | {\"text\": \"a\", \"probe\": \"true\"}",
                "probe                 | {\"text\": \"a\", \"probe\": 1}",
                "observations          | {\"text\": \"a\", \"observations\": {}}",
                "observations[0]       | {\"text\": \"a\", \"observations\": [\"ping\"]}",
                "observations[1]       | {\"text\": \"a\", \"observations\": [{\"id\": \"ping\", \"value\": \"silent\"}, null]}",
                "observations[0].id    | {\"text\": \"a\", \"observations\": [{\"id\": 1, \"value\": \"a\"}]}",
                "observations[0].value | {\"text\": \"a\", \"observations\": [{\"id\": \"server-up\", \"value\": true}]}"
            })
    void aFieldOfTheWrongTypeIsNamed(String field, String body) {
        assertField(problem(server.diagnoseJson(body), 400, "wrong-type"), field);
    }

    @Test
    void anUnknownFieldIsNamedTogetherWithTheKnownOnes() {
        var problem = problem(server.diagnoseJson("{\"text\": \"a\", \"lang\": \"ko\"}"), 400, "unknown-field");

        assertField(problem, "lang");
        assertThat(problem.get("known").stringValue()).contains("text", "language", "target", "observations", "probe");
        assertField(
                problem(
                        server.diagnoseJson("{\"text\": \"a\", \"observations\":"
                                + " [{\"id\": \"ping\", \"value\": \"silent\", \"source\": \"probe\"}]}"),
                        400,
                        "unknown-field"),
                "observations[0].source");
    }

    @Test
    void aLongFieldNameIsShownShortened() {
        var body = "{\"text\": \"a\", \"" + "😀\\u0000".repeat(500) + "\": 1}";
        var field = problem(server.diagnoseJson(body), 400, "unknown-field")
                .get("field")
                .stringValue();

        assertThat(field).hasSizeLessThan(150).endsWith("…").doesNotContain("\u0000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"weather", "", "PING", "target", "listener"})
    void anObservationThatNobodyCanAnswerIsUnknown(String id) {
        var body = "{\"text\": \"a\", \"observations\": [{\"id\": \"" + id + "\", \"value\": \"yes\"}]}";

        assertThat(problem(server.diagnoseJson(body), 400, "unknown-observation")
                        .get("id")
                        .stringValue())
                .isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "ping, maybe",
        "ping, ''",
        "symptom, headache",
        "handshake-status, ''",
        "handshake-status, '\\u001b[31m'",
        "handshake-status, '\\ud800'"
    })
    void aValueThatAnObservationCannotHaveIsWrong(String id, String value) {
        var body = "{\"text\": \"a\", \"observations\": [{\"id\": \"" + id + "\", \"value\": \"" + value + "\"}]}";
        var problem = problem(server.diagnoseJson(body), 400, "wrong-value");

        assertThat(problem.get("id").stringValue()).isEqualTo(id);
        assertThat(problem.get("value").stringValue()).doesNotContain("\u001b");
    }

    @Test
    void theAllowedValuesAreNamed() {
        var body = "{\"text\": \"a\", \"observations\": [{\"id\": \"ping\", \"value\": \"maybe\"}]}";
        var problem = problem(server.diagnoseJson(body), 400, "wrong-value");

        assertThat(problem.get("allowed").stringValue()).isEqualTo("answers, silent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"to the left", "http://", "example.net:99999999", "http://\\ud800/", "\\u0000", "<script>"})
    void aTargetThatIsNoneIsRefused(String target) {
        var body = "{\"text\": \"a\", \"target\": \"" + target + "\"}";

        assertField(problem(server.diagnoseJson(body), 400, "bad-target"), "target");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\\n\\t\\r\\n", "\\u2003\\u3000"})
    void aBlankTextIsRefused(String text) {
        problem(server.diagnoseJson("{\"text\": \"" + text + "\"}"), 400, "empty-text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n\t", "\u3000"})
    void aBlankPlainTextIsRefused(String text) {
        problem(server.diagnosePlain(text), 400, "empty-text");
    }

    @Test
    void probesAreOff() {
        problem(server.diagnoseJson("{\"text\": \"a\", \"probe\": true}"), 403, "probes-off");
        assertThat(server.diagnoseJson("{\"text\": \"a\", \"probe\": false}").statusCode())
                .isEqualTo(200);
    }

    // Sizes

    @Test
    void aTextAtTheLimitIsReadAndOneByteMoreIsNot() {
        var longest = "a".repeat(Body.TEXT_LIMIT);

        assertThat(server.diagnosePlain(longest).statusCode()).isEqualTo(200);
        assertThat(server.diagnoseJson("{\"text\": \"" + longest + "\"}").statusCode())
                .isEqualTo(200);
        assertLimit(problem(server.diagnosePlain(longest + "a"), 413, "too-large"), Body.TEXT_LIMIT);
        assertLimit(
                problem(server.diagnoseJson("{\"text\": \"" + longest + "a\"}"), 413, "too-large"), Body.TEXT_LIMIT);
    }

    @Test
    void theLimitOfATextCountsBytes() {
        var longest = "한".repeat(Body.TEXT_LIMIT / 3) + "a";

        assertThat(server.diagnosePlain(longest).statusCode()).isEqualTo(200);
        assertLimit(problem(server.diagnosePlain(longest + "a"), 413, "too-large"), Body.TEXT_LIMIT);
        var astral = "😀".repeat(Body.TEXT_LIMIT / 4);
        assertThat(server.diagnosePlain(astral).statusCode()).isEqualTo(200);
        assertLimit(problem(server.diagnosePlain(astral + "a"), 413, "too-large"), Body.TEXT_LIMIT);
    }

    @Test
    void escapesOfJsonDoNotCountAgainstTheText() {
        var body = "{\"text\": \"" + "\\u0061".repeat(Body.TEXT_LIMIT) + "\"}";

        assertThat(server.diagnoseJson(body).statusCode()).isEqualTo(200);
    }

    @Test
    void aContentLengthBeyondTheLimitIsRefusedBeforeTheBodyComes() {
        // Not one byte of the body is sent: the reply comes all the same.
        var reply = server.raw("POST " + DIAGNOSES + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: text/plain\r\nContent-Length: 999999999\r\n\r\n");

        assertThat(reply)
                .startsWith("HTTP/1.1 413 ")
                .contains("application/problem+json", "urn:conndoctor:problem:too-large");
    }

    @Test
    void aChunkedBodyBeyondTheLimitIsRefused() {
        var body = ("{\"text\": \"" + "a".repeat(Body.LIMIT)).getBytes(StandardCharsets.UTF_8);

        assertLimit(problem(server.diagnoseChunked("application/json", body), 413, "too-large"), Body.LIMIT);
    }

    @Test
    void aChunkedBodyWithinTheLimitIsRead() {
        var body = "{\"text\": \"Connection refused\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(server.diagnoseChunked("application/json", body).statusCode())
                .isEqualTo(200);
    }

    // Forms

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "image/png",
                "json",
                "*/*"
            })
    void anotherMediaTypeIsNotRead(String type) {
        problem(server.diagnose(type, "a".getBytes(StandardCharsets.UTF_8)), 415, "media-type");
    }

    @Test
    void noMediaTypeIsNotRead() {
        problem(server.send("POST", DIAGNOSES, BodyPublishers.ofString("a")), 415, "media-type");
    }

    @Test
    void aMediaTypeWithParametersIsRead() {
        var body = "{\"text\": \"Connection refused\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(server.diagnose("Application/JSON ; charset=UTF-8", body).statusCode())
                .isEqualTo(200);
        assertThat(server.diagnose("text/plain;charset=\"utf-8\";format=flowed", body)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aCharsetThatNobodyKnowsIsTheSendersMistake() {
        var reply = server.diagnose("text/plain; charset=no-such-charset", new byte[] {'a'});

        assertThat(reply.statusCode()).as(reply.body()).isBetween(200, 499);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"image/png", "text/html", "application/xml", "application/json;q=0", "application/problem+json"})
    void anAcceptThatNothingFitsIsRefused(String accept) {
        problem(server.diagnoseJson("{\"text\": \"a\"}", "Accept", accept), 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "text/plain;q=\"", ";;;", ",", "a b c", "text/plain;q=nonsense", "*", "/"})
    void anAcceptThatCannotBeReadIsTheSendersMistake(String accept) {
        var reply = server.diagnoseJson("{\"text\": \"a\"}", "Accept", accept);

        assertThat(reply.statusCode()).as(reply.body()).isBetween(200, 499);
    }

    @Test
    void chunksThatAreNoneAreTheSendersMistake() {
        var reply = server.raw("POST " + DIAGNOSES + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n");

        assertThat(reply).startsWith("HTTP/1.1 4");
    }

    // Routes

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/diagnoses, POST",
        "PUT, /api/v1/diagnoses, POST",
        "DELETE, /api/v1/diagnoses, POST",
        "POST, /api/v1/knowledge, GET",
        "PATCH, /api/v1/messages, GET",
        "POST, /openapi.json, GET",
        "DELETE, /health/live, GET",
        "BREW, /metrics, GET"
    })
    void anotherMethodIsRefusedAndTheRightOneNamed(String method, String path, String allowed) {
        var reply = server.send(method, path, BodyPublishers.noBody());
        var problem = problem(reply, 405, "method-not-allowed");

        assertThat(reply.headers().firstValue("Allow").orElse("").split(", ?")).contains(allowed);
        assertThat(problem.get("allowed").stringValue()).contains(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nowhere",
        "POST, /nowhere",
        "DELETE, /api",
        "GET, /api/v1",
        "GET, /api/v2/diagnoses",
        "POST, /api/v1/diagnoses/7",
        "GET, /API/V1/KNOWLEDGE",
        "GET, /health",
        "GET, /%F0%9F%98%80",
        "GET, /a%2fb",
        "GET, /?x=%3Cscript%3E/nowhere/.."
    })
    void anUnknownPathHasNothing(String method, String path) {
        if (path.startsWith("/?")) {
            // The page itself, whatever is asked of it.
            assertThat(server.send(method, path, BodyPublishers.noBody()).statusCode())
                    .isEqualTo(200);
            return;
        }
        var reply = server.send(method, path, BodyPublishers.noBody());

        problem(reply, 404, "not-found");
        contract.checkComponent("NotFound", reply);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../pom.xml",
                "/..%2f..%2fpom.xml",
                "/%2e%2e/pom.xml",
                "/js/..%5c..%5cpom.xml",
                "/lib/../../pom.xml",
                "//etc/passwd"
            })
    void noPathLeadsOutOfThePage(String path) {
        var reply = server.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(reply).startsWith("HTTP/1.1 4").doesNotContain("<project", "root:");
    }

    // Language

    /** A title in each language, of each kind of problem, that no other language has. */
    @Test
    void everyProblemSpeaksTheLanguageOfAcceptLanguage() {
        var bad = Map.of(
                "not-json", "{",
                "missing-field", "{}",
                "wrong-type", "[]",
                "unknown-field", "{\"text\": \"a\", \"x\": 1}",
                "unknown-observation", "{\"text\": \"a\", \"observations\": [{\"id\": \"x\", \"value\": \"y\"}]}",
                "wrong-value", "{\"text\": \"a\", \"observations\": [{\"id\": \"ping\", \"value\": \"y\"}]}",
                "bad-target", "{\"text\": \"a\", \"target\": \"a b\"}",
                "empty-text", "{\"text\": \"\"}",
                "probes-off", "{\"text\": \"a\", \"probe\": true}");
        bad.forEach((slug, body) -> {
            var titles = server.doctor().knowledge().languages().tags().stream()
                    .map(language -> {
                        var reply = server.diagnoseJson(body, "Accept-Language", language + ", en;q=0.1");
                        assertThat(reply.headers().allValues("Content-Language"))
                                .containsExactly(language);
                        return Json.MAPPER.readTree(reply.body()).get("title").stringValue();
                    })
                    .toList();
            assertThat(titles).as(slug).doesNotHaveDuplicates();
        });
    }

    @Test
    void problemsOfEveryRouteSpeakTheLanguageThatTheAddressNames() {
        for (var path : List.of("/nowhere?language=ko", "/api/v1/diagnoses?language=ko")) {
            var reply = server.get(path, "Accept-Language", "ru");

            assertThat(reply.headers().allValues("Content-Language")).as(path).containsExactly("ko");
        }
    }

    @Test
    void aProblemInAnUnspokenLanguageIsToldInEnglish() {
        var reply = server.diagnoseJson("{}", "Accept-Language", "fr");

        assertThat(reply.headers().allValues("Content-Language")).containsExactly("en");
        assertThat(problem(reply, 400, "missing-field").get("title").stringValue())
                .isEqualTo("A field is missing");
    }

    private JsonNode problem(HttpResponse<String> reply, int status, String slug) {
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(status);
        assertThat(Contract.mediaType(reply)).isEqualTo("application/problem+json");
        assertThat(reply.headers().firstValue("Vary").orElse("")).contains("Accept-Language");
        assertThat(reply.body())
                .doesNotContain(
                        "Exception", "at org.", "at java.", "org.conndoctor", "jackson", "javalin", "jetty", "{field}");
        var problem = Json.MAPPER.readTree(reply.body());
        assertThat(problem.get("type").stringValue()).isEqualTo("urn:conndoctor:problem:" + slug);
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(problem.get("title").stringValue()).isNotBlank();
        assertThat(problem.get("detail").stringValue()).isNotBlank();
        assertThat(contract.errors("/components/schemas/Problem", problem)).isEmpty();
        return problem;
    }

    private static void assertField(JsonNode problem, String field) {
        assertThat(problem.get("field").stringValue()).isEqualTo(field);
        assertThat(problem.get("detail").stringValue()).contains(field);
    }

    private static void assertLimit(JsonNode problem, int limit) {
        assertThat(problem.get("limit").stringValue()).isEqualTo(Integer.toString(limit));
    }
}
