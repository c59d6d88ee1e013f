package org.conndoctor.probe.network;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * When it must be over. Runs on the monotonic clock, so that setting the time of day changes nothing. Immutable.
 *
 * @param nanoTime on the scale of {@link System#nanoTime()}
 */
public record Deadline(long nanoTime) {

    /** From now on, so long. */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** From now on so long, but never later than this. */
    public Deadline orIn(Duration time) {
        long left = nanoTime - System.nanoTime();
        return time.toNanos() < left ? in(time) : this;
    }

    /** Whether it is over. */
    public boolean isPast() {
        return nanoTime - System.nanoTime() <= 0;
    }

    /** The time left; zero when it is over. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime()));
    }

    /** The time left in milliseconds, at least 1: many calls take 0 for "for ever". */
    public int timeout() {
        return (int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanoTime - System.nanoTime()));
    }

    /** The milliseconds since then, for results. */
    static int millisSince(long nanoTime) {
        return (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanoTime);
    }
}
