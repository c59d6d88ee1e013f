package org.conndoctor.diagnosis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conndoctor.facts.Listener;
import org.conndoctor.facts.Observation;
import org.conndoctor.facts.Software;
import org.conndoctor.facts.Source;
import org.conndoctor.facts.SymptomSeen;
import org.conndoctor.facts.Target;
import org.conndoctor.knowledge.Knowledge;
import org.conndoctor.knowledge.ObservationDefinition;
import org.conndoctor.knowledge.Weight;
import org.conndoctor.recognition.SeenProgram;
import org.conndoctor.recognition.SeenSymptom;

/**
 * All that is known before the rules of the causes judge it, whoever established it.
 *
 * @param symptoms best first: named by the user, read in the texts, seen by a look
 * @param symptomsFrom who saw each
 * @param target what the client asked for
 * @param targetFrom who named it
 * @param listeners listening sockets, with who found each
 * @param known observations by id, those that the user cannot tell included: what need not be asked
 * @param against observations of a look that say otherwise than the one that is known: both count
 * @param signs what the target shows by itself
 * @param software that the talk is about: what the texts name, and what the target's port tells
 * @param programs whose words in the texts mean something else than they say
 * @param unsure the user cannot tell the symptom
 * @param answers how far the target answers, where looks found nothing wrong
 */
record Evidence(
        List<SeenSymptom> symptoms,
        Map<String, Source> symptomsFrom,
        Target target,
        Source targetFrom,
        Map<Listener, Source> listeners,
        Map<String, Observation> known,
        List<Observation> against,
        List<Observation> signs,
        Set<Software> software,
        List<SeenProgram> programs,
        boolean unsure,
        Optional<String> answers) {

    /** The observation that a table weighs where rules match {@link Software}. */
    private static final String SOFTWARE = "software";

    static Evidence of(
            Complaint complaint, PastedTexts read, ProbeReadings readings, TargetSigns signs, Knowledge knowledge) {
        var symptoms = new LinkedHashMap<String, SeenSymptom>();
        var from = new LinkedHashMap<String, Source>();
        boolean unsure = false;
        for (var observation : complaint.observations()) {
            if (observation.id().equals(Doctor.SYMPTOM) && observation.value().equals(ObservationDefinition.UNKNOWN)) {
                unsure = true;
            } else if (observation.id().equals(Doctor.SYMPTOM)) {
                symptoms.put(observation.value(), withoutPlace(observation.value()));
                from.put(observation.value(), Source.ANSWER);
            } else if (knowledge.symptomShownBy(observation).isPresent()) {
                var shown = knowledge.symptomShownBy(observation).get();
                symptoms.put(shown, withoutPlace(shown));
                from.put(shown, Source.ANSWER);
            }
        }
        for (var seen : read.symptoms()) {
            symptoms.put(seen.id(), seen);
            from.put(seen.id(), Source.TEXT);
        }
        var looked = readings.read(
                complaint.looks(),
                read.target(),
                List.copyOf(symptoms.keySet()),
                read.observations().values());
        looked.symptoms().forEach((id, source) -> {
            symptoms.put(id, withoutPlace(id));
            from.put(id, source);
        });
        var listeners = new LinkedHashMap<Listener, Source>();
        read.listeners().forEach(l -> listeners.put(l, Source.TEXT));
        looked.listeners().forEach(l -> listeners.putIfAbsent(l, Source.PROBE));

        var known = new LinkedHashMap<String, Observation>();
        complaint.observations().stream()
                .filter(o -> !o.id().equals(Doctor.SYMPTOM))
                .forEach(o -> known.put(o.id(), o));
        read.observations().forEach(known::putIfAbsent);
        var against = new ArrayList<Observation>();
        for (var observation : looked.observations()) {
            var before = known.putIfAbsent(observation.id(), observation);
            if (before != null && !before.value().equals(observation.value())) {
                against.add(observation);
            }
        }
        return new Evidence(
                List.copyOf(symptoms.values()),
                from,
                read.target(),
                complaint.target() != null ? Source.ANSWER : Source.TEXT,
                listeners,
                known,
                List.copyOf(against),
                signs.of(read.target()),
                software(read, knowledge),
                read.programs(),
                unsure,
                looked.answers());
    }

    /** A port tells the server only where no text does. */
    private static Set<Software> software(PastedTexts read, Knowledge knowledge) {
        var all = new LinkedHashSet<>(read.software());
        if (all.stream().noneMatch(s -> s.kind().equals("server"))
                && read.target().port() != Target.UNKNOWN_PORT) {
            knowledge.software().values().stream()
                    .filter(s -> s.port() == read.target().port())
                    .forEach(s -> all.add(new Software(s.id(), s.kind())));
        }
        return all;
    }

    private static SeenSymptom withoutPlace(String id) {
        return new SeenSymptom(id, Weight.STRONG, List.of());
    }

    List<String> symptomIds() {
        return symptoms.stream().map(SeenSymptom::id).toList();
    }

    /** What rules may match: an answer "I don't know" is no fact. */
    List<Observation> observations() {
        var all = new ArrayList<Observation>();
        known.values().stream()
                .filter(o -> !o.value().equals(ObservationDefinition.UNKNOWN))
                .forEach(all::add);
        all.addAll(against);
        return List.copyOf(all);
    }

    /** Everything, as the rules of the causes see it. */
    List<Object> facts() {
        var facts = new ArrayList<Object>(observations());
        symptomIds().forEach(id -> facts.add(new SymptomSeen(id)));
        facts.addAll(listeners.keySet());
        facts.addAll(software);
        software.forEach(s -> facts.add(new Observation(SOFTWARE, s.id(), Source.TEXT)));
        facts.addAll(signs);
        if (!target.equals(Target.UNKNOWN)) {
            facts.add(target);
        }
        return facts;
    }
}
