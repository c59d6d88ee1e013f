package org.conndoctor.chat;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes what has expired, and sees to it that nothing of what was deleted is left. It takes as much as is quickly
 * done, and then as long a rest, so that nobody who talks waits for it. Thread safe; ends with {@link #close}.
 */
public final class Purge implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Purge.class);
    private static final long EVERY_MINUTES = 60;
    private static final long FORGET_SECONDS = 1;
    private static final long QUICK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final int FIRST = 10;
    private static final int MOST = 500;

    private final ChatStore store;
    private final Clock clock;
    private final ClockTrust trust;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        var one = new Thread(task, "chat-purge");
        one.setDaemon(true);
        return one;
    });

    /** @param nanos goes evenly, as {@link System#nanoTime} does: what the clock says is held against it */
    public Purge(ChatStore store, Clock clock, LongSupplier nanos) {
        this.store = store;
        this.clock = clock;
        this.trust = new ClockTrust(nanos);
    }

    /** From now on, again and again. */
    public void begin() {
        thread.scheduleWithFixedDelay(() -> safely(this::run), 0, EVERY_MINUTES, TimeUnit.MINUTES);
        thread.scheduleWithFixedDelay(() -> safely(store::forget), FORGET_SECONDS, FORGET_SECONDS, TimeUnit.SECONDS);
    }

    /** Once: all that has expired by now. */
    void run() {
        var now = clock.instant();
        if (!trust.isTrusted(now, store.newest())) {
            LOG.warn("nothing is deleted for its age today: the clock says {}, and has leapt there", now);
            return;
        }
        int slice = FIRST;
        long took;
        int gone;
        do {
            int most = slice;
            long begun = System.nanoTime();
            gone = store.purge(now, most);
            took = System.nanoTime() - begun;
            slice = took > QUICK_NANOS ? Math.max(1, most / 2) : Math.min(MOST, most * 2);
            if (gone < most) {
                break;
            }
        } while (rest(took));
        giveBack();
        store.forget();
    }

    private void giveBack() {
        boolean more;
        long took;
        do {
            long begun = System.nanoTime();
            more = store.giveBack();
            took = System.nanoTime() - begun;
        } while (more && rest(took));
    }

    /** @return false where there is no more time: the server closes */
    private static boolean rest(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void safely(Runnable task) {
        try {
            task.run();
        } catch (ChatsUnavailable e) {
            LOG.debug("not now: {}", e.trouble());
        } catch (RuntimeException e) {
            // The next time may go better; a message of a driver may hold what was stored.
            LOG.warn("expired chats could not be deleted: {}", e.getClass().getName());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            thread.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
