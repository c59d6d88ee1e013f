package org.conndoctor.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conndoctor.facts.Clue;
import org.conndoctor.facts.Suspect;
import org.conndoctor.facts.Suspicion;
import org.drools.core.common.InternalFactHandle;
import org.drools.tms.SimpleMode;
import org.drools.tms.TruthMaintenanceSystemEqualityKey;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Asks a session's truth maintenance which rules stand behind a logically inserted fact, and because of which facts.
 *
 * <p>Drools has no public way to ask this: the one place here that reaches into its internals.
 */
final class Justifications {

    /** One rule that inserted the fact, with the facts that made it fire. */
    record Justification(Rule rule, List<Object> facts) {

        /** The line of a cause's table because of which the rule fired. */
        Optional<Suspect> suspect() {
            return first(Suspect.class);
        }

        /** The line of a cause's table because of which the rule fired. */
        Optional<Clue> clue() {
            return first(Clue.class);
        }

        /** What was known, without the table. */
        List<Object> known() {
            return facts.stream()
                    .filter(f -> !(f instanceof Suspect) && !(f instanceof Clue))
                    .toList();
        }

        private <T> Optional<T> first(Class<T> type) {
            return facts.stream().filter(type::isInstance).map(type::cast).findFirst();
        }
    }

    private Justifications() {}

    /** All that still stand; none for a fact that was stated and not concluded. */
    static List<Justification> of(FactHandle handle) {
        var all = new ArrayList<Justification>();
        if (((InternalFactHandle) handle).getEqualityKey() instanceof TruthMaintenanceSystemEqualityKey key
                && key.getBeliefSet() != null) {
            for (var mode = (SimpleMode) key.getBeliefSet().getFirst(); mode != null; mode = mode.getNext()) {
                var match = mode.getObject().getJustifier();
                // That a cause is suspected is why it is judged at all, and no reason of its own.
                var facts = match.getObjectsDeep().stream()
                        .filter(f -> !(f instanceof Suspicion))
                        .toList();
                all.add(new Justification(match.getRule(), facts));
            }
        }
        return all;
    }

    /** How many still stand. */
    static int count(FactHandle handle) {
        return ((InternalFactHandle) handle).getEqualityKey() instanceof TruthMaintenanceSystemEqualityKey key
                        && key.getBeliefSet() != null
                ? key.getBeliefSet().size()
                : 0;
    }
}
