package org.conndoctor.diagnosis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.conndoctor.facts.Observation;
import org.conndoctor.facts.SymptomSeen;
import org.conndoctor.facts.Target;
import org.conndoctor.knowledge.Knowledge;
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

    private final Knowledge knowledge;
    private final Recognizer recognizer;
    private final Weighing weighing;
    /** Symptoms that have causes, so that asking for them leads on. */
    private final List<String> withCauses;

    public Doctor(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.recognizer = new Recognizer(knowledge);
        this.weighing = new Weighing(knowledge);
        this.withCauses = knowledge.symptoms().keySet().stream()
                .filter(id -> !weighing.weigh(List.of(new SymptomSeen(id)), List.of(id))
                        .isEmpty())
                .toList();
    }

    public Knowledge knowledge() {
        return knowledge;
    }

    public Recognizer recognizer() {
        return recognizer;
    }

    /** Looks at what is brought, and weighs it. */
    public Diagnosis examine(Complaint complaint) {
        var read = recognizer.read(complaint.text());
        var symptoms = symptoms(read, complaint.observations());
        var ids = symptoms.stream().map(SeenSymptom::id).toList();
        var target = complaint.target() != null ? complaint.target() : read.target();
        var observations = observations(read, complaint.observations());

        var facts = new ArrayList<Object>(observations);
        ids.forEach(id -> facts.add(new SymptomSeen(id)));
        facts.addAll(read.listeners());
        if (!target.equals(Target.UNKNOWN)) {
            facts.add(target);
        }
        var causes = symptoms.isEmpty() ? List.<DiagnosedCause>of() : weighing.weigh(facts, ids);
        var outcome = !symptoms.isEmpty()
                ? Outcome.DIAGNOSED
                : read.connectingFails() ? Outcome.ASK_SYMPTOM : Outcome.UNKNOWN;
        var candidates = outcome == Outcome.DIAGNOSED ? List.<String>of() : candidates(read);
        return new Diagnosis(outcome, symptoms, candidates, target, causes, read.listeners(), observations);
    }

    /** A symptom that the user named comes before those read in the text. */
    private List<SeenSymptom> symptoms(Recognised read, List<Observation> given) {
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

    private static List<Observation> observations(Recognised read, List<Observation> given) {
        Map<String, Observation> byId = new LinkedHashMap<>();
        given.stream().filter(o -> !o.id().equals(SYMPTOM)).forEach(o -> byId.put(o.id(), o));
        read.observations().forEach(o -> byId.putIfAbsent(o.id(), o));
        return List.copyOf(byId.values());
    }

    private List<String> candidates(Recognised read) {
        var ordered = new LinkedHashSet<String>(read.nearest());
        ordered.addAll(withCauses);
        ordered.retainAll(withCauses);
        return List.copyOf(ordered);
    }
}
