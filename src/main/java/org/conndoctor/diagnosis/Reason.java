package org.conndoctor.diagnosis;

import java.util.List;
import java.util.Optional;
import org.conndoctor.facts.Effect;
import org.conndoctor.facts.Target;
import org.jspecify.annotations.Nullable;

/**
 * What one rule says of one cause, and because of which facts.
 *
 * @param effect what it does to the cause; null where the rule only suspects it
 * @param rule the rule's name
 * @param says key of the message that tells it, where the facts alone do not
 * @param facts the facts that made the rule fire
 */
public record Reason(@Nullable Effect effect, String rule, Optional<String> says, List<Object> facts) {

    boolean namesATarget() {
        return facts.stream().anyMatch(Target.class::isInstance);
    }

    /** The same because of another target. */
    Reason of(Target target) {
        var about = facts.stream().map(f -> f instanceof Target ? target : f).toList();
        return new Reason(effect, rule, says, about);
    }
}
