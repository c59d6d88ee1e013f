package org.conndoctor.probe.network;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends what is not over by itself in time: a peer that stays silent, or speaks without end, cannot hold a thread.
 * Thread safe.
 */
public final class Watchdog implements AutoCloseable {

    private final ScheduledThreadPoolExecutor clock =
            new ScheduledThreadPoolExecutor(1, ProbeThreads.daemons("probe-watchdog"));
    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();

    Watchdog() {
        clock.setRemoveOnCancelPolicy(true);
    }

    /**
     * Does something when the time has come, unless the watch is closed before.
     *
     * @param alarm done by the one thread of the watchdog, so it must be quick; also done when the watchdog is closed
     */
    public Watch at(Deadline deadline, Runnable alarm) {
        var watch = new Watch(alarm);
        watches.add(watch);
        if (clock.isShutdown()) {
            watch.run();
        } else {
            watch.in(deadline);
        }
        return watch;
    }

    /** Time is up for everything. */
    @Override
    public void close() {
        clock.shutdownNow();
        watches.forEach(Watch::run);
    }

    /** One alarm that may come. */
    public final class Watch implements AutoCloseable {

        private final Runnable alarm;
        private volatile @Nullable Future<?> due;

        private Watch(Runnable alarm) {
            this.alarm = alarm;
        }

        private void in(Deadline deadline) {
            try {
                due = clock.schedule(this::run, deadline.left().toNanos(), TimeUnit.NANOSECONDS);
            } catch (RejectedExecutionException e) {
                // Closed just now.
                run();
            }
        }

        private void run() {
            if (watches.remove(this)) {
                alarm.run();
            }
        }

        /** It was over in time. */
        @Override
        public void close() {
            watches.remove(this);
            var future = due;
            if (future != null) {
                future.cancel(false);
            }
        }
    }
}
