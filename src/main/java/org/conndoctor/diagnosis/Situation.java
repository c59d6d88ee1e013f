package org.conndoctor.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.conndoctor.facts.AddressRange;
import org.conndoctor.facts.Listener;
import org.conndoctor.facts.Observation;
import org.conndoctor.facts.Target;

/**
 * A set of facts without what no rule can tell from anything else: to rules that name no host, one public address is as
 * good as any other. Equal situations have the same next question.
 */
record Situation(
        List<String> symptoms, Map<String, String> observations, List<Listener> listeners, String target, int port) {

    private static final int ANY_PORT = 1;

    /** @param constants every number and text that stands in a rule */
    static Situation of(
            List<String> symptoms,
            Map<String, Observation> observations,
            List<Listener> listeners,
            Target target,
            Set<String> constants) {
        var values = new TreeMap<String, String>();
        observations.forEach((id, o) -> values.put(id, o.value()));
        var host = target.host();
        var place = host == null
                ? ""
                : constants.contains(host) ? host : AddressRange.of(host).word();
        // With a listener beside it, a port is compared with another, and its number matters.
        boolean matters = !listeners.isEmpty()
                || target.port() == Target.UNKNOWN_PORT
                || constants.contains(Integer.toString(target.port()));
        return new Situation(
                List.copyOf(symptoms),
                values,
                listeners,
                target.scheme() + " " + place,
                matters ? target.port() : ANY_PORT);
    }
}
