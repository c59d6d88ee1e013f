package org.conndoctor.recognition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conndoctor.facts.Listener;
import org.conndoctor.facts.Observation;
import org.conndoctor.facts.Software;
import org.conndoctor.facts.Target;

/**
 * All that was read in one text.
 *
 * @param symptoms best first; empty where none was recognised
 * @param nearest where no symptom was recognised: those that share words with the text, best first
 * @param connectingFails the text says that connecting fails, and no symptom says how
 * @param target what the client asked for, as far as known
 * @param listeners listening sockets, or lines of code that open them
 * @param observations further facts that signatures establish, their source the text
 * @param conditionals facts of pasted output; which of them count depends on the target
 * @param software what the text speaks of
 * @param programs whose words stand in the text, and mean something else than they say
 */
public record Recognised(
        List<SeenSymptom> symptoms,
        List<String> nearest,
        boolean connectingFails,
        Target target,
        List<Listener> listeners,
        List<Observation> observations,
        List<Conditional> conditionals,
        List<Software> software,
        List<SeenProgram> programs) {

    /** All facts that count for this target; of several readings of one fact the first. */
    public List<Observation> observationsFor(Target asked) {
        Map<String, Observation> facts = new LinkedHashMap<>();
        observations.forEach(o -> facts.put(o.id(), o));
        conditionals.stream()
                .filter(c -> c.holdsFor(asked))
                .map(Conditional::observation)
                .forEach(o -> facts.putIfAbsent(o.id(), o));
        return List.copyOf(facts.values());
    }
}
