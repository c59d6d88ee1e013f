package org.conndoctor.knowledge.logic;

import java.util.List;
import org.conndoctor.facts.Observation;

/**
 * One pattern of a rule.
 *
 * @param type the kind of fact, as the rule calls it
 * @param constraints what must hold of the fact, all of it
 * @param negated whether it stands in a {@code not}: no such fact may be there
 * @param line where it stands
 */
public record Condition(String type, List<Constraint> constraints, boolean negated, int line) {

    /** Whether a condition on an observation is met by this one; what else it demands is not judged. */
    public boolean isMetBy(Observation observation) {
        return type.equals("Observation")
                && constraints.stream()
                        .allMatch(c -> c.allows("id", observation.id()) && c.allows("value", observation.value()));
    }

    /** Whether a conclusion can be such a fact; where that cannot be told, it can. */
    boolean canBe(Conclusion conclusion) {
        return type.equals(conclusion.type())
                && conclusion.fields().entrySet().stream()
                        .allMatch(field ->
                                constraints.stream().allMatch(c -> c.allows(field.getKey(), field.getValue())));
    }
}
