package org.conndoctor.probe.network;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The threads of all looks: daemons, bounded in number, kept apart by how they may get stuck. Nothing queues: where no
 * thread is free, the task is rejected and its result is missing. Thread safe.
 */
public final class ProbeThreads implements AutoCloseable {

    /**
     * Four addresses, three other ports of each, a second and third conversation with two of them; of what only the
     * client's machine tries, eight ports akin to the one asked for and five of panels, for four addresses.
     */
    private static final int OF_ONE_LOOK = 76;
    /** The system's resolver cannot be interrupted, and outlasts its look. */
    private static final int NAMES = 64;

    private static final int BESIDE_OF_ONE_LOOK = 4;
    private static final int IDLE_SECONDS = 5;
    private static final int FAREWELL_SECONDS = 2;

    private final ExecutorService network;
    private final ExecutorService names = pool("probe-name", NAMES);
    private final ExecutorService beside;
    private final Watchdog watchdog = new Watchdog();

    /**
     * Threads for so many looks at once.
     *
     * @param looks at least 1
     */
    public ProbeThreads(int looks) {
        network = pool("probe-network", looks * OF_ONE_LOOK);
        beside = pool("probe-beside", looks * BESIDE_OF_ONE_LOOK);
    }

    /** For conversations with peers; each is ended by the watchdog. */
    Executor network() {
        return network;
    }

    /** For what is beside the network: this machine's own view, and telling of progress. */
    public Executor beside() {
        return beside;
    }

    /** Ends what is not over in time. */
    public Watchdog watchdog() {
        return watchdog;
    }

    /** Does this on a thread for conversations. */
    <T> CompletableFuture<T> talk(Supplier<T> task) {
        return on(network, task);
    }

    /** Does this on a thread for the system's resolver. */
    <T> CompletableFuture<T> name(Supplier<T> task) {
        return on(names, task);
    }

    /**
     * What comes of it, or in time the other; what follows is done by a thread for conversations. Fails where no thread
     * was free to ask: then nobody has failed to answer.
     */
    <T> CompletableFuture<T> within(Deadline limit, CompletableFuture<T> asked, Supplier<T> other) {
        var first = new CompletableFuture<T>();
        asked.whenComplete((value, error) -> {
            if (isRejection(error)) {
                first.completeExceptionally(error);
            } else {
                first.complete(error == null ? value : other.get());
            }
        });
        var watch = watchdog.at(limit, () -> first.complete(other.get()));
        return first.whenComplete((value, error) -> watch.close());
    }

    private static boolean isRejection(@Nullable Throwable error) {
        return error instanceof RejectedExecutionException
                || error instanceof CompletionException && error.getCause() instanceof RejectedExecutionException;
    }

    private static <T> CompletableFuture<T> on(Executor pool, Supplier<T> task) {
        try {
            return CompletableFuture.supplyAsync(task, pool);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Ends every conversation, and the threads with them; waits a moment until what was seen is told and kept. */
    @Override
    public void close() {
        watchdog.close();
        network.shutdownNow();
        names.shutdownNow();
        beside.shutdown();
        try {
            beside.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ExecutorService pool(String name, int most) {
        return new ThreadPoolExecutor(0, most, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), daemons(name));
    }

    static ThreadFactory daemons(String name) {
        var count = new AtomicInteger();
        return task -> {
            var thread = new Thread(task, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
