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
 * for, and those of examples. Only for who looks from the client's own machine: the doctor's goes through no stranger's
 * ports.
 */
final class KinPorts {

    /** Of the manuals of Workerman, GatewayWorker and Swoole, and of most examples of WebSocket. */
    private static final List<Integer> OF_EXAMPLES = List.of(2345, 2346, 2347, 8282, 7272, 9501, 8080, 3000);

    private static final int HIGHEST = 65_535;
    private static final int MOST = 8;

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
        return Stream.concat(Stream.of(to.port() - 1, to.port() + 1), OF_EXAMPLES.stream())
                .filter(p -> p > 0 && p <= HIGHEST && p != to.port())
                .filter(p -> policy.judge(address, p).isEmpty())
                .distinct()
                .limit(MOST)
                .map(p -> threads.talk(() -> accepts(at(to, p), address, budget, seen)))
                .toList();
    }

    private static Destination at(Destination to, int port) {
        return new Destination(to.place(), to.scheme(), to.host(), port, to.path());
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
                seen.accept(kin.result("kin-port", AddressText.of(address), WebSocketProbe.ACCEPTED, since, port));
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
