package org.conndoctor.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.conndoctor.diagnosis.Diagnosis;
import org.conndoctor.diagnosis.Outcome;
import org.conndoctor.facts.ProbeResult;
import org.conndoctor.facts.Software;
import org.conndoctor.facts.SymptomSeen;
import org.conndoctor.facts.Target;
import org.conndoctor.knowledge.Knowledge;
import org.conndoctor.knowledge.SoftwareDefinition;
import org.conndoctor.language.Filled;
import org.conndoctor.language.SymptomText;
import org.conndoctor.language.Template;
import org.conndoctor.language.Texts;
import org.conndoctor.recognition.SeenSymptom;
import org.conndoctor.recognition.TargetPath;
import org.jspecify.annotations.Nullable;

/** Puts diagnoses into the words of one language. Immutable and thread safe. */
public final class Wording {

    private static final Template NOTHING = new Template("");

    private final Knowledge knowledge;
    private final Texts texts;
    private final FactTexts facts;
    private final CauseWording causes;
    private final QuestionWording questions;
    private final VerdictWording verdicts;
    private final ChangeWording changes;
    private final ProgramWording programs;

    public Wording(Knowledge knowledge, String language) {
        this.knowledge = knowledge;
        this.texts = knowledge.texts(language);
        this.facts = new FactTexts(texts);
        this.causes = new CauseWording(knowledge, texts, facts);
        this.questions = new QuestionWording(knowledge, texts, facts, causes);
        this.verdicts = new VerdictWording(texts, facts);
        this.changes = new ChangeWording(texts, facts);
        this.programs = new ProgramWording(knowledge, texts);
    }

    /** The whole reply. */
    public Reply reply(Diagnosis diagnosis) {
        return reply(diagnosis, null);
    }

    /**
     * The whole reply, in the course of a conversation.
     *
     * @param before what was found before the last message; null where that was the first
     */
    public Reply reply(Diagnosis diagnosis, @Nullable Diagnosis before) {
        var values = Filling.of(diagnosis.target(), diagnosis.path());
        var inSentences = questions.forSentences(values);
        var products = products(diagnosis.software());
        var question = questions.of(diagnosis, values);
        var verdict = verdicts.of(diagnosis, values, products, question != null);
        var misleading = programs.of(diagnosis.programs(), values);
        return new Reply(
                diagnosis.outcome().word(),
                verdict.title(),
                summary(diagnosis.outcome(), verdict, misleading),
                verdict.certainty(),
                verdict.first(),
                before == null ? null : changes.between(before, diagnosis),
                texts.language(),
                diagnosis.symptoms().stream().map(s -> symptom(s, values)).toList(),
                asked(diagnosis),
                causes.of(diagnosis, values, inSentences, products),
                question,
                observations(diagnosis),
                looks(diagnosis, inSentences),
                diagnosis.software().stream().map(this::named).toList(),
                misleading,
                new Reply.KnowledgeVersion(knowledge.version()));
    }

    /** What the program means comes first: without it the verdict would contradict what the user reads. */
    private String summary(Outcome outcome, Verdict verdict, List<Reply.Program> misleading) {
        if (misleading.isEmpty()) {
            return verdict.summary();
        }
        return outcome == Outcome.UNKNOWN
                ? misleading.get(0).text()
                : texts.say("verdict.joined", Map.of("found", misleading.get(0).text(), "meaning", verdict.summary()));
    }

    private Reply.Symptom symptom(SeenSymptom seen, Map<String, String> values) {
        var text = texts.symptom(seen.id());
        var matches = seen.matches().stream()
                .map(m -> new Reply.Match(m.start(), m.end(), m.text()))
                .toList();
        var explanation = text.map(SymptomText::explanation).orElse(NOTHING);
        return new Reply.Symptom(seen.id(), facts.symptomTitle(seen.id()), new Filled(explanation, values), matches);
    }

    /**
     * Names of what the reader uses; where nothing is known of that, of what the source documents are about. Where a
     * server is known, what runs a program is taken for the client's.
     */
    private Set<String> products(List<Software> all) {
        boolean server = all.stream().anyMatch(s -> s.kind().equals("server"));
        var software =
                all.stream().filter(s -> !server || !s.kind().equals("runtime")).toList();
        return knowledge.software().values().stream()
                .filter(s -> software.isEmpty()
                        ? s.fallback()
                        : software.stream().anyMatch(named -> named.id().equals(s.id())))
                .map(SoftwareDefinition::name)
                .collect(Collectors.toSet());
    }

    private Reply.Named named(Software software) {
        var definition = Objects.requireNonNull(knowledge.software().get(software.id()));
        return new Reply.Named(definition.id(), definition.name(), definition.port() == 0 ? null : definition.port());
    }

    /** What all answers to a question would be, as they were or would be offered. */
    public List<Reply.Answer> answers(String observation, Target target) {
        return questions.answers(observation, Filling.of(target, TargetPath.ROOT));
    }

    private List<Reply.Fact> observations(Diagnosis diagnosis) {
        var all = new ArrayList<Reply.Fact>();
        diagnosis.symptomsFrom().forEach((id, source) -> all.add(facts.fact(new SymptomSeen(id), source)));
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
        return look(look, questions.forSentences(Filling.of(target, TargetPath.ROOT)));
    }

    private static Reply.@Nullable Asked asked(Diagnosis diagnosis) {
        var target = diagnosis.target();
        if (target.equals(Target.UNKNOWN)) {
            return null;
        }
        return new Reply.Asked(
                target.scheme(), target.host(), target.port() == Target.UNKNOWN_PORT ? null : target.port());
    }
}
