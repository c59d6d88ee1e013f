package org.conndoctor.reply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.conndoctor.diagnosis.Answerable;
import org.conndoctor.diagnosis.DiagnosedCause;
import org.conndoctor.diagnosis.Diagnosis;
import org.conndoctor.diagnosis.Doctor;
import org.conndoctor.diagnosis.OpenQuestion;
import org.conndoctor.diagnosis.Outcome;
import org.conndoctor.diagnosis.Reason;
import org.conndoctor.diagnosis.Status;
import org.conndoctor.facts.Observation;
import org.conndoctor.facts.ProbeResult;
import org.conndoctor.facts.SymptomSeen;
import org.conndoctor.facts.Target;
import org.conndoctor.knowledge.Knowledge;
import org.conndoctor.knowledge.ObservationDefinition;
import org.conndoctor.language.CauseText;
import org.conndoctor.language.Filled;
import org.conndoctor.language.SymptomText;
import org.conndoctor.language.Template;
import org.conndoctor.language.Texts;
import org.conndoctor.recognition.SeenSymptom;
import org.jspecify.annotations.Nullable;

/** Puts diagnoses into the words of one language. Immutable and thread safe. */
public final class Wording {

    private static final CauseText NO_CAUSE_TEXT =
            new CauseText("", new Template(""), new Template(""), new Template(""));
    /** More titles than these make a reason long, not clear. */
    private static final int TOLD_APART = 3;

    private static final SymptomText NO_SYMPTOM_TEXT = new SymptomText("", new Template(""));

    private final Knowledge knowledge;
    private final Texts texts;
    private final FactTexts facts;

    public Wording(Knowledge knowledge, String language) {
        this.knowledge = knowledge;
        this.texts = knowledge.texts(language);
        this.facts = new FactTexts(texts);
    }

    /** The whole reply. */
    public Reply reply(Diagnosis diagnosis) {
        var values = values(diagnosis.target());
        return new Reply(
                diagnosis.outcome().word(),
                texts.language(),
                diagnosis.symptoms().stream().map(s -> symptom(s, values)).toList(),
                asked(diagnosis.target()),
                causes(diagnosis, values),
                question(diagnosis, values),
                observations(diagnosis),
                looks(diagnosis, forSentences(values)),
                new Reply.KnowledgeVersion(knowledge.version()));
    }

    private Reply.Symptom symptom(SeenSymptom seen, Map<String, String> values) {
        var text = texts.symptom(seen.id()).orElse(NO_SYMPTOM_TEXT);
        var matches = seen.matches().stream()
                .map(m -> new Reply.Match(m.start(), m.end()))
                .toList();
        return new Reply.Symptom(seen.id(), text.title(), new Filled(text.explanation(), values), matches);
    }

    private List<Reply.Cause> causes(Diagnosis diagnosis, Map<String, String> values) {
        var known = diagnosis.observations().stream().map(Observation::id).collect(Collectors.toSet());
        var inSentences = forSentences(values);
        return diagnosis.causes().stream()
                .map(c -> cause(c, values, unknown(c, known, inSentences)))
                .toList();
    }

    /** What would bear on a cause that is still in question, and can be asked for. */
    private List<Reply.OpenFact> unknown(DiagnosedCause cause, Set<String> known, Map<String, String> values) {
        if (cause.status() == Status.CONFIRMED || cause.status() == Status.RULED_OUT) {
            return List.of();
        }
        var open = new ArrayList<Reply.OpenFact>();
        for (var id : Objects.requireNonNull(knowledge.causes().get(cause.id())).asks()) {
            if (!known.contains(id)) {
                open.add(new Reply.OpenFact(id, texts.say("question." + id, values)));
            }
        }
        return open;
    }

    private Reply.Cause cause(DiagnosedCause cause, Map<String, String> values, List<Reply.OpenFact> unknown) {
        var text = texts.cause(cause.id()).orElse(NO_CAUSE_TEXT);
        return new Reply.Cause(
                cause.id(),
                cause.status().word(),
                cause.hop(),
                text.title(),
                new Filled(text.explanation(), values),
                new Filled(text.check(), values),
                new Filled(text.fix(), values),
                cause.symptoms(),
                cause.documented(),
                cause.contradictory() ? texts.say("finding.contradiction") : null,
                cause.reasons().stream().map(this::finding).toList(),
                unknown);
    }

    private Reply.FindingText finding(Reason reason) {
        var ids = reason.facts().stream().map(FactTexts::idOf).distinct().toList();
        var effect = reason.effect();
        if (effect == null) {
            var text = texts.say("finding.suspicion", facts.arguments(reason.facts()));
            return new Reply.FindingText("suggests", text, reason.rule(), ids);
        }
        var text = reason.says()
                .map(key -> texts.say(key, facts.arguments(reason.facts())))
                .orElseGet(() -> facts.sentences(reason.facts()));
        return new Reply.FindingText(effect.word(), text, reason.rule(), ids);
    }

    private Reply.@Nullable Question question(Diagnosis diagnosis, Map<String, String> values) {
        if (diagnosis.outcome() == Outcome.WELL) {
            return null;
        }
        if (diagnosis.outcome() != Outcome.DIAGNOSED) {
            return symptomQuestion(diagnosis);
        }
        return diagnosis.question().map(q -> question(q, values)).orElse(null);
    }

    private Reply.Question question(OpenQuestion open, Map<String, String> values) {
        var id = open.observation();
        var definition = Objects.requireNonNull(knowledge.observations().get(id));
        var apart = open.tellsApart().stream()
                .limit(TOLD_APART)
                .map(cause -> texts.cause(cause).orElse(NO_CAUSE_TEXT).title())
                .collect(Collectors.joining("; "));
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

    /**
     * All answers to the question for an observation, as they were or would be offered; none where it is not asked for.
     *
     * @param target what stands in for host and port
     */
    public List<Reply.Answer> answers(String observation, Target target) {
        if (observation.equals(Doctor.SYMPTOM)) {
            return symptomAnswers(new Answerable(knowledge).values(observation));
        }
        var definition = knowledge.observations().get(observation);
        return definition == null || definition.effort() == 0 ? List.of() : answers(definition, values(target));
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
    private Map<String, String> forSentences(Map<String, String> values) {
        var all = new HashMap<>(Map.of("host", texts.say("question.host"), "port", texts.say("question.port")));
        all.putAll(values);
        return all;
    }

    /** Where the user cannot tell, it stays open, and says what else helps. */
    private Reply.Question symptomQuestion(Diagnosis diagnosis) {
        var answers = new ArrayList<>(symptomAnswers(diagnosis.candidates()));
        var key = "question." + Doctor.SYMPTOM;
        var reason = key + ".reason";
        if (diagnosis.unsure()) {
            reason += ".unsure";
        } else {
            reason += diagnosis.outcome() == Outcome.UNKNOWN ? ".unknown" : "";
            answers.add(cannotTell());
        }
        return new Reply.Question(Doctor.SYMPTOM, texts.say(key), texts.say(reason), "choice", answers, null, Map.of());
    }

    private List<Reply.Answer> symptomAnswers(List<String> ids) {
        return ids.stream()
                .map(id -> new Reply.Answer(id, facts.symptomTitle(id)))
                .toList();
    }

    private Reply.Answer cannotTell() {
        return new Reply.Answer(ObservationDefinition.UNKNOWN, texts.say("answer.unknown"));
    }

    private List<Reply.Fact> observations(Diagnosis diagnosis) {
        var all = new ArrayList<Reply.Fact>();
        diagnosis.symptomsFrom().forEach((id, source) -> all.add(facts.fact(SymptomSeen.of(id), source)));
        if (!diagnosis.target().equals(Target.UNKNOWN)) {
            all.add(facts.fact(diagnosis.target(), diagnosis.targetFrom()));
        }
        diagnosis.listeners().forEach((listener, source) -> all.add(facts.fact(listener, source)));
        diagnosis.observations().forEach(o -> all.add(facts.fact(o)));
        return all;
    }

    private List<Reply.Look> looks(Diagnosis diagnosis, Map<String, String> values) {
        return diagnosis.looks().stream().map(look -> look(look, values)).toList();
    }

    /**
     * What one live look saw, in words.
     *
     * @param values what stands in for the target's host and port
     */
    private Reply.Look look(ProbeResult look, Map<String, String> values) {
        return new Reply.Look(
                look.place(),
                look.probe(),
                look.address(),
                look.outcome(),
                look.millis(),
                look.details(),
                facts.sentence(look, values));
    }

    /** What one live look at this target saw, in words: for telling it as it comes. */
    public Reply.Look look(ProbeResult look, Target target) {
        return look(look, forSentences(values(target)));
    }

    private static Reply.@Nullable Asked asked(Target target) {
        if (target.equals(Target.UNKNOWN)) {
            return null;
        }
        return new Reply.Asked(
                target.scheme(), target.host(), target.port() == Target.UNKNOWN_PORT ? null : target.port());
    }

    /** What stands in for the placeholders of texts. */
    private static Map<String, String> values(Target target) {
        var values = new HashMap<String, String>();
        if (target.host() != null) {
            values.put("host", target.host());
        }
        if (target.port() != Target.UNKNOWN_PORT) {
            values.put("port", Integer.toString(target.port()));
        }
        if (target.scheme() != null) {
            values.put("scheme", target.scheme());
        }
        return values;
    }
}
