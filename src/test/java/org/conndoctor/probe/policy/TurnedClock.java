package org.conndoctor.probe.policy;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** A clock that goes on only when it is turned. */
class TurnedClock implements TimeMeter {

    private long nanos = 1_000_000_000_000L;

    void turn(Duration by) {
        nanos += by.toNanos();
    }

    @Override
    public long currentTimeNanos() {
        return nanos;
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }
}
