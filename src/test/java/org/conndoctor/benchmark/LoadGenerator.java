package org.conndoctor.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Keeps one server busy: each of a few threads sends the next request as soon as it has the reply to the last. Its own
 * CPU time is measured too, so that the report can show that it is not what limits the figures.
 */
final class LoadGenerator implements AutoCloseable {

    private final List<byte[]> requests;
    private final List<KeptConnection> connections = new ArrayList<>();
    private final ExecutorService threads;

    LoadGenerator(int port, int connections, List<byte[]> requests) throws IOException {
        this.requests = requests;
        for (int i = 0; i < connections; i++) {
            this.connections.add(new KeptConnection(port));
        }
        this.threads = Executors.newFixedThreadPool(connections, work -> {
            var thread = new Thread(work, "load-" + port);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Loads the server for this long. */
    Round run(double seconds) throws InterruptedException {
        long cpuBefore = Machine.system().getProcessCpuTime();
        long begun = System.nanoTime();
        long end = begun + (long) (seconds * 1e9);
        var work = new ArrayList<Callable<Round>>();
        for (int i = 0; i < connections.size(); i++) {
            var connection = connections.get(i);
            int first = i * requests.size() / connections.size();
            work.add(() -> exchanges(connection, first, end));
        }
        var sum = new Round();
        for (var done : threads.invokeAll(work)) {
            try {
                sum.add(done.get());
            } catch (ExecutionException e) {
                throw new UncheckedIOException(new IOException(e.getCause()));
            }
        }
        sum.took(System.nanoTime() - begun, Machine.system().getProcessCpuTime() - cpuBefore);
        return sum;
    }

    private Round exchanges(KeptConnection connection, int first, long end) throws IOException {
        var own = ManagementFactory.getThreadMXBean();
        long cpuBefore = own.getCurrentThreadCpuTime();
        var round = new Round();
        int next = first;
        long before = System.nanoTime();
        while (before < end) {
            connection.exchange(requests.get(next));
            next = (next + 1) % requests.size();
            long after = System.nanoTime();
            round.exchange(after - before);
            before = after;
        }
        round.generated(own.getCurrentThreadCpuTime() - cpuBefore);
        return round;
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        for (var connection : connections) {
            connection.close();
        }
    }
}
