package org.conndoctor.knowledge;

import java.util.List;
import org.conndoctor.facts.ProbeResult;

/**
 * A live look that there is.
 *
 * @param id how rules and the API call it
 * @param places from where it can be tried
 * @param outcomes all that can come out
 * @param details names of what else can be seen
 * @param ports what it tries besides the port asked for
 * @param line where it stands in {@code rules/probes.yaml}
 */
public record ProbeDefinition(
        String id, List<String> places, List<String> outcomes, List<String> details, List<Integer> ports, int line) {

    /** Whether this can have been seen. */
    public boolean allows(ProbeResult result) {
        return places.contains(result.place())
                && outcomes.contains(result.outcome())
                && details.containsAll(result.details().keySet());
    }
}
