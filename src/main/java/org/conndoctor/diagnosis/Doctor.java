package org.conndoctor.diagnosis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.conndoctor.facts.Observation;
import org.conndoctor.facts.Source;
import org.conndoctor.facts.SymptomSeen;
import org.conndoctor.facts.Target;
import org.conndoctor.knowledge.Knowledge;
import org.conndoctor.knowledge.ObservationDefinition;
import org.conndoctor.knowledge.Weight;
import org.conndoctor.recognition.Recognised;
import org.conndoctor.recognition.Recognizer;
import org.conndoctor.recognition.SeenSymptom;

/**
 * The whole way from a pasted text to its causes, at one version of the knowledge. A pure function of what is brought
 * and that version; thread safe.
 */
public final class Doctor {

    /** The observation by which a user names the symptom. */
    public static final String SYMPTOM = "symptom";

    private static final int SITUATIONS = 10_000;

    private final Knowledge knowledge;
    private final Recognizer recognizer;
    private final RuleFacts ruleFacts;
    private final LookAhead lookAhead;
    /** Looking ahead costs many times what weighing does, and most people are in one of a few situations. */
    private final Map<Situation, Optional<OpenQuestion>> questions = new ConcurrentHashMap<>();

    /** Symptoms that have causes, so that asking for them leads on. */
    private final List<String> withCauses;

    public Doctor(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.recognizer = new Recognizer(knowledge);
        this.ruleFacts = new RuleFacts(knowledge.rules());
        this.lookAhead = new LookAhead(knowledge);
        this.withCauses =
                knowledge.symptoms().keySet().stream().filter(this::hasCauses).toList();
    }

    public Knowledge knowledge() {
        return knowledge;
    }

    public Recognizer recognizer() {
        return recognizer;
    }

    /** Looks at what is brought, and weighs it. */
    public Diagnosis examine(Complaint complaint) {
        var texts = complaint.texts().stream().map(recognizer::read).toList();
        var read = PastedTexts.of(texts, complaint.target());
        var symptoms = symptoms(read, complaint.observations());
        var ids = symptoms.stream().map(SeenSymptom::id).toList();
        var target = read.target();
        var targetFrom = complaint.target() != null ? Source.ANSWER : Source.TEXT;
        var observations = observations(read, complaint.observations());
        boolean fails = texts.isEmpty() || texts.stream().anyMatch(Recognised::connectingFails);
        var outcome = !symptoms.isEmpty() ? Outcome.DIAGNOSED : fails ? Outcome.ASK_SYMPTOM : Outcome.UNKNOWN;
        if (outcome != Outcome.DIAGNOSED) {
            return new Diagnosis(
                    outcome,
                    symptoms,
                    candidates(texts),
                    target,
                    targetFrom,
                    List.of(),
                    Optional.empty(),
                    read.listeners(),
                    facts(observations));
        }
        var facts = new ArrayList<Object>(facts(observations));
        ids.forEach(id -> facts.add(new SymptomSeen(id)));
        facts.addAll(read.listeners());
        if (!target.equals(Target.UNKNOWN)) {
            facts.add(target);
        }
        try (var hearing = new Hearing(knowledge, ruleFacts, facts)) {
            var weighed = hearing.weighed(ids);
            var situation = Situation.of(ids, observations, read.listeners(), target, knowledge.ruleConstants());
            var question = questions.get(situation);
            if (question == null) {
                question = lookAhead.next(hearing, weighed, observations);
                remember(situation, question);
            }
            return new Diagnosis(
                    outcome,
                    symptoms,
                    List.of(),
                    target,
                    targetFrom,
                    weighed.stream().map(w -> w.conclude(knowledge, ids)).toList(),
                    question,
                    read.listeners(),
                    facts(observations));
        }
    }

    private void remember(Situation situation, Optional<OpenQuestion> question) {
        if (questions.size() >= SITUATIONS) {
            // Strangers choose what is asked; whatever they send, memory stays bounded.
            questions.clear();
        }
        questions.put(situation, question);
    }

    private boolean hasCauses(String symptom) {
        try (var hearing = new Hearing(knowledge, ruleFacts, List.of(new SymptomSeen(symptom)))) {
            return !hearing.weighed(List.of(symptom)).isEmpty();
        }
    }

    /** What rules may match: an answer "I don't know" is no fact. */
    private static List<Observation> facts(Map<String, Observation> observations) {
        return observations.values().stream()
                .filter(o -> !o.value().equals(ObservationDefinition.UNKNOWN))
                .toList();
    }

    /** A symptom that the user named comes before those read in the text. */
    private List<SeenSymptom> symptoms(PastedTexts read, List<Observation> given) {
        Map<String, SeenSymptom> byId = new LinkedHashMap<>();
        for (var observation : given) {
            if (observation.id().equals(SYMPTOM)) {
                byId.put(observation.value(), new SeenSymptom(observation.value(), Weight.STRONG, List.of()));
            }
        }
        for (var seen : read.symptoms()) {
            byId.merge(seen.id(), seen, (named, inText) -> inText);
        }
        return List.copyOf(byId.values());
    }

    private static Map<String, Observation> observations(PastedTexts read, List<Observation> given) {
        Map<String, Observation> byId = new LinkedHashMap<>();
        given.stream().filter(o -> !o.id().equals(SYMPTOM)).forEach(o -> byId.put(o.id(), o));
        read.observations().forEach(byId::putIfAbsent);
        return byId;
    }

    private List<String> candidates(List<Recognised> texts) {
        var ordered = new LinkedHashSet<String>();
        texts.forEach(text -> ordered.addAll(text.nearest()));
        ordered.addAll(withCauses);
        ordered.retainAll(withCauses);
        return List.copyOf(ordered);
    }
}
