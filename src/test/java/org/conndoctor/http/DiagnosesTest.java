package org.conndoctor.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What {@code POST /api/v1/diagnoses} makes of text, target, observations and wishes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiagnosesTest {

    private static final String ENGLISH = "{\"text\": \"connect: Connection refused\"}";
    private static final String KOREAN = "{\"text\": \"서버에 연결할 수 없습니다: Connection refused\"}";

    private RunningServer server;

    @BeforeAll
    void start() {
        server = RunningServer.start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    // Language

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko", "ja", "ru", "tr", "es", "zh"})
    void everyLanguageSaysEverySentence(String language) {
        var reply =
                server.diagnoseJson("{\"text\": \"connect: Connection refused\", \"language\": \"" + language + "\"}");
        var json = json(reply);

        assertLanguage(reply, language);
        assertThat(json.get("causes").size()).isPositive();
        for (var cause : json.get("causes")) {
            for (var text : List.of("title", "explanation", "check", "fix")) {
                assertThat(cause.get(text).stringValue())
                        .as("%s of %s", text, cause.get("id"))
                        .isNotBlank();
            }
            cause.get("findings")
                    .forEach(f -> assertThat(f.get("text").stringValue()).isNotBlank());
        }
    }

    @Test
    void theFieldGoesBeforeAcceptLanguageAndTheText() {
        var body = KOREAN.replace("}", ", \"language\": \"ja\"}");

        assertLanguage(server.diagnoseJson(body, "Accept-Language", "ru"), "ja");
    }

    @Test
    void acceptLanguageGoesBeforeTheText() {
        assertLanguage(server.diagnoseJson(KOREAN, "Accept-Language", "ru"), "ru");
    }

    @ParameterizedTest
    @CsvSource({
        "ko, 서버에 연결할 수 없습니다",
        "ja, サーバーに接続できません",
        "ru, Не удаётся подключиться к серверу",
        "tr, Sunucuya bağlanamıyorum çünkü bağlantı reddediliyor",
        "es, No puedo conectarme al servidor: conexión rechazada",
        "zh, 无法连接到服务器",
        "en, I cannot connect to the server"
    })
    void theTextsOwnLanguageCountsWhereNothingElseIsWished(String language, String text) {
        assertLanguage(server.diagnoseJson("{\"text\": \"" + text + "\"}"), language);
        assertLanguage(server.diagnosePlain(text), language);
        assertLanguage(server.diagnosePlain(text, "Accept-Language", "*"), language);
    }

    @Test
    void anErrorMessageWithoutALanguageOfItsOwnIsAnsweredInEnglish() {
        assertLanguage(server.diagnoseJson(ENGLISH), "en");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ko                                     | ko",
                "ko-KR,ko;q=0.9,en-US;q=0.8,en;q=0.7    | ko",
                "en;q=0.1, ja;q=0.9                     | ja",
                "fr, ru;q=0.5                           | ru",
                "ko;q=0, ja;q=0.1                       | ja",
                "KO                                     | ko",
                "tr-TR                                  | tr",
                "es-MX                                  | es",
                "es-419                                 | es",
                "zh-CN                                  | zh",
                "zh-Hans-SG                             | zh",
                "en-GB                                  | en",
                "ja-Latn                                | ja"
            })
    void acceptLanguageIsHeededWithQualitiesAndRegions(String header, String language) {
        assertLanguage(server.diagnoseJson(ENGLISH, "Accept-Language", header), language);
    }

    /** Who reads traditional characters is better served by simplified ones than by English. */
    @ParameterizedTest
    @ValueSource(strings = {"zh-TW", "zh-HK", "zh-Hant", "zh-TW,zh;q=0.9,en;q=0.8"})
    void chineseOfEveryRegionIsAnsweredInChinese(String header) {
        assertLanguage(server.diagnoseJson(ENGLISH, "Accept-Language", header), "zh");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"fr", "pt-BR", "xx", "tlh", "*", "x", "en_US", "';--", "de-", "ko-ko-ko-ko", "1", "\\ud800"})
    void aLanguageThatIsNotSpokenIsNoError(String tag) {
        var reply = server.diagnoseJson(ENGLISH.replace("}", ", \"language\": \"" + tag + "\"}"));

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(json(reply).get("language").stringValue())
                .isIn(server.doctor().knowledge().languages().tags());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "pt-BR", "q=1", ";", ",,,", "en;q=nonsense", "ko ja", "*;q=0", "-", "en-US;q=2"})
    void anAcceptLanguageThatSaysNothingIsNoError(String header) {
        assertThat(server.diagnoseJson(ENGLISH, "Accept-Language", header).statusCode())
                .isEqualTo(200);
    }

    @Test
    void anUnspokenLanguageInTheFieldLeavesTheChoiceToTheHeader() {
        var body = KOREAN.replace("}", ", \"language\": \"fr\"}");

        assertLanguage(server.diagnoseJson(body, "Accept-Language", "ru"), "ru");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\"  \""})
    void anEmptyFieldLeavesTheChoiceToAcceptLanguage(String field) {
        var body = KOREAN.replace("}", ", \"language\": " + field + "}");

        assertLanguage(server.diagnoseJson(body, "Accept-Language", "ru"), "ru");
    }

    @Test
    void theAddressNamesTheLanguageForPlainText() {
        var reply = server.post(
                RunningServer.DIAGNOSES + "?language=tr",
                RunningServer.PLAIN,
                "Connection refused".getBytes(StandardCharsets.UTF_8),
                "Accept-Language",
                "ru");

        assertLanguage(reply, "tr");
    }

    @Test
    void theReplyTellsCachesWhatItDependsOn() {
        for (var accept : List.of("application/json", "text/plain")) {
            var vary = server.diagnoseJson(ENGLISH, "Accept", accept).headers().allValues("Vary");

            assertThat(String.join(", ", vary)).contains("Accept-Language").containsPattern("Accept(,|$)");
        }
    }

    // Form

    @Test
    void plainTextInIsReadAsJsonInIs() {
        var text = "ws://chat.example.net:2345 – Connection refused";

        assertThat(server.diagnosePlain(text).body())
                .isEqualTo(server.diagnoseJson("{\"text\": \"" + text + "\"}").body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/plain                               | text/plain",
                "text/*                                   | text/plain",
                "text/plain;q=0.9, application/json;q=0.1 | text/plain",
                "text/plain;q=0.1, application/json       | application/json",
                "application/json                         | application/json",
                "application/*                            | application/json",
                "APPLICATION/JSON                         | application/json",
                "*/*                                      | application/json",
                "text/html, */*;q=0.1                     | application/json"
            })
    void acceptChoosesTheForm(String accept, String type) {
        var reply = server.diagnoseJson(ENGLISH, "Accept", accept);

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(Contract.mediaType(reply)).isEqualTo(type);
    }

    @Test
    void jsonIsTheFormWhereNoneIsWished() {
        assertThat(Contract.mediaType(server.diagnosePlain("Connection refused")))
                .isEqualTo("application/json");
    }

    @Test
    void plainTextOutNamesSymptomTargetAndCausesInItsLanguage() {
        var text = "ws://chat.example.net:2345 Connection refused";
        var plain = server.diagnosePlain(text, "Accept", "text/plain", "Accept-Language", "ko");
        var json = json(server.diagnosePlain(text, "Accept-Language", "ko"));

        assertLanguage(plain, "ko");
        assertThat(plain.headers().firstValue("Content-Type").orElse("")).containsIgnoringCase("charset=utf-8");
        assertThat(plain.body()).contains("chat.example.net:2345").endsWith("\n");
        assertThat(plain.body())
                .contains(json.get("symptoms").get(0).get("title").stringValue());
        json.get("causes")
                .forEach(cause ->
                        assertThat(plain.body()).contains(cause.get("title").stringValue()));
    }

    @Test
    void plainTextOutObeysNoControlOfTheText() {
        var text = "http://\u001b[31mexample.net:80/ \u001b]0;owned\u0007 \u202eConnection refused\u009b2J\u0000\r\b";
        var plain = server.diagnosePlain(text, "Accept", "text/plain").body();

        assertThat(plain.chars()
                        .filter(c -> Character.isISOControl(c) && c != '\n' && c != '\t')
                        .count())
                .isZero();
        assertThat(plain).doesNotContain("\u202e");
    }

    // Target

    @Test
    void theTargetOfTheTextIsRead() {
        var target = json(server.diagnoseJson("{\"text\": \"wss://chat.example.net:8443/x: Connection refused\"}"))
                .get("target");

        assertThat(target.toString()).isEqualTo("{\"scheme\":\"wss\",\"host\":\"chat.example.net\",\"port\":8443}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ws://10.0.0.7:2345  | {\"scheme\":\"ws\",\"host\":\"10.0.0.7\",\"port\":2345}",
                "https://example.net | {\"scheme\":\"https\",\"host\":\"example.net\",\"port\":443}",
                "example.net:81      | {\"scheme\":null,\"host\":\"example.net\",\"port\":81}",
                "[2001:db8::1]:81    | {\"scheme\":null,\"host\":\"2001:db8::1\",\"port\":81}"
            })
    void theTargetOfTheRequestGoesBeforeThatOfTheText(String given, String target) {
        var body = "{\"text\": \"http://other.example.org:99 Connection refused\", \"target\": \"" + given + "\"}";

        assertThat(json(server.diagnoseJson(body)).get("target").toString()).isEqualTo(target);
    }

    @Test
    void aBlankTargetSaysNothing() {
        var body = "{\"text\": \"http://other.example.org:99 Connection refused\", \"target\": \" \"}";

        assertThat(json(server.diagnoseJson(body)).at("/target/port").intValue())
                .isEqualTo(99);
    }

    @Test
    void noTargetIsNull() {
        assertThat(json(server.diagnoseJson(ENGLISH)).get("target").isNull()).isTrue();
    }

    @Test
    void theTargetStandsInTheCommands() {
        var reply = server.diagnoseJson("{\"text\": \"Connection refused\", \"target\": \"db.example.net:5499\"}");
        var checks = new StringBuilder();
        json(reply)
                .get("causes")
                .forEach(cause -> checks.append(cause.get("check").stringValue()));

        assertThat(checks.toString())
                .contains("db.example.net")
                .contains("5499")
                .doesNotContain("{{");
    }

    // Observations

    @Test
    void observationsOfTheRequestChangeWhatIsConcluded() {
        var without = cause(json(server.diagnoseJson(ENGLISH)), "server-not-listening");
        var with = cause(json(server.diagnoseJson(observing("listens-on", "nothing"))), "server-not-listening");

        assertThat(without.get("status").stringValue()).isNotEqualTo("likely");
        assertThat(with.get("status").stringValue()).isEqualTo("likely");
        assertThat(with.at("/findings/0/observations").toString()).isEqualTo("[\"listens-on\"]");
    }

    @Test
    void observationsOfTheRequestComeBackAsAnswers() {
        var fact = fact(json(server.diagnoseJson(observing("ping", "silent"))), "ping");

        assertThat(fact.get("value").stringValue()).isEqualTo("silent");
        assertThat(fact.get("source").stringValue()).isEqualTo("answer");
        assertThat(fact.get("text").stringValue()).isNotBlank();
    }

    @Test
    void theSymptomThatTheUserNamedAndTheTargetThatTheRequestNamedAreNoneOfTheText() {
        var body = "{\"text\": \"it does not work\", \"target\": \"example.net:81\","
                + " \"observations\": [{\"id\": \"symptom\", \"value\": \"connection-timeout\"}]}";
        var reply = json(server.diagnoseJson(body));

        assertThat(fact(reply, "symptom").get("source").stringValue()).isEqualTo("answer");
        assertThat(fact(reply, "target").get("source").stringValue()).isEqualTo("answer");
    }

    @Test
    void theUserCanNameTheSymptomThatTheTextDoesNotTell() {
        var body = "{\"text\": \"I cannot connect to my server\","
                + " \"observations\": [{\"id\": \"symptom\", \"value\": \"connection-timeout\"}]}";
        var reply = json(server.diagnoseJson(body));

        assertThat(reply.get("outcome").stringValue()).isEqualTo("diagnosed");
        assertThat(reply.at("/symptoms/0/id").stringValue()).isEqualTo("connection-timeout");
        assertThat(reply.at("/symptoms/0/matches").size()).isZero();
        assertThat(reply.at("/question/id").stringValue("")).isNotEqualTo("symptom");
    }

    @Test
    void everyAnswerToTheQuestionForTheSymptomLeadsToCauses() {
        var asked = json(server.diagnoseJson("{\"text\": \"I cannot connect to my server\"}"));

        assertThat(asked.get("outcome").stringValue()).isEqualTo("ask-symptom");
        var question = asked.get("question");
        assertThat(question.get("answers").size()).isGreaterThan(1);
        for (var answer : question.get("answers")) {
            var reply = json(server.diagnoseJson(observing(
                            question.get("id").stringValue(),
                            answer.get("value").stringValue())
                    .replace("connect: Connection refused", "I cannot connect to my server")));
            boolean cannotTell = answer.get("value").stringValue().equals("unknown");
            assertThat(reply.get("causes").isEmpty()).as("%s", answer).isEqualTo(cannotTell);
        }
    }

    @Test
    void everyAnswerToAQuestionIsTaken() {
        var question = json(server.diagnoseJson(ENGLISH)).get("question");
        var id = question.get("id").stringValue();

        assertThat(question.get("answers").size()).isGreaterThan(1);
        for (var answer : question.get("answers")) {
            var reply =
                    json(server.diagnoseJson(observing(id, answer.get("value").stringValue())));
            assertThat(reply.get("outcome").stringValue()).isEqualTo("diagnosed");
            assertThat(reply.at("/question/id").stringValue(""))
                    .as("%s", answer)
                    .isNotEqualTo(id);
        }
    }

    @Test
    void notKnowingEstablishesNothing() {
        var id = json(server.diagnoseJson(ENGLISH)).at("/question/id").stringValue();
        var reply = json(server.diagnoseJson(observing(id, "unknown")));

        reply.get("observations")
                .forEach(fact -> assertThat(fact.get("id").stringValue()).isNotEqualTo(id));
        assertThat(reply.get("causes"))
                .isEqualTo(json(server.diagnoseJson(ENGLISH)).get("causes"));
    }

    @Test
    void theSameRequestGetsTheSameReply() {
        var body = observing("listens-on", "every-address");

        assertThat(server.diagnoseJson(body).body())
                .isEqualTo(server.diagnoseJson(body).body());
    }

    // Matches

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x ",
                "😀",
                "😀😀😀 ",
                "𝕴 𝖙𝖗𝖎𝖊𝖉: ",
                "👩‍👩‍👧‍👦 ",
                "𠮷野家 ",
                "\uD83D ",
                "é̂̃ ",
                "İıŞß ",
                "ﷺ ",
                "\u200b\u00ad",
                "\r\n\t"
            })
    void matchesAreUtf16OffsetsWhateverStandsBefore(String before) {
        var phrase = "Connection refused";
        var text = before + phrase + " 😀";
        var reply = json(server.diagnoseJson("{\"text\": " + quoted(text) + "}"));

        assertThat(matches(reply, text)).contains(phrase);
    }

    @Test
    void matchesCountTheBytesOfPlainTextAsUtf16Too() {
        var text = "𠮷 한국어 😀: Connection refused";
        var reply = json(server.diagnosePlain(text));

        assertThat(matches(reply, text)).contains("Connection refused");
    }

    @Test
    void everyMatchLiesInTheText() {
        var text = "😀 ECONNREFUSED\n" + "𝒳 Connection refused; Connection timed out 😀\n".repeat(50);
        var reply = json(server.diagnoseJson("{\"text\": " + quoted(text) + "}"));

        assertThat(matches(reply, text)).isNotEmpty().allSatisfy(match -> {
            assertThat(match).isNotBlank();
            assertThat(Character.isLowSurrogate(match.charAt(0))).isFalse();
            assertThat(Character.isHighSurrogate(match.charAt(match.length() - 1)))
                    .isFalse();
        });
    }

    /** The parts of the text that the matches of all symptoms name. */
    private static List<String> matches(JsonNode reply, String text) {
        var parts = new ArrayList<String>();
        for (var symptom : reply.get("symptoms")) {
            for (var match : symptom.get("matches")) {
                parts.add(text.substring(
                        match.get("start").intValue(), match.get("end").intValue()));
            }
        }
        return parts;
    }

    private static String observing(String id, String value) {
        return "{\"text\": \"connect: Connection refused\", \"observations\": [{\"id\": \"" + id + "\", \"value\": \""
                + value + "\"}]}";
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(c -> quoted.append(String.format("\\u%04x", c)));
        return quoted.append('"').toString();
    }

    private static JsonNode cause(JsonNode reply, String id) {
        return byId(reply.get("causes"), id);
    }

    private static JsonNode fact(JsonNode reply, String id) {
        return byId(reply.get("observations"), id);
    }

    private static JsonNode byId(JsonNode list, String id) {
        for (var item : list) {
            if (item.get("id").stringValue().equals(id)) {
                return item;
            }
        }
        throw new AssertionError("no " + id + " in " + list);
    }

    private static JsonNode json(HttpResponse<String> reply) {
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
        return Json.MAPPER.readTree(reply.body());
    }

    private static void assertLanguage(HttpResponse<String> reply, String language) {
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
        assertThat(reply.headers().allValues("Content-Language")).containsExactly(language);
        if (Contract.mediaType(reply).equals(RunningServer.JSON)) {
            assertThat(json(reply).get("language").stringValue()).isEqualTo(language);
        }
    }

    @Test
    void aTicketGetsMarkdownThatNobodyElseWrote() {
        var reply = server.postJson(
                RunningServer.DIAGNOSES + "?format=markdown",
                "{\"text\": \"connect ECONNREFUSED <img src=x>.example.com:2345\", \"language\": \"en\"}");

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.headers().firstValue("Content-Type")).contains("text/markdown; charset=utf-8");
        assertThat(reply.body())
                .startsWith("**Connection refused**\n\n")
                .contains("#### ", "```", "\n- ")
                .doesNotContain("<img");
        assertThat(server.postJson(RunningServer.DIAGNOSES + "?format=pdf", "{\"text\": \"x\"}")
                        .statusCode())
                .isEqualTo(406);
    }
}
