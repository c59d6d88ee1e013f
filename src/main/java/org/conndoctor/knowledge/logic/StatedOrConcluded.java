package org.conndoctor.knowledge.logic;

import java.util.List;
import java.util.Map;
import org.conndoctor.knowledge.Check;
import org.conndoctor.knowledge.Faults;

/**
 * No fact is both stated and concluded: where one is, truth maintenance loses count of what stands behind it, and what is
 * taken back stays, or what holds goes. So each kind of rules concludes in ways in which nobody states.
 */
public final class StatedOrConcluded implements Check {

    private static final List<String> OF_CAUSES =
            List.of("Suspicion.of", "Finding.confirms", "Finding.supports", "Finding.weakens", "Finding.refutes");

    /**
     * By place. Causes are told symptoms, observations, targets, listeners and software, and a hypothetical answer is
     * inserted and taken back among them. Readings of looks are told looks, targets and what was pasted, which bears
     * another source than what they conclude.
     */
    private static final Map<String, List<String>> CONCLUDED = Map.of(
            "rules/causes/",
            OF_CAUSES,
            "rules/clues",
            OF_CAUSES,
            "rules/probes/",
            List.of("Observation.probed", "Observation.browsed", "SymptomSeen.of", "Listener.found", "Listener.named"));

    @Override
    public void run(Subject subject, Faults faults) {
        CONCLUDED.forEach((folder, ways) -> {
            for (var file : subject.files().in(folder, ".drl")) {
                for (var rule : WrittenRule.in(file)) {
                    rule.conclusions().stream()
                            .filter(c -> !ways.contains(c.type() + "." + c.factory()))
                            .forEach(c -> faults.add(
                                    file.name(),
                                    rule.line(),
                                    "rule '" + rule.name() + "' concludes " + c
                                            + ", which is stated as well; expected one of " + ways));
                }
            }
        });
    }
}
