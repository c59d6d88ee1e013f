package org.conndoctor.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conndoctor.facts.Listener;
import org.conndoctor.facts.Observation;
import org.conndoctor.facts.Target;
import org.conndoctor.recognition.Recognised;
import org.conndoctor.recognition.SeenSymptom;

/**
 * What several pasted texts say together. The first text that shows symptoms is what the complaint is about; whatever is
 * pasted later adds to it, and a later reading of one fact replaces an earlier one.
 *
 * @param symptoms best first, those of the complaint before those of later texts
 * @param target of the first text that names one
 * @param listeners of all texts
 * @param observations by id
 */
record Reading(
        List<SeenSymptom> symptoms, Target target, List<Listener> listeners, Map<String, Observation> observations) {

    static Reading of(List<Recognised> texts) {
        Map<String, SeenSymptom> symptoms = new LinkedHashMap<>();
        var target = Target.UNKNOWN;
        var listeners = new ArrayList<Listener>();
        Map<String, Observation> observations = new LinkedHashMap<>();
        for (var text : texts) {
            text.symptoms().forEach(s -> symptoms.merge(s.id(), s, Reading::stronger));
            if (target.equals(Target.UNKNOWN)) {
                target = text.target();
            }
            listeners.addAll(text.listeners());
            text.observations().forEach(o -> observations.put(o.id(), o));
        }
        var ordered = symptoms.values().stream()
                .sorted(Comparator.comparing(SeenSymptom::weight).reversed())
                .toList();
        return new Reading(ordered, target, List.copyOf(listeners), observations);
    }

    private static SeenSymptom stronger(SeenSymptom one, SeenSymptom other) {
        return other.weight().compareTo(one.weight()) > 0 ? other : one;
    }
}
