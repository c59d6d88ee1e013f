package org.conndoctor.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.conndoctor.diagnosis.Complaint;
import org.conndoctor.diagnosis.Doctor;
import org.conndoctor.facts.Observation;
import org.conndoctor.facts.Source;
import org.conndoctor.knowledge.KnowledgeFiles;
import org.conndoctor.knowledge.KnowledgeLoader;
import org.conndoctor.language.WordCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reply begins with: as sure as the evidence, never surer, never silent. */
class VerdictTest {

    private static final Doctor DOCTOR =
            new Doctor(KnowledgeLoader.load(KnowledgeFiles.read(Path.of("rules"), Path.of("i18n"))));

    private static final String COMPOSE = "web-1  | Error: connect ECONNREFUSED 127.0.0.1:5432";
    private static final String TIMEOUT = "connect ETIMEDOUT 203.0.113.7:2345";

    private static Reply said(String text, Map<String, String> answers) {
        var observations = new ArrayList<Observation>();
        answers.forEach((id, value) -> observations.add(new Observation(id, value, Source.ANSWER)));
        return new Wording(DOCTOR.knowledge(), "en")
                .reply(DOCTOR.examine(new Complaint(List.of(text), null, observations)));
    }

    @Test
    void aComposeLogEndsWithTheContainerOnceItIsKnownThatTheServerIsNotInIt() {
        var reply = said(COMPOSE, Map.of("server-elsewhere", "yes"));

        assertThat(reply.certainty()).isEqualTo("likely");
        assertThat(reply.summary())
                .isEqualTo(
                        "127.0.0.1:5432 refuses the connection. Most likely the program runs in a container, where localhost is the container itself.");
        assertThat(reply.causes().get(0).id()).isEqualTo("localhost-is-the-container");
        assertThat(reply.causes().get(0).first().toString()).contains("service name");
    }

    @Test
    void aTimeoutThatIsASecurityGroupTakesItsTitle() {
        var reply = said(TIMEOUT, Map.of("cloud-server", "yes", "security-group", "closed", "port-matches", "yes"));

        assertThat(reply.certainty()).isEqualTo("confirmed");
        assertThat(reply.title()).isEqualTo("Security group");
        assertThat(reply.summary())
                .isEqualTo(
                        "Nothing answers on 203.0.113.7:2345. The cloud's security group does not let this port in.");
    }

    @Test
    void whereManyArePossibleItSaysSo() {
        assertThat(said(TIMEOUT, Map.of()).certainty()).isEqualTo("open");
        assertThat(said("nothing that is known", Map.of()).certainty()).isEqualTo("unknown");
        assertThat(said("I cannot connect", Map.of()).certainty()).isEqualTo("ask");
    }

    @Test
    void whereEverythingIsRuledOutTheLeastCertainAnswerIsNamed() {
        var answers = Map.of(
                "ping",
                "answers",
                "server-up",
                "yes",
                "tried-and-connects",
                "yes",
                "works-from-client",
                "yes",
                "name-points-to",
                "server",
                "other-client-connects",
                "yes",
                "host-firewall",
                "off",
                "security-group",
                "open",
                "panel-in-use",
                "no",
                "host-is-right",
                "yes");
        var reply = said(TIMEOUT, answers);

        assertThat(reply.causes()).allSatisfy(c -> assertThat(c.status()).isEqualTo("ruled-out"));
        assertThat(reply.certainty()).isEqualTo("ruled-out");
        assertThat(reply.summary()).contains("one answer is probably off").contains("“");
        assertThat(reply.first()).isNotNull();
    }

    @Test
    void whoCannotNameTheSymptomIsAskedWhatAnybodyCanTell() {
        var text = "my app cannot connect to the server";
        var unsure = said(text, Map.of("symptom", "unknown"));
        assertThat(unsure.question()).isNotNull();
        assertThat(unsure.question().id()).isEqualTo("failure-looks");

        var told = said(text, Map.of("symptom", "unknown", "failure-looks", "after-wait"));
        assertThat(told.symptoms()).extracting(Reply.Symptom::id).containsExactly("connection-timeout");

        var lost = said(text, Map.of("symptom", "unknown", "failure-looks", "unknown"));
        assertThat(lost.question()).isNull();
        assertThat(lost.first().toString()).startsWith("Paste everything");
    }

    /** All answers "I don't know": it ends, with closing words. */
    @Test
    void whoKnowsNothingIsNotLeftWithoutAWord() {
        Map<String, String> answers = new LinkedHashMap<>();
        var reply = said(TIMEOUT, answers);
        while (reply.question() != null) {
            assertThat(answers.put(reply.question().id(), "unknown")).isNull();
            reply = said(TIMEOUT, answers);
        }
        assertThat(reply.first().toString()).startsWith("I have nothing more to ask.");
    }

    static Stream<String> languages() {
        return DOCTOR.knowledge().languages().tags().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aVerdictIsReadInOneBreath(String language) {
        var wording = new Wording(DOCTOR.knowledge(), language);
        for (var text : List.of(
                COMPOSE,
                TIMEOUT,
                "getaddrinfo ENOTFOUND chta.example.com",
                "I cannot connect",
                "connect() to 127.0.0.1:8080 failed (99: Cannot assign requested address)",
                "WebSocket connection to 'wss://chat.example.com/ws' failed: Unexpected response code: 400")) {
            var summary = wording.reply(DOCTOR.examine(Complaint.of(text))).summary();

            assertThat(WordCount.of(summary)).as(summary).isBetween(3, 30);
        }
    }
}
