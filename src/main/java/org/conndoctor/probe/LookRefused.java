package org.conndoctor.probe;

import org.conndoctor.probe.policy.Exhausted;
import org.conndoctor.probe.policy.Refusal;
import org.jspecify.annotations.Nullable;

/** A look that is not taken: the policy forbids it, or a budget is used up. One of the two is said. */
public final class LookRefused extends RuntimeException {

    private final transient @Nullable Refusal refusal;
    private final transient @Nullable Exhausted exhausted;

    LookRefused(Refusal refusal) {
        super(refusal.reason(), null, false, false);
        this.refusal = refusal;
        this.exhausted = null;
    }

    LookRefused(Exhausted exhausted) {
        super("budget", null, false, false);
        this.refusal = null;
        this.exhausted = exhausted;
    }

    /** What the policy says, if it forbids the look. */
    public @Nullable Refusal refusal() {
        return refusal;
    }

    /** Which budget is used up, if one is. */
    public @Nullable Exhausted exhausted() {
        return exhausted;
    }
}
