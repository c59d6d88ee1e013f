package org.conndoctor.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conndoctor.diagnosis.Pasted.pasted;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.conndoctor.facts.Effect;
import org.conndoctor.facts.Source;
import org.conndoctor.knowledge.KnowledgeFile;
import org.conndoctor.knowledge.KnowledgeFiles;
import org.conndoctor.knowledge.KnowledgeLoader;
import org.conndoctor.reply.Reply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How a cause stands follows from its findings, and the order of causes from how they stand. */
class StatusTest {

    private static final List<String> BEST_FIRST = List.of("confirmed", "likely", "possible", "unlikely", "ruled-out");

    /** Three causes of one symptom and one of another, and two answers about each that do to it what they say. */
    private static final Doctor SMALL = new Doctor(KnowledgeLoader.load(small()));

    private static final Pasted BROKEN = pasted("it is broken").to(SMALL);

    private static final Pasted REFUSED = pasted("Error: connect ECONNREFUSED 203.0.113.7:2345");

    private static KnowledgeFiles small() {
        var files = new ArrayList<KnowledgeFile>();
        var vocabulary = new StringBuilder("observations:\n");
        var causes = Map.of("alpha", 10, "beta", 10, "gamma", 30, "delta", 90);
        causes.forEach((id, often) -> {
            var symptom = id.equals("delta") ? "lost" : "broken";
            files.add(new KnowledgeFile("rules/causes/" + id + ".drl", rules(id, symptom, often)));
            for (var answer : List.of(id, id + "-too")) {
                vocabulary
                        .append("  - {id: ")
                        .append(answer)
                        .append(", hop: client, values: ")
                        .append(Stream.of(Effect.values()).map(Effect::word).toList())
                        .append("}\n");
            }
        });
        files.add(new KnowledgeFile("rules/observations.yaml", vocabulary.toString()));
        files.add(new KnowledgeFile("rules/targets.yaml", "port-words: [port]\ndefault-ports: {http: 80}\n"));
        files.add(new KnowledgeFile("rules/redaction/words.yaml", "plain: [missing]\n"));
        for (var symptom : List.of("broken", "lost")) {
            files.add(new KnowledgeFile(
                    "rules/symptoms/" + symptom + ".yaml",
                    "signatures:\n  - {by: all, says: [it is " + symptom + "]}\n"));
        }
        files.add(new KnowledgeFile("i18n/en/messages.properties", "finding.contradiction=One must be wrong.\n"));
        return new KnowledgeFiles(List.copyOf(files));
    }

    private static String rules(String cause, String symptom, int often) {
        var rules = new StringBuilder("""
                package causes.%s

                import org.conndoctor.facts.*

                rule "suspect"
                    @hop("client")
                    @often(%d)
                when
                    SymptomSeen( id == "%s" )
                then
                    insertLogical( Suspicion.of("%s") );
                end
                """.formatted(cause, often, symptom, cause));
        for (var effect : Effect.values()) {
            for (var answer : List.of(cause, cause + "-too")) {
                rules.append("""

                        rule "%1$s %2$s"
                        when
                            Observation( id == "%1$s", value == "%2$s" )
                        then
                            insertLogical( Finding.%2$s("%3$s") );
                        end
                        """.formatted(answer, effect.word(), cause));
            }
        }
        return rules.toString();
    }

    /** One finding alone, and every pair of two. */
    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "confirms, , confirmed, false",
        "supports, , likely, false",
        "weakens, , unlikely, false",
        "refutes, , ruled-out, false",
        "confirms, confirms, confirmed, false",
        "confirms, supports, confirmed, false",
        "confirms, weakens, confirmed, false",
        "confirms, refutes, possible, true",
        "supports, supports, likely, false",
        "supports, weakens, possible, false",
        "supports, refutes, ruled-out, false",
        "weakens, weakens, unlikely, false",
        "weakens, refutes, ruled-out, false",
        "refutes, refutes, ruled-out, false",
    })
    void howACauseStandsFollowsFromItsFindings(String one, @Nullable String two, String status, boolean contradiction) {
        var pasted = BROKEN.answering("alpha", one);
        var cause = (two == null ? pasted : pasted.answering("alpha-too", two))
                .answered()
                .has("alpha")
                .is(status)
                .cause();

        assertThat(cause.contradiction()).isEqualTo(contradiction ? "One must be wrong." : null);
        var effects = Stream.of(one, two, "suggests").filter(Objects::nonNull).toList();
        assertThat(cause.findings()).extracting(Reply.FindingText::effect).containsExactlyInAnyOrderElementsOf(effects);
    }

    @Test
    void whereNothingIsKnownItIsPossible() {
        BROKEN.answered().has("alpha").is("possible").because("suggests").withoutContradiction();
    }

    @Test
    void whatIsSaidOfOneCauseIsNotSaidOfAnother() {
        BROKEN.answering("alpha", "confirms")
                .answered()
                .has("beta")
                .is("possible")
                .because("suggests");
    }

    @Test
    void aCauseThatNoSymptomSuggestsIsNotNamedWhateverSpeaksForIt() {
        assertThat(BROKEN.answering("delta", "confirms").answered().causes()).doesNotContain("delta");
    }

    static Stream<String> languages() {
        return Today.DOCTOR.knowledge().languages().tags().stream();
    }

    /** Which of two facts is wrong the doctor cannot know: both are told, and the user is. */
    @ParameterizedTest
    @MethodSource("languages")
    void factsThatExcludeEachOtherAreNamedAsAContradiction(String language) {
        var cause = REFUSED.answering("port-matches", "no")
                .answering("connects-on-server", "works")
                .in(language)
                .suspects("wrong-port")
                .is("possible")
                .because("confirms", "refutes", "suggests")
                .cause();

        var texts = Today.DOCTOR.knowledge().texts(language);
        assertThat(cause.contradiction()).isEqualTo(texts.say("finding.contradiction"));
        assertThat(cause.findings())
                .extracting(Reply.FindingText::text)
                .startsWith(
                        texts.say("observation.port-matches.no", Map.of()),
                        texts.say("observation.connects-on-server.works", Map.of()));
        assertThat(cause.findings().get(0).observations()).containsExactly("port-matches");
    }

    @Test
    void causesComeInTheOrderOfTheirStatus() {
        var ids = List.of("alpha", "beta", "gamma");
        for (var effects : List.of(
                List.of("confirms", "supports", "weakens"),
                List.of("refutes", "weakens", "supports"),
                List.of("weakens", "confirms", "refutes"))) {
            var pasted = BROKEN;
            for (int i = 0; i < ids.size(); i++) {
                pasted = pasted.answering(ids.get(i), effects.get(i));
            }
            var causes = pasted.answered().reply().causes();

            assertThat(causes).extracting(Reply.Cause::id).containsExactlyInAnyOrderElementsOf(ids);
            assertThat(causes)
                    .extracting(Reply.Cause::status)
                    .isSortedAccordingTo(Comparator.comparing(BEST_FIRST::indexOf))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aRuledOutCauseStaysAsTheLastSoThatItsReasonCanBeRead() {
        assertThat(BROKEN.answering("gamma", "refutes").answered().causes()).containsExactly("alpha", "beta", "gamma");
    }

    @Test
    void ofTwoLikelyCausesTheOneWithMoreSpeakingForItComesFirst() {
        var answered = BROKEN.answering("gamma", "supports")
                .answering("beta", "supports")
                .answering("beta-too", "supports")
                .answered();

        assertThat(answered.causes()).containsExactly("beta", "gamma", "alpha");
    }

    @Test
    void whereNothingTellsCausesApartTheMoreFrequentComesFirstAndThenTheIdDecides() {
        assertThat(BROKEN.answered().causes()).containsExactly("gamma", "alpha", "beta");
    }

    @Test
    void causesOfTheFirstSymptomComeBeforeMoreFrequentOnesOfTheSecond() {
        assertThat(pasted("first it is broken, then it is lost")
                        .to(SMALL)
                        .answered()
                        .causes())
                .containsExactly("gamma", "alpha", "beta", "delta");
        assertThat(pasted("first it is lost, then it is broken")
                        .to(SMALL)
                        .answered()
                        .causes())
                .containsExactly("delta", "gamma", "alpha", "beta");
    }

    @Test
    void whatTheUserAnswersCountsBeforeWhatTheTextShows() {
        var text = pasted("Error during WebSocket handshake: Unexpected response code: 404");

        text.answered().counts("handshake-status", "404", "text");
        text.answering("handshake-status", "502").answered().counts("handshake-status", "502", "answer");
    }

    @Test
    void theSymptomThatTheUserNamesComesFirst() {
        pasted("connect to 203.0.113.7:2345: Connection timed out")
                .answering("symptom", "connection-refused")
                .answered()
                .names("connection-refused")
                .suspects("wrong-port");
    }

    @Test
    void aSymptomThatTheUserNamesNeedsNoText() {
        pasted("it is broken")
                .answering("symptom", "cannot-assign-requested-address")
                .answered()
                .names("cannot-assign-requested-address")
                .suspects("time-wait-pileup");
    }

    @Test
    void theTargetThatTheClientKnowsCountsBeforeTheOneInTheText() {
        pasted("connect to 203.0.113.7:2345: Connection timed out")
                .askingFor("ws", "10.0.3.15", 8282)
                .answered()
                .about("10.0.3.15", 8282)
                .suspects("private-address");
    }

    @Test
    void anAnswerIsToldWithItsSource() {
        var diagnosis = REFUSED.answering("port-matches", "no").diagnosed();

        assertThat(diagnosis.observations())
                .extracting(o -> o.id() + "=" + o.value() + " " + o.source())
                .containsExactly("port-matches=no " + Source.ANSWER, "error-form=node " + Source.TEXT);
    }

    /** Nothing of one patient stays with the doctor when the next comes. */
    @Test
    void everyExaminationBeginsAnew() {
        var before = REFUSED.diagnosed();

        REFUSED.answering("port-matches", "no").diagnosed();
        pasted("Connection timed out").diagnosed();

        assertThat(REFUSED.diagnosed()).isEqualTo(before);
    }

    @Test
    void manyAtOnceGetWhatOneGets() throws Exception {
        var expected = REFUSED.diagnosed();
        var others = pasted("connect to 10.0.3.15:2345: Connection timed out");
        var threads = Executors.newFixedThreadPool(4);
        try {
            var all = threads.invokeAll(IntStream.range(0, 200)
                    .<Callable<Diagnosis>>mapToObj(i -> () -> i % 2 == 0 ? REFUSED.diagnosed() : others.diagnosed())
                    .toList());
            for (int i = 0; i < all.size(); i += 2) {
                assertThat(all.get(i).get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
