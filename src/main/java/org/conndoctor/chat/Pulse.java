package org.conndoctor.chat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether chats can be kept, as of a second ago: the database is tried each second by a write that is taken back, and
 * whoever finds it failing tells. The log has each change once. Thread safe; ends with {@link #close}.
 */
public final class Pulse implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final long BEAT_MILLIS = 1000;

    /** A database that is tried and does not answer for so long is not ready. */
    private static final Duration NOTICED = Duration.ofMillis(900);

    /** And after so long nobody is made to wait for it any more. */
    private static final Duration GIVEN_UP = Duration.ofSeconds(5);

    private final Database database;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2, task -> {
        var thread = new Thread(task, "chat-pulse");
        thread.setDaemon(true);
        return thread;
    });
    private volatile @Nullable Trouble known;
    private volatile boolean trying;
    /** When it was last asked, or last answered. */
    private volatile long since = System.nanoTime();

    private @Nullable Trouble logged;

    public Pulse(Database database) {
        this.database = database;
        threads.scheduleWithFixedDelay(this::beat, BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
        // The other thread may be waiting for the database just then.
        threads.scheduleWithFixedDelay(this::log, BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** What is wrong, if anything is. Never waits. */
    public Optional<Trouble> trouble() {
        return troubleAfter(NOTICED);
    }

    private Optional<Trouble> troubleAfter(Duration silence) {
        var now = known;
        if (now == null && trying && System.nanoTime() - since > silence.toNanos()) {
            now = Trouble.SILENT;
        }
        return Optional.ofNullable(now);
    }

    /** @throws ChatsUnavailable where it is known that the database fails, or has been silent for long */
    void demand() {
        troubleAfter(GIVEN_UP).ifPresent(trouble -> {
            throw new ChatsUnavailable(trouble);
        });
    }

    /**
     * To be asked before a write, and again before it is acknowledged.
     *
     * @throws ChatsUnavailable where it goes to a file that is not there any more
     */
    void demandTheSameFile() {
        database.fileTrouble().ifPresent(trouble -> {
            fails(trouble);
            throw new ChatsUnavailable(trouble);
        });
    }

    /** The database has taken a write: it is not silent, however long somebody else waits for it. */
    void heard() {
        since = System.nanoTime();
    }

    /** What is to be thrown instead of this: where the database is the reason, that. */
    RuntimeException instead(RuntimeException thrown) {
        return Trouble.of(thrown)
                .<RuntimeException>map(trouble -> {
                    fails(trouble);
                    return new ChatsUnavailable(trouble);
                })
                .orElse(thrown);
    }

    private void beat() {
        since = System.nanoTime();
        trying = true;
        try {
            database.fileTrouble().ifPresentOrElse(this::fails, this::tryToWrite);
        } catch (RuntimeException e) {
            fails(Trouble.of(e).orElse(Trouble.UNCLEAR));
        } finally {
            trying = false;
        }
    }

    private void tryToWrite() {
        // Where a write has failed, only one that is really made proves that the next will not.
        boolean really = known != null || database.isCramped();
        database.tryToWrite(really);
        trying = false;
        if (really) {
            known = null;
        }
        log();
    }

    private void fails(Trouble trouble) {
        known = trouble;
        log();
    }

    private synchronized void log() {
        var now = trouble().orElse(null);
        if (now == logged) {
            return;
        }
        logged = now;
        if (now == null) {
            LOG.info("chats are kept again");
        } else {
            LOG.error("chats cannot be kept: {}", now.told());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
