package org.conndoctor.diagnosis;

import org.conndoctor.facts.Effect;

/** How one cause stands by the number of its findings. For one thread. */
final class Standing {

    private final int[] counts = new int[Effect.values().length];

    void add(Effect effect, int findings) {
        counts[effect.ordinal()] += findings;
    }

    /** A confirmation and a refutation cancel each other: then nothing is sure, and the reply names both. */
    Status status() {
        boolean confirmed = count(Effect.CONFIRMS) > 0;
        boolean refuted = count(Effect.REFUTES) > 0;
        if (confirmed != refuted) {
            return confirmed ? Status.CONFIRMED : Status.RULED_OUT;
        }
        int balance = balance();
        if (confirmed || balance == 0) {
            return Status.POSSIBLE;
        }
        return balance > 0 ? Status.LIKELY : Status.UNLIKELY;
    }

    /** One rule confirms it and another rules it out. */
    boolean isContradictory() {
        return count(Effect.CONFIRMS) > 0 && count(Effect.REFUTES) > 0;
    }

    /** How many more findings speak for it than against it. */
    int balance() {
        return count(Effect.SUPPORTS) - count(Effect.WEAKENS);
    }

    private int count(Effect effect) {
        return counts[effect.ordinal()];
    }
}
