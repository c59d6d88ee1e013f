package org.conndoctor.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.conndoctor.chat.Content.Answered;
import org.conndoctor.chat.Content.Pasted;
import org.conndoctor.chat.Content.TakenBack;
import org.conndoctor.diagnosis.Answerable;
import org.conndoctor.knowledge.ObservationDefinition;
import org.conndoctor.reply.Reply;

/** What holds of every chat, whatever is said in it. */
class ChatPropertyTest {

    @Property(tries = 200)
    void anAnswerTakenBackIsAsIfItHadNeverBeenGiven(
            @ForAll("said") @Size(max = 8) List<Content> said,
            @ForAll("answer") Answered answer,
            @ForAll Random random) {
        int place = random.nextInt(said.size() + 1);
        var withAnswer = new ArrayList<>(shifted(said, place));
        withAnswer.add(place, answer);
        withAnswer.add(new TakenBack(place + 1));

        assertThat(Today.standing(withAnswer)).isEqualTo(Today.standing(said));
    }

    @Property(tries = 100)
    void aTextTakenBackIsAsIfItHadNeverBeenPasted(
            @ForAll("said") @Size(max = 6) List<Content> said, @ForAll("text") Pasted text) {
        var withText = new ArrayList<>(said);
        withText.add(text);
        withText.add(new TakenBack(said.size() + 1));

        assertThat(Today.standing(withText)).isEqualTo(Today.standing(said));
    }

    @Property(tries = 200)
    void theOrderOfAnswersDoesNotMatter(
            @ForAll("text") Pasted text,
            @ForAll("answers") @Size(max = 8) List<Answered> answers,
            @ForAll Random random) {
        var distinct = new ArrayList<Content>();
        var seen = new ArrayList<String>();
        for (var answer : answers) {
            if (!seen.contains(answer.observation())) {
                seen.add(answer.observation());
                distinct.add(answer);
            }
        }
        var shuffled = new ArrayList<>(distinct);
        Collections.shuffle(shuffled, random);
        distinct.add(0, text);
        shuffled.add(random.nextInt(shuffled.size() + 1), text);

        assertThat(Today.standing(shuffled)).isEqualTo(Today.standing(distinct));
    }

    @Property(tries = 200)
    void aLaterAnswerReplacesAnEarlierOne(
            @ForAll("said") @Size(max = 6) List<Content> said,
            @ForAll("answer") Answered first,
            @ForAll Random random) {
        var values = values(first.observation());
        var second = new Answered(first.observation(), values.get(random.nextInt(values.size())));
        var both = new ArrayList<>(said);
        both.add(first);
        both.add(second);
        var one = new ArrayList<>(said);
        one.add(second);

        assertThat(Today.standing(both)).isEqualTo(Today.standing(one));
    }

    @Property(tries = 300)
    void aCauseRuledOutIsNeverRankedAboveOneThatIsNot(@ForAll("said") @Size(max = 10) List<Content> said) {
        var ruledOut = Today.diagnosis(said).causes().stream()
                .map(Reply.Cause::status)
                .map(s -> s.equals("ruled-out"))
                .toList();

        assertThat(ruledOut).isSorted();
    }

    @Property(tries = 100)
    void theSameChatIsAnsweredTheSame(@ForAll("said") @Size(max = 8) List<Content> said) {
        assertThat(Today.view(said)).isEqualTo(Today.view(said));
    }

    @Property(tries = 200)
    void whatIsSaidIsWrittenAndReadUnchanged(@ForAll("said") List<Content> said, @ForAll String text) {
        var all = new ArrayList<>(said);
        all.add(new Pasted(text));
        for (var content : all) {
            assertThat(ContentForm.of(content).content()).isEqualTo(content);
        }
    }

    /** Numbers of messages grow by one from this place on. */
    private static List<Content> shifted(List<Content> said, int place) {
        return said.stream()
                .map(c -> c instanceof TakenBack back && back.seq() > place ? new TakenBack(back.seq() + 1) : c)
                .toList();
    }

    @Provide
    Arbitrary<List<Content>> said() {
        var back = Arbitraries.integers().between(1, 8).map(TakenBack::new).map(c -> (Content) c);
        return Arbitraries.oneOf(text().map(c -> c), answer().map(c -> c), answer().map(c -> c), back)
                .list()
                .ofMaxSize(10);
    }

    @Provide
    Arbitrary<Pasted> text() {
        return Arbitraries.of(Today.examples()).map(Pasted::new);
    }

    @Provide
    Arbitrary<List<Answered>> answers() {
        return answer().list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<Answered> answer() {
        var all = new ArrayList<Answered>();
        var answerable = new Answerable(Today.DOCTOR.knowledge());
        for (var id : Today.DOCTOR.knowledge().observations().keySet()) {
            if (answerable.knows(id)) {
                values(id).forEach(value -> all.add(new Answered(id, value)));
            }
        }
        return Arbitraries.of(all);
    }

    private static List<String> values(String id) {
        var answerable = new Answerable(Today.DOCTOR.knowledge());
        var values = new ArrayList<>(answerable.values(id));
        if (values.isEmpty()) {
            values.addAll(List.of("403", "a b"));
        }
        if (answerable.allows(id, ObservationDefinition.UNKNOWN)) {
            values.add(ObservationDefinition.UNKNOWN);
        }
        return values;
    }
}
