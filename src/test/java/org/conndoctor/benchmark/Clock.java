package org.conndoctor.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Times pieces of work by turns in one thread, by its CPU time: neighbours on the same cores hardly change that. What
 * the collection of garbage takes in threads of its own is not in it.
 */
final class Clock {

    /** Work whose result is used, so that none of it can be left out. */
    interface Work {
        int run();
    }

    private static final int ROUNDS = 15;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Sum of all results; read by nobody, known to the compiler only at run time. */
    private static volatile int used;

    private Clock() {}

    /**
     * Nanoseconds of CPU time that each piece of work takes, the median of the rounds. All pieces run in every round,
     * so that what else the machine does meets all alike.
     *
     * @param warmUp seconds of CPU time before it counts, for all pieces together
     * @param seconds that count, for all pieces together
     */
    static double[] byTurns(List<? extends Work> works, double warmUp, double seconds) {
        var times = new ArrayList<double[]>();
        double share = seconds / ROUNDS / works.size();
        long end = THREADS.getCurrentThreadCpuTime() + (long) (warmUp * 1e9);
        while (THREADS.getCurrentThreadCpuTime() < end) {
            works.forEach(work -> round(work, share));
        }
        for (int i = 0; i < ROUNDS; i++) {
            var round = new double[works.size()];
            for (int w = 0; w < round.length; w++) {
                round[w] = round(works.get(w), share);
            }
            times.add(round);
        }
        var medians = new double[works.size()];
        for (int w = 0; w < medians.length; w++) {
            int column = w;
            medians[w] = median(times.stream().mapToDouble(t -> t[column]).toArray());
        }
        return medians;
    }

    /** Nanoseconds a run, over at least this many seconds and at least one run. */
    private static double round(Work work, double seconds) {
        long cpuBefore = THREADS.getCurrentThreadCpuTime();
        long end = System.nanoTime() + (long) (seconds * 1e9);
        int runs = 0;
        int sum = 0;
        do {
            sum += work.run();
            runs++;
        } while (System.nanoTime() < end);
        used += sum;
        return (double) (THREADS.getCurrentThreadCpuTime() - cpuBefore) / runs;
    }

    static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
