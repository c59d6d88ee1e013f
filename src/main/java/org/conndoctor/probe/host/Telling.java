package org.conndoctor.probe.host;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.conndoctor.facts.ProbeResult;

/** Tells results one at a time, with their place and time, until it is closed. Thread safe. */
final class Telling implements AutoCloseable {

    private final String place;
    private final Consumer<ProbeResult> progress;
    private final long started = System.nanoTime();
    private boolean closed;

    Telling(String place, Consumer<ProbeResult> progress) {
        this.place = place;
        this.progress = progress;
    }

    /** Passes it on; a result without a time of its own gets the time since the look began. */
    synchronized void tell(Seen seen) {
        if (!closed) {
            int millis = (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
            progress.accept(new ProbeResult(
                    place,
                    seen.probe(),
                    seen.address(),
                    seen.outcome(),
                    seen.millis().orElse(millis),
                    seen.details()));
        }
    }

    /** Whoever comes late is not heard. */
    @Override
    public synchronized void close() {
        closed = true;
    }
}
