package org.conndoctor.probe.host.firewall;

/** Whether a condition of a rule holds. What is not understood is unknown, and not false. */
enum Truth {
    YES,
    NO,
    UNKNOWN;

    static Truth of(boolean holds) {
        return holds ? YES : NO;
    }

    Truth not() {
        return this == UNKNOWN ? UNKNOWN : of(this == NO);
    }

    Truth and(Truth other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == YES ? other : this;
    }

    Truth or(Truth other) {
        return not().and(other.not()).not();
    }
}
