package org.conndoctor.recognition;

import java.util.List;
import org.conndoctor.facts.Listener;
import org.conndoctor.facts.Observation;
import org.conndoctor.facts.Target;

/**
 * All that was read in one text.
 *
 * @param symptoms best first; empty where none was recognised
 * @param nearest where no symptom was recognised: those that share words with the text, best first
 * @param connectingFails the text says that connecting fails, and no symptom says how
 * @param target what the client asked for, as far as known
 * @param listeners listening sockets, or lines of code that open them
 * @param observations further facts, their source always the text
 */
public record Recognised(
        List<SeenSymptom> symptoms,
        List<String> nearest,
        boolean connectingFails,
        Target target,
        List<Listener> listeners,
        List<Observation> observations) {}
