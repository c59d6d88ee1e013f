package org.conndoctor.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.conndoctor.chat.Chat;
import org.conndoctor.chat.Content;
import org.conndoctor.chat.Content.Answered;
import org.conndoctor.chat.Content.Pasted;
import org.conndoctor.chat.Content.TakenBack;
import org.conndoctor.chat.Message;
import org.conndoctor.facts.Effect;
import org.conndoctor.facts.Target;
import org.conndoctor.knowledge.Example;
import org.conndoctor.knowledge.Faults;
import org.conndoctor.knowledge.ObservationDefinition;
import org.conndoctor.knowledge.Proof;
import org.jspecify.annotations.Nullable;

/** Whatever people answer, the doctor stops asking, and has something to say when it does. */
class EveryConversationEndsTest {

    private static final Answerable ANSWERABLE = new Answerable(Today.DOCTOR.knowledge());

    /** What the doctor may ask for: the most questions that a conversation can have. */
    private static final List<ObservationDefinition> ASKABLE = Today.DOCTOR.knowledge().observations().values().stream()
            .filter(o -> o.effort() > 0)
            .toList();

    private static final List<String> WITH_CAUSES = Today.DOCTOR.knowledge().symptoms().keySet().stream()
            .filter(EveryConversationEndsTest::hasCauses)
            .toList();

    private static final List<Example> EXAMPLES = Proof.read(Today.FILES, new Faults()).examples().stream()
            .filter(e -> !e.miss() && e.language().equals("en"))
            .toList();

    /** How a conversation begins. */
    record Opening(Content complaint, @Nullable Target target) {}

    /**
     * How it goes on after a question.
     *
     * @param choice which of the question's answers
     * @param unasked said before it, though nobody asked
     */
    record Turn(int choice, Optional<Answered> unasked) {}

    @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
    void theDoctorAsksNothingTwiceAndComesToAnEnd(
            @ForAll("openings") Opening opening, @ForAll("turns") List<Turn> turns) {
        var conversation = new Conversation(opening);
        var first = conversation.diagnosis();

        var asked = conversation.toItsEnd(turns);

        assertThat(asked).as("questions").doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(ASKABLE.size());
        var last = conversation.diagnosis();
        assertThat(last.question()).isEmpty();
        assertThat(last.outcome()).isEqualTo(Outcome.DIAGNOSED);
        assertThat(last.causes()).extracting(DiagnosedCause::id).containsAll(ids(first));
        assertThat(last.causes())
                .isNotEmpty()
                .filteredOn(c -> c.status() == Status.RULED_OUT)
                .allSatisfy(c ->
                        assertThat(c.reasons()).as("why not %s", c.id()).anyMatch(r -> r.effect() == Effect.REFUTES));
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void whatIsSaidAfterTheEndBringsBackNoQuestionThatWasAnswered(
            @ForAll("openings") Opening opening,
            @ForAll("turns") List<Turn> turns,
            @ForAll("afterwards") List<Answered> afterwards) {
        var conversation = new Conversation(opening);
        var asked = new ArrayList<>(conversation.toItsEnd(turns));

        for (var more : afterwards) {
            conversation.say(more);
            asked.addAll(conversation.toItsEnd(turns));
        }

        assertThat(asked).as("questions").doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(ASKABLE.size());
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void withAllAnswersTakenBackTheDoctorStandsWhereHeStood(
            @ForAll("openings") Opening opening, @ForAll("turns") List<Turn> turns) {
        var conversation = new Conversation(opening);
        var first = conversation.diagnosis();

        conversation.toItsEnd(turns);
        conversation.takeAllAnswersBack();

        assertThat(conversation.diagnosis()).isEqualTo(first);
    }

    /** A conversation as a chat keeps it. For one thread. */
    private static final class Conversation {

        private final @Nullable Target target;
        private final List<Message> messages = new ArrayList<>();
        private final Set<String> answered = new HashSet<>();

        Conversation(Opening opening) {
            target = opening.target();
            add(opening.complaint());
        }

        Diagnosis diagnosis() {
            var said = new Chat("", Instant.EPOCH, Instant.EPOCH, messages).complaint(Today.DOCTOR.recognizer());
            return Today.DOCTOR.examine(new Complaint(said.texts(), target, said.observations()));
        }

        void say(Answered answer) {
            answered.add(answer.observation());
            add(answer);
        }

        /** Answers until nothing is asked any more; all that was asked, in order. */
        List<String> toItsEnd(List<Turn> turns) {
            var asked = new ArrayList<String>();
            var question = diagnosis().question();
            for (int i = 0; question.isPresent(); i++) {
                assertThat(i).as("questions, after %s", asked).isLessThanOrEqualTo(ASKABLE.size());
                var turn = turns.get(i % turns.size());
                var id = question.get().observation();
                assertThat(answered)
                        .as("what was answered, and is asked for again")
                        .doesNotContain(id);
                asked.add(id);
                var values = values(id);
                turn.unasked().ifPresent(this::say);
                say(new Answered(id, values.get(turn.choice() % values.size())));
                question = diagnosis().question();
            }
            return asked;
        }

        void takeAllAnswersBack() {
            for (int last = messages.size(); last > 1; last--) {
                add(new TakenBack(last));
            }
        }

        private void add(Content content) {
            messages.add(new Message(
                    messages.size() + 1, Instant.EPOCH, Today.DOCTOR.knowledge().version(), content));
        }
    }

    @Provide
    Arbitrary<Opening> openings() {
        var named = Arbitraries.of(WITH_CAUSES).map(s -> (Content) new Answered(Doctor.SYMPTOM, s));
        var pasted = Arbitraries.of(WITH_CAUSES)
                .flatMap(s -> Arbitraries.of(examples(s)))
                .map(text -> (Content) new Pasted(text));
        return Combinators.combine(Arbitraries.oneOf(named, pasted), targets().injectNull(0.2))
                .as(Opening::new);
    }

    @Provide
    Arbitrary<List<Turn>> turns() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 59), answers().optional(0.2))
                .as(Turn::new)
                .list()
                .ofSize(ASKABLE.size());
    }

    @Provide
    Arbitrary<List<Answered>> afterwards() {
        return answers().list().ofMinSize(1).ofMaxSize(3);
    }

    /** To questions that are asked, and to those that only a text answers. */
    private static Arbitrary<Answered> answers() {
        var all = new ArrayList<Answered>();
        for (var id : Today.DOCTOR.knowledge().observations().keySet()) {
            if (ANSWERABLE.knows(id) && !id.equals(Doctor.SYMPTOM)) {
                values(id).forEach(value -> all.add(new Answered(id, value)));
            }
        }
        return Arbitraries.of(all);
    }

    private static Arbitrary<Target> targets() {
        var schemes = Arbitraries.of("ws", "wss", "http", "https", "tcp", "ssl").injectNull(0.3);
        var hosts = Arbitraries.of(
                        "localhost",
                        "127.0.0.1",
                        "::1",
                        "10.0.0.5",
                        "192.168.1.20",
                        "fd00::5",
                        "169.254.10.1",
                        "203.0.113.7",
                        "2001:db8::7",
                        "8.8.8.8",
                        "0.0.0.0",
                        "chat.example.com",
                        "db")
                .injectNull(0.1);
        var ports = Arbitraries.of(Target.UNKNOWN_PORT, 22, 80, 443, 2345, 3306, 65_535);
        return Combinators.combine(schemes, hosts, ports).as(Target::new);
    }

    private static List<String> values(String id) {
        var values = new ArrayList<>(ANSWERABLE.values(id));
        if (values.isEmpty()) {
            values.addAll(List.of("200", "403"));
        }
        if (ANSWERABLE.allows(id, ObservationDefinition.UNKNOWN)) {
            values.add(ObservationDefinition.UNKNOWN);
        }
        return values;
    }

    private static List<String> examples(String symptom) {
        return EXAMPLES.stream()
                .filter(e -> e.symptom().equals(symptom))
                .map(Example::text)
                .toList();
    }

    private static boolean hasCauses(String symptom) {
        var conversation = new Conversation(new Opening(new Answered(Doctor.SYMPTOM, symptom), null));
        return !conversation.diagnosis().causes().isEmpty();
    }

    private static List<String> ids(Diagnosis diagnosis) {
        return diagnosis.causes().stream().map(DiagnosedCause::id).toList();
    }
}
