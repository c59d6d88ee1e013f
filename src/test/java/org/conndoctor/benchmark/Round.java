package org.conndoctor.benchmark;

import java.util.Arrays;

/** What one or several rounds of load gave. For one thread. */
final class Round {

    private long[] latencies = new long[1024];
    private int count;
    private long nanos;
    private long processCpu;
    private long generatorCpu;

    void exchange(long latency) {
        if (count == latencies.length) {
            latencies = Arrays.copyOf(latencies, count * 2);
        }
        latencies[count++] = latency;
    }

    void generated(long cpu) {
        generatorCpu += cpu;
    }

    void took(long time, long cpu) {
        nanos += time;
        processCpu += cpu;
    }

    void add(Round other) {
        if (count + other.count > latencies.length) {
            latencies = Arrays.copyOf(latencies, Math.max(count + other.count, count * 2));
        }
        System.arraycopy(other.latencies, 0, latencies, count, other.count);
        count += other.count;
        nanos += other.nanos;
        processCpu += other.processCpu;
        generatorCpu += other.generatorCpu;
    }

    int count() {
        return count;
    }

    double perSecond() {
        return count * 1e9 / nanos;
    }

    /** The latency in microseconds that this share of the exchanges did not exceed. */
    double percentile(double share) {
        var sorted = Arrays.copyOf(latencies, count);
        Arrays.sort(sorted);
        return sorted[Math.min(count - 1, (int) Math.ceil(share * count))] / 1e3;
    }

    /** CPU time of the generator's threads, in microseconds an exchange. */
    double generatorMicros() {
        return generatorCpu / 1e3 / count;
    }

    /** CPU time of everything else in this process, in microseconds an exchange. */
    double serverMicros() {
        return (processCpu - generatorCpu) / 1e3 / count;
    }
}
