package org.conndoctor.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.conndoctor.chat.Node;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A conversation over HTTP, from its first message to its end, and every problem on the way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChatsTest {

    private static final String REFUSED = "{\"text\": \"ws://chat.example.com:2345 Connection refused\"}";
    private static final String NOWHERE = Node.CHATS + "/AAAAAAAAAAAAAAAAAAAAAA";

    private Node node;

    @BeforeAll
    void start() {
        node = Node.on(":memory:");
    }

    @AfterAll
    void stop() {
        node.close();
    }

    @Test
    void aChatIsOpenedWithATextAndDiagnosed() {
        var response = node.post(Node.CHATS, REFUSED);
        var view = Node.json(response);

        assertThat(response.statusCode()).isEqualTo(201);
        var id = view.get("id").stringValue();
        assertThat(id).hasSize(22);
        assertThat(response.headers().firstValue("Location")).contains(Node.CHATS + "/" + id);
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(response.headers().firstValue("Content-Language")).contains("en");
        assertThat(view.at("/diagnosis/outcome").stringValue()).isEqualTo("diagnosed");
        assertThat(view.at("/diagnosis/target/port").intValue()).isEqualTo(2345);
        assertThat(view.at("/knowledge/changedSince").isNull()).isTrue();
        var message = view.get("messages").get(1);
        assertThat(message.get("kind").stringValue()).isEqualTo("text");
        var symptom = message.get("symptoms").get(0);
        assertThat(symptom.get("id").stringValue()).isEqualTo("connection-refused");
        int start = symptom.at("/matches/0/start").intValue();
        int end = symptom.at("/matches/0/end").intValue();
        assertThat(message.get("text").stringValue().substring(start, end)).isEqualTo("Connection refused");
    }

    @Test
    void whatIsReadIsWhatWasAnswered() {
        var opened = node.post(Node.CHATS, REFUSED);

        assertThat(node.view(place(opened))).isEqualTo(Node.json(opened));
    }

    @Test
    void aChatCanBeOpenedBeforeAnythingIsPasted() {
        var chat = node.open("{}");
        var view = node.say(chat, REFUSED);

        assertThat(view.at("/diagnosis/outcome").stringValue()).isEqualTo("diagnosed");
    }

    @Test
    void whoCannotTellTheSymptomIsToldWhatElseHelpsAndMayStillAnswer() {
        var chat = node.open("{\"text\": \"I cannot connect to my server\"}");
        var asked = node.view(chat).at("/diagnosis/question");

        var unsure = node.say(chat, "{\"answer\": {\"id\": \"symptom\", \"value\": \"unknown\"}}")
                .at("/diagnosis/question");
        var told = node.say(chat, "{\"answer\": {\"id\": \"symptom\", \"value\": \"connection-refused\"}}");

        assertThat(asked.get("answers").findValuesAsString("value")).endsWith("unknown");
        assertThat(unsure.get("reason")).isNotEqualTo(asked.get("reason"));
        // Not the same question once more, but what anybody can tell.
        assertThat(unsure.get("id").stringValue()).isEqualTo("failure-looks");
        assertThat(unsure.get("answers").findValuesAsString("value")).contains("at-once", "after-wait");
        assertThat(told.at("/diagnosis/outcome").stringValue()).isEqualTo("diagnosed");
        assertThat(told.get("messages").get(3).at("/answer/answers").size()).isGreaterThan(3);
    }

    @Test
    void aTextMayComeAsPlainText() {
        var opened = node.send("POST", Node.CHATS + "?language=ko", "Connection refused", "Content-Type", "text/plain");
        var added = node.send("POST", place(opened) + "/messages", "ping: silent", "Content-Type", "text/plain");

        assertThat(opened.statusCode()).isEqualTo(201);
        assertThat(Node.json(opened).get("language").stringValue()).isEqualTo("ko");
        assertThat(added.statusCode()).isEqualTo(200);
    }

    @Test
    void anAnswerIsKeptInWordsAndChangesTheDiagnosis() {
        var chat = node.open(REFUSED);
        var question = node.view(chat).at("/diagnosis/question");
        var id = question.get("id").stringValue();
        var offered = question.get("answers").get(0);
        var view = node.say(chat, answer(id, offered.get("value").stringValue()));

        var said = last(view).get("answer");
        assertThat(said.get("question").stringValue())
                .isEqualTo(question.get("text").stringValue());
        assertThat(said.get("text").stringValue()).isEqualTo(offered.get("text").stringValue());
        assertThat(view.at("/diagnosis/question/id").stringValue("")).isNotEqualTo(id);
    }

    @Test
    void whoCannotTellIsNotAskedAgain() {
        var chat = node.open(REFUSED);
        var asked = new ArrayList<String>();
        for (var view = node.view(chat); !view.at("/diagnosis/question").isNull(); ) {
            asked.add(view.at("/diagnosis/question/id").stringValue());
            view = node.say(chat, answer(asked.get(asked.size() - 1), "unknown"));
        }

        assertThat(asked).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void anAnswerTakenBackIsMarkedAndCountsNoMore() {
        var chat = node.open(REFUSED);
        var before = node.view(chat);
        var answered = node.say(chat, answer("ping", "silent"));
        int seq = last(answered).get("seq").intValue();
        var back = node.say(chat, "{\"takeBack\": " + seq + "}");

        assertThat(back.at("/diagnosis/changed").isString()).isTrue();
        assertThat(withoutChange(back)).isEqualTo(withoutChange(before));
        assertThat(back.get("messages").get(seq - 1).get("takenBack").booleanValue())
                .isTrue();
        assertThat(last(back).get("takesBack").intValue()).isEqualTo(seq);
        // Said again, as after a lost reply, it changes nothing.
        assertThat(node.say(chat, "{\"takeBack\": " + seq + "}")).isEqualTo(back);
    }

    private static JsonNode withoutChange(JsonNode view) {
        return ((ObjectNode) view.get("diagnosis").deepCopy()).without("changed");
    }

    @Test
    void whoHoldsTheOtherKeyReadsAndNoMore() {
        var chat = node.open(REFUSED);
        var view = node.view(chat);
        var reads = Node.CHATS + "/" + view.get("reads").stringValue();

        var read = node.view(reads);
        assertThat(read.get("writable").booleanValue()).isFalse();
        assertThat(view.get("writable").booleanValue()).isTrue();
        assertThat(read.toString()).doesNotContain(view.get("id").stringValue());
        assertThat(read.get("messages")).isEqualTo(view.get("messages"));
        var said = node.send("POST", reads + "/messages", answer("ping", "silent"), "Content-Type", "application/json");
        assertThat(said.statusCode()).isEqualTo(403);
        assertThat(node.send("DELETE", reads, "").statusCode()).isEqualTo(403);
        assertThat(node.view(chat).get("messages")).isEqualTo(view.get("messages"));
    }

    @Test
    void theTargetThatIsNamedFillsTheCommandsUntilItIsTakenBack() {
        var chat = node.open("{\"text\": \"connection refused\", \"language\": \"en\"}");

        var named = node.say(chat, "{\"target\": \"db:5432\"}");
        assertThat(named.at("/diagnosis/target/host").stringValue()).isEqualTo("db");
        assertThat(named.at("/diagnosis/summary").stringValue()).startsWith("db:5432 refuses");
        int seq = last(named).get("seq").intValue();
        var back = node.say(chat, "{\"takeBack\": " + seq + "}");
        assertThat(back.at("/diagnosis/target").isNull()).isTrue();
    }

    @Test
    void whatAnAnswerChangedIsSaid() {
        var chat = node.open(REFUSED);

        var first = node.view(chat).at("/diagnosis/changed");
        var said = node.say(chat, answer("port-matches", "yes")).at("/diagnosis/changed");
        assertThat(first.isNull()).isTrue();
        assertThat(said.stringValue()).isEqualTo("That rules out: Wrong port.");
    }

    @Test
    void anotherLanguageIsForEverythingThatWasSaid() {
        var chat = node.open(REFUSED);
        var english = node.say(chat, answer("ping", "silent"));
        var korean = node.say(chat, "{\"language\": \"ko-KR\"}");

        assertThat(korean.get("language").stringValue()).isEqualTo("ko");
        assertThat(node.view(chat).get("language").stringValue()).isEqualTo("ko");
        assertThat(korean.at("/messages/2/answer/text")).isNotEqualTo(english.at("/messages/2/answer/text"));
        assertThat(korean.at("/diagnosis/causes/0/title")).isNotEqualTo(english.at("/diagnosis/causes/0/title"));
    }

    @Test
    void oneReadingCanBeInAnotherLanguage() {
        var chat = node.open(REFUSED);

        assertThat(Node.json(node.get(chat + "?language=ja")).get("language").stringValue())
                .isEqualTo("ja");
        assertThat(Node.json(node.get(chat, "Accept-Language", "ja"))
                        .get("language")
                        .stringValue())
                .isEqualTo("en");
        assertThat(node.view(chat).get("language").stringValue()).isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource({"ru, ru", "fr-CA, en", "zh-TW, zh"})
    void aNewChatSpeaksTheLanguageOfItsReader(String accepted, String spoken) {
        var opened = node.post(Node.CHATS, REFUSED, "Accept-Language", accepted);

        assertThat(Node.json(opened).get("language").stringValue()).isEqualTo(spoken);
    }

    @Test
    void noSecretIsShownAgain() {
        var chat = node.open("{\"text\": \"redis://app:s3cret@cache:6379 Connection refused password=hunter2\"}");
        node.say(chat, answer("handshake-status", "token=hunter2"));
        var body = node.get(chat).body();

        assertThat(body).doesNotContain("s3cret", "hunter2").contains("cache", "Connection refused");
    }

    @Test
    void halvesOfCharactersAndZerosAreTaken() {
        var chat = node.open("{\"text\": \"Connection refused \\ud800 \\u0000 \\udc00\\ud83d\\ude00\"}");

        assertThat(node.view(chat).at("/messages/1/text").stringValue())
                .isEqualTo("Connection refused \uFFFD \u0000 \uFFFD\uD83D\uDE00");
    }

    @Test
    void aDeletedChatIsGone() {
        var chat = node.open(REFUSED);
        var deleted = node.send("DELETE", chat, "");

        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(deleted.body()).isEmpty();
        assertProblem(node.get(chat), 404, "unknown-chat");
        assertProblem(node.send("DELETE", chat, ""), 404, "unknown-chat");
        assertProblem(node.post(chat + "/messages", REFUSED), 404, "unknown-chat");
        assertProblem(node.get(chat + "/events"), 404, "unknown-chat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAAAAAAAAAAAAAAAAAAAA", "a", "'%20OR%201=1", "AAAAAAAAAAAAAAAAAAAAAAA", "%F0%9F%98%80"})
    void whatIsNoChatIsUnknown(String id) {
        var path = Node.CHATS + "/" + id;

        for (var response : List.of(
                node.get(path),
                node.get(path + "/events", "Accept", "text/event-stream"),
                node.send("DELETE", path, ""),
                node.post(path + "/messages", REFUSED))) {
            // Some ids never get past the web server.
            assertThat(response.statusCode()).isBetween(400, 404);
            assertThat(response.body()).doesNotContain("OR 1");
        }
    }

    @Test
    void theProblemIsInTheLanguageOfTheReader() {
        var english = Node.json(node.get(NOWHERE));
        var korean = node.get(NOWHERE, "Accept-Language", "ko");

        assertThat(english.get("detail").stringValue()).contains("chat");
        assertThat(korean.headers().firstValue("Content-Language")).contains("ko");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one-of              | {}",
                "one-of              | {\"text\": \"a\", \"takeBack\": 1}",
                "one-of              | {\"text\": null, \"language\": null}",
                "not-json            | {\"text\": ",
                "wrong-type          | []",
                "wrong-type          | {\"text\": 1}",
                "wrong-type          | {\"answer\": \"yes\"}",
                "wrong-type          | {\"answer\": {\"id\": \"ping\", \"value\": true}}",
                "wrong-type          | {\"answer\": {\"id\": null, \"value\": \"yes\"}}",
                "wrong-type          | {\"takeBack\": \"1\"}",
                "wrong-type          | {\"takeBack\": 1.5}",
                "wrong-type          | {\"takeBack\": 99999999999}",
                "wrong-type          | {\"language\": 1}",
                "missing-field       | {\"answer\": {\"id\": \"ping\"}}",
                "unknown-field       | {\"txet\": \"a\"}",
                "unknown-field       | {\"answer\": {\"id\": \"ping\", \"value\": \"silent\", \"source\": \"probe\"}}",
                "unknown-observation | {\"answer\": {\"id\": \"weather\", \"value\": \"fine\"}}",
                "unknown-observation | {\"answer\": {\"id\": \"target\", \"value\": \"a:1\"}}",
                "wrong-value         | {\"answer\": {\"id\": \"ping\", \"value\": \"maybe\"}}",
                "wrong-value         | {\"answer\": {\"id\": \"symptom\", \"value\": \"sadness\"}}",
                "empty-text          | {\"text\": \" \"}",
                "unknown-message     | {\"takeBack\": 0}",
                "unknown-message     | {\"takeBack\": 1}",
                "unknown-message     | {\"takeBack\": 77}",
                "unknown-message     | {\"takeBack\": -1}"
            })
    void whatCannotBeTakenIsAProblemAndChangesNothing(String slug, String body) {
        var chat = node.open(REFUSED);
        var before = node.view(chat);

        assertProblem(node.post(chat + "/messages", body), 400, slug);
        assertThat(node.view(chat)).isEqualTo(before);
    }

    @Test
    void whatCannotOpenAChatIsAProblem() {
        assertProblem(node.post(Node.CHATS, ""), 400, "not-json");
        assertProblem(node.post(Node.CHATS, "{\"text\": \"\"}"), 400, "empty-text");
        assertProblem(node.post(Node.CHATS, "{\"answer\": 1}"), 400, "unknown-field");
        assertProblem(
                node.post(Node.CHATS, "{\"text\": \"" + "a".repeat(Body.TEXT_LIMIT + 1) + "\"}"), 413, "too-large");
        assertProblem(node.send("POST", Node.CHATS, "a", "Content-Type", "image/png"), 415, "media-type");
        assertProblem(node.send("PUT", Node.CHATS, ""), 405, "method-not-allowed");
        assertProblem(node.get(node.open("{}") + "/events", "Accept", "image/png"), 406, "not-acceptable");
    }

    @Test
    void aChatFullOfMessagesTakesNoMore() {
        var chat = node.open("{}");
        for (int seq = 2; seq <= 200; seq++) {
            node.say(chat, "{\"language\": \"en\"}");
        }

        assertProblem(node.post(chat + "/messages", REFUSED), 409, "chat-full");
    }

    @Test
    void aChatFullOfTextTakesNoMoreTextButAnswers() {
        var chat = node.open("{}");
        var text = "{\"text\": \"" + "a ".repeat(32 * 1024) + "\"}";
        for (int i = 0; i < 8; i++) {
            node.say(chat, text);
        }

        assertProblem(node.post(chat + "/messages", REFUSED), 409, "chat-full");
        node.say(chat, answer("ping", "silent"));
    }

    private static String answer(String id, String value) {
        return "{\"answer\": {\"id\": \"" + id + "\", \"value\": \"" + value + "\"}}";
    }

    private static String place(HttpResponse<String> opened) {
        return opened.headers().firstValue("Location").orElseThrow();
    }

    private static JsonNode last(JsonNode view) {
        return view.get("messages").get(view.get("messages").size() - 1);
    }

    private static void assertProblem(HttpResponse<String> response, int status, String slug) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(Contract.mediaType(response)).isEqualTo("application/problem+json");
        var problem = Node.json(response);
        assertThat(problem.get("type").stringValue()).isEqualTo("urn:conndoctor:problem:" + slug);
        assertThat(problem.get("title").stringValue()).doesNotContain("problem.");
        assertThat(problem.get("detail").stringValue()).doesNotContain("problem.", "{");
    }
}
