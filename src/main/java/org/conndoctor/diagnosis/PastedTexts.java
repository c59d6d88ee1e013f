package org.conndoctor.diagnosis;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conndoctor.facts.Listener;
import org.conndoctor.facts.Observation;
import org.conndoctor.facts.Software;
import org.conndoctor.facts.Target;
import org.conndoctor.recognition.Recognised;
import org.conndoctor.recognition.SeenProgram;
import org.conndoctor.recognition.SeenSymptom;
import org.jspecify.annotations.Nullable;

/**
 * What several pasted texts say together. The first text that shows symptoms is what the complaint is about; whatever is
 * pasted later adds to it, and a later reading of one fact replaces an earlier one.
 *
 * @param symptoms best first, those of the complaint before those of later texts
 * @param target of the first text that names one
 * @param listeners of all texts
 * @param observations by id
 * @param software that the texts speak of
 * @param programs whose words in them mean something else than they say
 */
record PastedTexts(
        List<SeenSymptom> symptoms,
        Target target,
        List<Listener> listeners,
        Map<String, Observation> observations,
        Set<Software> software,
        List<SeenProgram> programs) {

    /** @param known what the client asked for, where it is known better than the texts tell */
    static PastedTexts of(List<Recognised> texts, @Nullable Target known) {
        Map<String, SeenSymptom> symptoms = new LinkedHashMap<>();
        var listeners = new LinkedHashSet<Listener>();
        var software = new LinkedHashSet<Software>();
        texts.forEach(text -> text.symptoms().forEach(s -> symptoms.merge(s.id(), s, PastedTexts::stronger)));
        Map<String, SeenProgram> programs = new LinkedHashMap<>();
        for (var text : texts) {
            listeners.addAll(text.listeners());
            software.addAll(text.software());
            text.programs().forEach(p -> programs.putIfAbsent(p.id(), p));
        }
        var target = known != null ? known : target(texts);
        Map<String, Observation> observations = new LinkedHashMap<>();
        for (var text : texts) {
            Map<String, Observation> ofText = new LinkedHashMap<>();
            text.observationsFor(target).forEach(o -> ofText.putIfAbsent(o.id(), o));
            observations.putAll(ofText);
        }
        var ordered = symptoms.values().stream()
                .sorted(Comparator.comparing(SeenSymptom::weight).reversed())
                .toList();
        return new PastedTexts(
                ordered, target, List.copyOf(listeners), observations, software, List.copyOf(programs.values()));
    }

    private static Target target(List<Recognised> texts) {
        return texts.stream()
                .map(Recognised::target)
                .filter(t -> !t.equals(Target.UNKNOWN))
                .findFirst()
                .orElse(Target.UNKNOWN);
    }

    private static SeenSymptom stronger(SeenSymptom one, SeenSymptom other) {
        return other.weight().compareTo(one.weight()) > 0 ? other : one;
    }
}
