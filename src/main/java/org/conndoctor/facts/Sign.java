package org.conndoctor.facts;

import java.util.Set;

/**
 * A condition on one fact, as a cause's table writes it: {@code runs-in: [container, emulator]}.
 *
 * @param id an id of the vocabulary
 * @param values of which the fact must have one
 */
public record Sign(String id, Set<String> values) {

    public Sign {
        values = Set.copyOf(values);
    }

    /** Whether this fact is that sign. */
    public boolean fits(Observation fact) {
        return fact.id().equals(id) && values.contains(fact.value());
    }

    @Override
    public String toString() {
        return id + " " + String.join("|", values.stream().sorted().toList());
    }
}
