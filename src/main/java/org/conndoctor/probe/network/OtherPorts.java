package org.conndoctor.probe.network;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.conndoctor.facts.ProbeResult;
import org.conndoctor.probe.policy.ProbePolicy;

/**
 * Tries the ports that are open on most hosts, where the one asked for is not: a host that answers there is up, and one
 * that is silent everywhere is down or shut off. What they say is kept until it is known that it matters.
 */
final class OtherPorts {

    private static final int WEB = 80;
    private static final List<Integer> USUAL = List.of(22, WEB, 443);

    private final Destination destination;
    private final InetAddress address;
    private final List<Integer> ports;
    private final TcpProbe tcp;
    private final HttpProbe web;
    private final KinPorts kin;
    private final PanelPorts panels;
    private final ProbeThreads threads;
    private final List<ProbeResult> kept = new ArrayList<>();
    private final List<CompletableFuture<?>> attempts = new ArrayList<>();
    private Consumer<ProbeResult> told = kept::add;
    private boolean over;

    OtherPorts(
            Destination destination,
            InetAddress address,
            ProbePolicy policy,
            TcpProbe tcp,
            HttpProbe web,
            KinPorts kin,
            PanelPorts panels,
            ProbeThreads threads) {
        this.web = web;
        this.kin = kin;
        this.panels = panels;
        this.destination = destination;
        this.address = address;
        this.ports = USUAL.stream()
                .filter(p -> p != destination.port() && policy.judge(address, p).isEmpty())
                .toList();
        this.tcp = tcp;
        this.threads = threads;
    }

    /**
     * Begins, and keeps to itself what it sees. May come too late, or twice.
     *
     * @param silent nothing at all has come from the port
     */
    synchronized void begin(Budget budget, boolean silent) {
        if (attempts.isEmpty() && !over) {
            for (int port : ports) {
                attempts.add(threads.talk(() -> attempt(port, budget.otherPort())));
            }
            attempts.addAll(kin.begin(destination, address, budget, this::keep));
            if (silent) {
                attempts.addAll(panels.begin(destination, address, budget, this::keep));
            }
        }
    }

    /** It matters: begins if it has not yet, and tells what it sees and has seen. */
    CompletableFuture<Void> tell(Budget budget, boolean silent, Consumer<ProbeResult> seen) {
        begin(budget, silent);
        List<CompletableFuture<?>> all;
        synchronized (this) {
            kept.forEach(seen);
            told = seen;
            over = true;
            all = List.copyOf(attempts);
        }
        return CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new));
    }

    /** It does not matter: nothing begins any more, and nothing is told. */
    synchronized void forget() {
        over = true;
    }

    /** The web server of the address may be the edge of a CDN, which says so. */
    private void whoIsThere(PeerSocket socket, Deadline limit) {
        var there = destination.at(WEB, "http", "/");
        var answer = web.look(there, address, Conversation.plain(socket), limit);
        if (answer.outcome().equals(ResponseHead.ANSWERED)) {
            keep(new ProbeResult(
                    answer.place(), "web-port", answer.address(), answer.outcome(), answer.millis(), answer.details()));
        }
    }

    private synchronized void keep(ProbeResult result) {
        told.accept(result);
    }

    private ProbeResult attempt(int port, Deadline limit) {
        var attempt = tcp.connect(address, port, limit);
        if (attempt.socket() != null) {
            try {
                if (port == WEB) {
                    whoIsThere(attempt.socket(), limit);
                }
            } finally {
                attempt.socket().hangUp();
            }
        }
        var result = destination.result(
                "other-port",
                AddressText.of(address),
                attempt.outcome(),
                attempt.since(),
                Map.of("port", Integer.toString(port)));
        keep(result);
        return result;
    }
}
