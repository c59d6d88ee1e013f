package org.conndoctor.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conndoctor.facts.ProbeResult;
import org.conndoctor.facts.Target;
import org.conndoctor.knowledge.KnowledgeFiles;
import org.conndoctor.knowledge.KnowledgeLoader;
import org.conndoctor.reply.PlainText;
import org.conndoctor.reply.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Looks travel as text, and what the doctor itself has written is never read as a complaint. */
class SavedLookTest {

    private static final Doctor DOCTOR = new Doctor(
            KnowledgeLoader.load(KnowledgeFiles.read(java.nio.file.Path.of("rules"), java.nio.file.Path.of("i18n"))));
    private static final Target TARGET = new Target("ws", "203.0.113.7", 2345);
    private static final String REFUSED = "Error: connect ECONNREFUSED 203.0.113.7:2345";

    private static ProbeResult tcp(String place, String outcome) {
        return new ProbeResult(place, "tcp", "203.0.113.7", outcome, 3, Map.of("port", "2345"));
    }

    private static SavedLook saved(String place, String outcome) {
        return new SavedLook(TARGET, "/chat", List.of(tcp(place, outcome)));
    }

    private static Diagnosis examined(String... texts) {
        return DOCTOR.examine(new Complaint(List.of(texts), null, List.of()));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        assertThat(DOCTOR.savedLooks(saved("client", "refused").written())).containsExactly(saved("client", "refused"));
    }

    @Test
    void aPastedLookCountsAsALook() {
        var seen = examined(saved("client", "timed-out").written());

        assertThat(seen.symptomsFrom()).containsOnlyKeys("connection-timeout");
        assertThat(seen.target()).isEqualTo(TARGET);
        assertThat(seen.path()).isEqualTo("/chat");
        assertThat(seen.looks()).containsExactly(tcp("client", "timed-out"));
    }

    @Test
    void severalLooksInOneTextCountTogether() {
        var text = "from the client:\n" + saved("client", "timed-out").written() + "and from the server:\n"
                + saved("server", "open").written();

        assertThat(examined(text).looks()).containsExactly(tcp("client", "timed-out"), tcp("server", "open"));
    }

    @Test
    void theTextAroundALookIsStillRead() {
        var text = saved("client", "refused").written() + "\n" + REFUSED;
        var seen = examined(text);

        var match = seen.symptoms().get(0).matches().get(0);
        assertThat(match.text()).contains("ECONNREFUSED");
        assertThat(text.substring(match.start(), match.end())).isEqualTo(match.text());
    }

    @Test
    void aLookAtAnotherTargetDoesNotCountAndIsSaid() {
        var seen = examined(
                "Error: connect ECONNREFUSED 203.0.113.8:2345",
                saved("client", "timed-out").written());

        assertThat(seen.looks()).isEmpty();
        assertThat(seen.observations()).anyMatch(o -> o.value().equals("203.0.113.7:2345"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"conndoctor-look\": 2, \"target\": {\"host\": \"203.0.113.7\", \"port\": 2345}, \"looks\": []}",
                "{\"conndoctor-look\": 1, \"target\": {\"host\": \"203.0.113.7\", \"port\": 0}, \"looks\": []}",
                "{\"conndoctor-look\": 1, \"target\": 1, \"looks\": 1}",
                "{\"conndoctor-look\": 1",
                "{\"conndoctor-look\": 1, \"target\": {\"host\": \"a\", \"port\": 1}, \"looks\":"
                        + " [{\"place\": \"moon\", \"probe\": \"tcp\", \"outcome\": \"open\"}]}",
                "{\"conndoctor-look\": 1, \"target\": {\"host\": \"a\", \"port\": 1}, \"looks\":"
                        + " [{\"place\": \"client\", \"probe\": \"tcp\", \"outcome\": \"splendid\"}]}"
            })
    void whatNoLookCanHaveSeenIsNone(String text) {
        assertThat(DOCTOR.savedLooks(text)).isEmpty();
    }

    @Test
    void manyBracketsTakeNoTime() {
        var text = "{\"conndoctor-look\":".repeat(20_000);

        assertThat(DOCTOR.savedLooks(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko", "ja", "ru", "tr", "es", "zh"})
    void theDoctorsOwnReplyIsNoComplaint(String language) {
        var reply = new Wording(DOCTOR.knowledge(), language).reply(examined(REFUSED));
        var plain = new PlainText(DOCTOR.knowledge().texts(language), "linux").brief(reply);

        var seen = examined(plain);

        assertThat(seen.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(seen.ownWords()).isTrue();
        assertThat(seen.symptoms()).isEmpty();
        assertThat(new Wording(DOCTOR.knowledge(), language).reply(seen).summary())
                .isEqualTo(DOCTOR.knowledge().texts(language).say("verdict.own"));
        assertThat(examined(plain + "\n" + REFUSED).symptomsFrom()).containsOnlyKeys("connection-refused");
    }

    @Test
    void theDoctorsOwnReplyInJsonIsNoComplaintAndItsLooksCount() {
        var looked = new Complaint(List.of(REFUSED), TARGET, List.of())
                .looked(List.of(tcp("client", "timed-out")), Set.of());
        var reply = new Wording(DOCTOR.knowledge(), "en").reply(DOCTOR.examine(looked));
        var json = new String(JsonMapper.shared().writeValueAsBytes(reply), StandardCharsets.UTF_8);

        var seen = examined(json);

        assertThat(seen.looks()).containsExactly(tcp("client", "timed-out"));
        assertThat(seen.symptomsFrom()).containsOnlyKeys("connection-timeout");
    }

    @Test
    void wordsOfMachinesArePassedThroughTheRedaction() {
        var look = new SavedLook(
                TARGET,
                "/chat/token",
                List.of(new ProbeResult(
                        "client", "http", "", "answered", 1, Map.of("header.location", "http://a/secret"))));

        var clean = look.redacted(text -> text.replace("secret", "x").replace("token", "x"));

        assertThat(clean.written()).doesNotContain("secret", "token");
    }
}
