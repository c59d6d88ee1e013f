package org.conndoctor.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Times pieces of work by turns in one thread. */
final class Clock {

    /** Work whose result is used, so that none of it can be left out. */
    interface Work {
        int run();
    }

    /** Sum of all results; read by nobody, known to the compiler only at run time. */
    private static volatile int used;

    private Clock() {}

    /**
     * Nanoseconds that each piece of work takes, the median of the rounds. All pieces run in every round, so that
     * what else the machine does meets all alike.
     *
     * @param warmUp seconds before it counts, for all pieces together
     * @param seconds that count, for all pieces together
     */
    static double[] byTurns(List<? extends Work> works, double warmUp, double seconds) {
        int rounds = 15;
        var times = new ArrayList<double[]>();
        double share = (warmUp + seconds) / 2 / rounds / works.size();
        long end = System.nanoTime() + (long) (warmUp * 1e9);
        while (System.nanoTime() < end) {
            for (var work : works) {
                round(work, Math.min(share, warmUp / works.size()));
            }
        }
        for (int i = 0; i < rounds; i++) {
            var round = new double[works.size()];
            for (int w = 0; w < round.length; w++) {
                round[w] = round(works.get(w), seconds / rounds / works.size());
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
        long begun = System.nanoTime();
        long end = begun + (long) (seconds * 1e9);
        int runs = 0;
        int sum = 0;
        long now;
        do {
            sum += work.run();
            runs++;
            now = System.nanoTime();
        } while (now < end);
        used += sum;
        return (double) (now - begun) / runs;
    }

    static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
