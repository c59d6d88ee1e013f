package org.conndoctor.probe.network;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.conndoctor.facts.ProbeResult;
import org.conndoctor.probe.policy.ProbePolicy;

/**
 * Tries the handshake on the few ports of the same address that are mistaken for one another: those beside the one asked
 * for, and those that the rules list. Only for who looks from the client's own machine: the doctor's goes through no
 * stranger's ports.
 */
final class KinPorts {

    private static final String PROBE = "kin-port";
    private static final int HIGHEST = 65_535;

    private final ProbePolicy policy;
    private final TcpProbe tcp;
    private final TlsProbe tls;
    private final WebProbe webSocket;
    private final ProbeThreads threads;

    KinPorts(ProbePolicy policy, TcpProbe tcp, TlsProbe tls, ProbeThreads threads) {
        this.policy = policy;
        this.tcp = tcp;
        this.tls = tls;
        this.webSocket = new WebSocketProbe(threads.watchdog());
        this.threads = threads;
    }

    /** Begins. Only a port that accepts the handshake is told. */
    List<CompletableFuture<Boolean>> begin(
            Destination to, InetAddress address, Budget budget, Consumer<ProbeResult> seen) {
        if (!to.isWebSocket() || !to.place().equals(ProbeResult.CLIENT) || address.isLoopbackAddress()) {
            return List.of();
        }
        return Stream.concat(Stream.of(to.port() - 1, to.port() + 1), to.portsOf(PROBE).stream())
                .filter(p -> p > 0 && p <= HIGHEST && p != to.port())
                .filter(p -> policy.judge(address, p).isEmpty())
                .distinct()
                .map(p -> threads.talk(() -> accepts(to.at(p, to.scheme(), to.path()), address, budget, seen)))
                .toList();
    }

    private boolean accepts(Destination kin, InetAddress address, Budget budget, Consumer<ProbeResult> seen) {
        long since = System.nanoTime();
        var socket = tcp.connect(address, kin.port(), budget.patience()).socket();
        if (socket == null) {
            return false;
        }
        try {
            boolean accepts = shakes(kin, address, socket, budget);
            if (accepts) {
                var port = Map.of("port", Integer.toString(kin.port()));
                seen.accept(kin.result(PROBE, AddressText.of(address), WebSocketProbe.ACCEPTED, since, port));
            }
            return accepts;
        } finally {
            socket.hangUp();
        }
    }

    private boolean shakes(Destination kin, InetAddress address, PeerSocket socket, Budget budget) {
        var conversation = Conversation.plain(socket);
        if (kin.isSecure()) {
            var channel = tls.shake(kin, address, socket, budget.patience()).channel();
            if (channel == null) {
                return false;
            }
            conversation = new Conversation(socket, channel, true);
        }
        var answer = webSocket.look(kin, address, conversation, budget.patience());
        return answer.outcome().equals(WebSocketProbe.ACCEPTED);
    }
}
