package org.conndoctor.probe.network;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.conndoctor.facts.ProbeResult;
import org.conndoctor.probe.policy.ProbePolicy;

/**
 * Tries the ports of hosting panels, which the rules list, where the one asked for is silent: who has a panel lets its own port in, and often no
 * other. Only for who looks from the client's own machine.
 */
final class PanelPorts {

    private static final String PROBE = "panel-port";

    private final ProbePolicy policy;
    private final TcpProbe tcp;
    private final ProbeThreads threads;

    PanelPorts(ProbePolicy policy, TcpProbe tcp, ProbeThreads threads) {
        this.policy = policy;
        this.tcp = tcp;
        this.threads = threads;
    }

    /** Begins. Only a port that opens is told. */
    List<CompletableFuture<Boolean>> begin(
            Destination to, InetAddress address, Budget budget, Consumer<ProbeResult> seen) {
        if (!to.place().equals(ProbeResult.CLIENT)) {
            return List.of();
        }
        return to.portsOf(PROBE).stream()
                .filter(p -> p != to.port() && policy.judge(address, p).isEmpty())
                .map(p -> threads.talk(() -> opens(to, address, p, budget, seen)))
                .toList();
    }

    private boolean opens(Destination to, InetAddress address, int port, Budget budget, Consumer<ProbeResult> seen) {
        long since = System.nanoTime();
        var attempt = tcp.connect(address, port, budget.patience());
        if (attempt.socket() == null) {
            return false;
        }
        attempt.socket().hangUp();
        var details = Map.of("port", Integer.toString(port));
        seen.accept(to.result(PROBE, AddressText.of(address), TcpProbe.OPEN, since, details));
        return true;
    }
}
