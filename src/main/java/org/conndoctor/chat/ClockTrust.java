package org.conndoctor.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether the clock is to be believed where something is deleted because of its age: what a wrong clock has deleted
 * does not come back with the right one. A clock that has leapt is on probation for a day. Thread safe.
 */
final class ClockTrust {

    /** Clocks are set right by small steps; this is none. */
    private static final Duration LEAP = Duration.ofMinutes(5);

    private static final Duration DAY = Duration.ofDays(1);

    private final LongSupplier nanos;
    private @Nullable Instant before;
    private long nanosBefore;
    private boolean onProbation;
    private long probationBegan;

    /** @param nanos goes evenly, whatever happens to the clock, as {@link System#nanoTime} does */
    ClockTrust(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * To be asked again and again, each time with the clock as it is.
     *
     * @param newest when something was said last, if ever: what the clock was last known to be
     */
    synchronized boolean isTrusted(Instant now, Optional<Instant> newest) {
        long ticks = nanos.getAsLong();
        var last = before;
        boolean leapt = last == null
                ? newest.filter(said -> now.isAfter(said.plus(DAY))).isPresent()
                : Duration.between(last, now)
                                .minusNanos(ticks - nanosBefore)
                                .abs()
                                .compareTo(LEAP)
                        > 0;
        if (leapt) {
            onProbation = true;
            probationBegan = ticks;
        } else if (ticks - probationBegan >= DAY.toNanos()) {
            onProbation = false;
        }
        before = now;
        nanosBefore = ticks;
        return !onProbation;
    }
}
