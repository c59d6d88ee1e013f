package org.conndoctor.probe.policy;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.SynchronizationStrategy;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.conndoctor.probe.policy.Allowance.Rate;
import org.conndoctor.probe.policy.Exhausted.Budget;

/**
 * Counts looks: for each client, for each target, and over all. Thread safe.
 *
 * <p>It remembers the 10,000 clients and targets seen last and has no thread of its own. A refused take is not
 * remembered, so that only looks which were made can push others out: with the usual allowance that takes well over an
 * hour, by when what is forgotten had long filled up again.
 *
 * <p>A target is counted by its name. Many names can lead to one address; the overall budget bounds what that brings.
 */
public final class ProbeBudget {

    private static final int MOST_KEYS = 10_000;
    private static final int LONGEST_HOST = 253;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final Allowance allowance;
    private final TimeMeter clock;
    private final Bucket overall;

    // All buckets are taken from together or not at all, so one lock guards them; the least recently used comes first.
    private final Map<Key, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

    /** A budget that runs by the system's monotonic clock. */
    public ProbeBudget(Allowance allowance) {
        this(allowance, TimeMeter.SYSTEM_NANOTIME);
    }

    /** A budget that runs by this clock. */
    public ProbeBudget(Allowance allowance, TimeMeter clock) {
        this.allowance = allowance;
        this.clock = clock;
        this.overall = bucket(allowance.overall());
    }

    /**
     * Takes one look from all three budgets, or from none.
     *
     * @param client who asks, for instance an address; IPv6 addresses of one /64 are one client
     * @param target the host that is looked at, in whatever case
     * @return which budget is used up, and how long; empty where the look is allowed
     */
    public synchronized Optional<Exhausted> take(String client, String target) {
        var clientKey = new Key(Budget.CLIENT, ClientKey.of(client));
        var targetKey = new Key(Budget.TARGET, host(target));
        var ofClient = bucket(clientKey, allowance.client());
        var ofTarget = bucket(targetKey, allowance.target());

        var exhausted = slowest(ofClient, ofTarget);
        if (exhausted.isPresent()) {
            return exhausted;
        }
        ofClient.tryConsume(1);
        ofTarget.tryConsume(1);
        overall.tryConsume(1);
        remember(clientKey, ofClient);
        remember(targetKey, ofTarget);
        return Optional.empty();
    }

    /** How many clients and targets are remembered. */
    synchronized int remembered() {
        return buckets.size();
    }

    private Bucket bucket(Key key, Rate rate) {
        var known = buckets.get(key);
        return known == null ? bucket(rate) : known;
    }

    private Bucket bucket(Rate rate) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(rate.perMinute(), MINUTE))
                .withCustomTimePrecision(clock)
                .withSynchronizationStrategy(SynchronizationStrategy.NONE)
                .build();
    }

    private void remember(Key key, Bucket bucket) {
        buckets.put(key, bucket);
        if (buckets.size() > MOST_KEYS) {
            var oldest = buckets.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    /** Of the budgets that are used up, the one that takes longest to fill; empty where all have room. */
    private Optional<Exhausted> slowest(Bucket ofClient, Bucket ofTarget) {
        return Stream.of(
                        new Wait(Budget.CLIENT, nanos(ofClient)),
                        new Wait(Budget.TARGET, nanos(ofTarget)),
                        new Wait(Budget.OVERALL, nanos(overall)))
                .filter(wait -> wait.nanos() > 0)
                .max(Comparator.comparingLong(Wait::nanos))
                .map(Wait::exhausted);
    }

    private static long nanos(Bucket bucket) {
        return bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
    }

    /** One host under one name: case and the dot of the root do not matter. */
    private static String host(String target) {
        var host = target.toLowerCase(Locale.ROOT);
        int end = host.endsWith(".") ? host.length() - 1 : host.length();
        return host.substring(0, Math.min(end, LONGEST_HOST));
    }

    private record Key(Budget budget, String name) {}

    private record Wait(Budget budget, long nanos) {

        Exhausted exhausted() {
            return new Exhausted(budget, (nanos + NANOS_PER_SECOND - 1) / NANOS_PER_SECOND);
        }
    }
}
