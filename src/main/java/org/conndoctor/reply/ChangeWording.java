package org.conndoctor.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.conndoctor.diagnosis.DiagnosedCause;
import org.conndoctor.diagnosis.Diagnosis;
import org.conndoctor.diagnosis.Status;
import org.conndoctor.language.Texts;

/** Says what the last message changed, by the diagnoses before and after it. */
final class ChangeWording {

    private static final int NAMED = 3;
    private static final int SENTENCES = 2;

    private final Texts texts;
    private final FactTexts facts;
    private final TitleList titles;

    ChangeWording(Texts texts, FactTexts facts) {
        this.texts = texts;
        this.facts = facts;
        this.titles = new TitleList(texts);
    }

    String between(Diagnosis before, Diagnosis now) {
        var symptom = now.symptoms().isEmpty() ? "" : now.symptoms().get(0).id();
        boolean other =
                before.symptoms().isEmpty() || !before.symptoms().get(0).id().equals(symptom);
        if (!symptom.isEmpty() && other) {
            return texts.say("changed.symptom", Map.of("symptom", facts.symptomTitle(symptom)));
        }
        var stood = before.causes().stream().collect(Collectors.toMap(DiagnosedCause::id, DiagnosedCause::status));
        var sentences = new ArrayList<String>();
        say("changed.confirmed", moved(now, stood, (was, is) -> is == Status.CONFIRMED), sentences);
        say("changed.ruled-out", moved(now, stood, (was, is) -> is == Status.RULED_OUT), sentences);
        say("changed.open-again", moved(now, stood, (was, is) -> was == Status.RULED_OUT), sentences);
        say(
                "changed.likelier",
                moved(now, stood, (was, is) -> is == Status.LIKELY && was != Status.RULED_OUT),
                sentences);
        say(
                "changed.less-likely",
                moved(now, stood, (was, is) -> is == Status.UNLIKELY && was != Status.RULED_OUT),
                sentences);
        return sentences.isEmpty()
                ? texts.say("changed.nothing")
                : sentences.stream()
                        .limit(SENTENCES)
                        .reduce((one, next) -> texts.say("verdict.joined", Map.of("found", one, "meaning", next)))
                        .orElseThrow();
    }

    private void say(String key, List<DiagnosedCause> causes, List<String> sentences) {
        if (!causes.isEmpty() && sentences.size() < SENTENCES) {
            var named = titles.allOf(causes.stream().limit(NAMED).toList());
            sentences.add(texts.say(key, Map.of("causes", named)));
        }
    }

    /** Those whose status is another now; what was not suspected counts as possible. */
    private static List<DiagnosedCause> moved(
            Diagnosis now, Map<String, Status> stood, BiPredicate<Status, Status> how) {
        return now.causes().stream()
                .filter(c -> {
                    var was = stood.getOrDefault(c.id(), Status.POSSIBLE);
                    return was != c.status() && how.test(was, c.status());
                })
                .toList();
    }
}
