package org.conndoctor.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.conndoctor.facts.ProbeResult;
import org.conndoctor.facts.Target;
import org.conndoctor.probe.network.DnsNames;
import org.conndoctor.probe.network.SystemNames;
import org.conndoctor.probe.network.TrustAnchors;
import org.conndoctor.probe.policy.ProbePolicy;
import org.conndoctor.probe.policy.ProbeScope;
import org.conndoctor.probe.policy.Refusal;

/** Looks as tests want them: in little time, and with no packet to a resolver that is not the test's own. */
final class Looks {

    static final Duration BUDGET = Duration.ofMillis(1500);
    static final Duration SLACK = Duration.ofMillis(200);

    /** Everything that is loopback, save 127.0.0.2. */
    static final ProbePolicy ALL_BUT_ONE =
            (address, port) -> address.getHostAddress().equals("127.0.0.2")
                    ? Optional.of(new Refusal(Refusal.SPECIAL_PURPOSE, "127.0.0.2"))
                    : ProbeScope.ALL.policy().judge(address, port);

    /** Nobody listens there. */
    private static final InetSocketAddress NO_SERVER = new InetSocketAddress("127.0.0.1", 1);

    private Looks() {}

    static Prober prober() {
        return prober(Looks::noName, NO_SERVER);
    }

    static Prober prober(SystemNames.Resolver names) {
        return prober(names, NO_SERVER);
    }

    static Prober prober(SystemNames.Resolver names, InetSocketAddress server) {
        return new Prober(settings(), new SystemNames(names), new DnsNames(server), TrustAnchors.ofPlatform());
    }

    static ProberSettings settings() {
        return settings(BUDGET);
    }

    static ProberSettings settings(Duration budget) {
        return new ProberSettings(ALL_BUT_ONE, budget, false);
    }

    static Look at(String scheme, String host, int port) {
        return new Look(ProbeResult.CLIENT, new Target(scheme, host, port), "/", Map.of());
    }

    /** Looks, checks that the budget held and that every word is known, and gives what was seen. */
    static List<ProbeResult> look(Prober prober, Look look) {
        return look(prober, look, BUDGET);
    }

    static List<ProbeResult> look(Prober prober, Look look, Duration budget) {
        long since = System.nanoTime();
        try {
            var looked = prober.look(look, r -> {}).get(10, TimeUnit.SECONDS);
            assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(budget.plus(SLACK));
            looked.results().forEach(Vocabulary::check);
            return looked.results();
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<ProbeResult> look(String scheme, Peer peer) {
        try (var prober = prober()) {
            return look(prober, at(scheme, "127.0.0.1", peer.port()));
        }
    }

    /** Probe and outcome of each, in the order told; the results of other ports are left out. */
    static List<String> brief(List<ProbeResult> results) {
        return results.stream()
                .filter(r -> !r.probe().equals("other-port"))
                .map(r -> r.probe() + " " + r.outcome())
                .toList();
    }

    static ProbeResult only(List<ProbeResult> results, String probe) {
        var found = results.stream().filter(r -> r.probe().equals(probe)).toList();
        assertThat(found).as("results of %s in %s", probe, results).hasSize(1);
        return found.get(0);
    }

    /** A resolver that knows these names. */
    static SystemNames.Resolver names(Map<String, List<String>> known) {
        return name -> {
            if (!known.containsKey(name)) {
                return noName(name);
            }
            var addresses = known.get(name);
            var found = new InetAddress[addresses.size()];
            Arrays.setAll(found, i -> literal(addresses.get(i)));
            return found;
        };
    }

    static InetAddress literal(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InetAddress[] noName(String name) throws UnknownHostException {
        throw new UnknownHostException(name + ": Name or service not known");
    }
}
