package org.conndoctor.reply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.conndoctor.diagnosis.Answerable;
import org.conndoctor.diagnosis.Diagnosis;
import org.conndoctor.diagnosis.Doctor;
import org.conndoctor.diagnosis.OpenQuestion;
import org.conndoctor.diagnosis.Outcome;
import org.conndoctor.knowledge.Knowledge;
import org.conndoctor.knowledge.ObservationDefinition;
import org.conndoctor.language.Texts;
import org.jspecify.annotations.Nullable;

/** Asks in the words of one language. */
final class QuestionWording {

    /** More titles than these make a reason long, not clear. */
    private static final int TOLD_APART = 3;

    private final Knowledge knowledge;
    private final Texts texts;
    private final FactTexts facts;
    private final CauseWording causes;

    QuestionWording(Knowledge knowledge, Texts texts, FactTexts facts, CauseWording causes) {
        this.knowledge = knowledge;
        this.texts = texts;
        this.facts = facts;
        this.causes = causes;
    }

    /** The next question; null where there is nothing to ask. */
    Reply.@Nullable Question of(Diagnosis diagnosis, Map<String, String> values) {
        if (diagnosis.outcome() == Outcome.WELL || diagnosis.outcome() == Outcome.PARTLY) {
            return null;
        }
        if (diagnosis.outcome() != Outcome.DIAGNOSED) {
            return diagnosis.unsure() ? laymansQuestion(diagnosis) : symptomQuestion(diagnosis);
        }
        return diagnosis.question().map(q -> question(q, values)).orElse(null);
    }

    private Reply.Question question(OpenQuestion open, Map<String, String> values) {
        var id = open.observation();
        var definition = Objects.requireNonNull(knowledge.observations().get(id));
        var apart =
                open.tellsApart().stream().limit(TOLD_APART).map(causes::title).collect(Collectors.joining("; "));
        var commands = definition.command().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().fill(values)));
        return new Reply.Question(
                id,
                texts.say("question." + id, forSentences(values)),
                texts.say("question.reason", Map.of("causes", apart)),
                commands.isEmpty() ? "choice" : "command",
                answers(definition, values),
                commands.get("linux"),
                commands);
    }

    /** All answers to the question for an observation; none where it is not asked for. */
    List<Reply.Answer> answers(String observation, Map<String, String> values) {
        if (observation.equals(Doctor.SYMPTOM)) {
            return symptomAnswers(new Answerable(knowledge).values(observation));
        }
        var definition = knowledge.observations().get(observation);
        return definition == null || definition.effort() == 0 ? List.of() : answers(definition, values);
    }

    private List<Reply.Answer> answers(ObservationDefinition definition, Map<String, String> values) {
        var answers = new ArrayList<Reply.Answer>();
        for (var value : definition.values()) {
            answers.add(new Reply.Answer(value, texts.say("answer." + definition.id() + "." + value, values)));
        }
        answers.add(cannotTell());
        return answers;
    }

    /** Where a value is not known, questions speak of it as people do. */
    Map<String, String> forSentences(Map<String, String> values) {
        var all = new HashMap<>(Map.of("host", texts.say("question.host"), "port", texts.say("question.port")));
        all.putAll(values);
        return all;
    }

    private Reply.Question symptomQuestion(Diagnosis diagnosis) {
        var answers = new ArrayList<>(symptomAnswers(diagnosis.candidates()));
        answers.add(cannotTell());
        var key = "question." + Doctor.SYMPTOM;
        var reason = key + ".reason" + (diagnosis.outcome() == Outcome.UNKNOWN ? ".unknown" : "");
        return new Reply.Question(Doctor.SYMPTOM, texts.say(key), texts.say(reason), "choice", answers, null, Map.of());
    }

    /** Who cannot name the symptom is not asked for it again. */
    private Reply.@Nullable Question laymansQuestion(Diagnosis diagnosis) {
        return knowledge.observations().values().stream()
                .filter(o -> !o.shows().isEmpty() && !diagnosis.asked().contains(o.id()))
                .findFirst()
                .map(this::whatItShows)
                .orElse(null);
    }

    private Reply.Question whatItShows(ObservationDefinition definition) {
        var key = "question." + definition.id();
        return new Reply.Question(
                definition.id(),
                texts.say(key),
                texts.say(key + ".reason"),
                "choice",
                answers(definition, Map.of()),
                null,
                Map.of());
    }

    private List<Reply.Answer> symptomAnswers(List<String> ids) {
        return ids.stream()
                .map(id -> new Reply.Answer(id, facts.symptomTitle(id)))
                .toList();
    }

    private Reply.Answer cannotTell() {
        return new Reply.Answer(ObservationDefinition.UNKNOWN, texts.say("answer.unknown"));
    }
}
