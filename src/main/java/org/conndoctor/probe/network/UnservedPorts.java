package org.conndoctor.probe.network;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.conndoctor.facts.ProbeResult;
import org.conndoctor.probe.policy.ProbePolicy;

/**
 * Tries ports that nobody serves, where the one asked for opens and is not what it should be. Where even these open,
 * somebody on the way takes every connection, and the server has perhaps not been met at all.
 */
final class UnservedPorts {

    /** Retired long ago. */
    private static final int TCPMUX = 1;

    private static final int LOWEST = 20_000;
    private static final int RANGE = 12_000;

    private final ProbePolicy policy;
    private final TcpProbe tcp;
    private final Random random = new Random();

    UnservedPorts(ProbePolicy policy, TcpProbe tcp) {
        this.policy = policy;
        this.tcp = tcp;
    }

    /** Blocks. Empty where none may be tried, or this very machine is asked. */
    Optional<ProbeResult> look(Destination to, InetAddress address, Budget budget) {
        var ports = List.of(LOWEST + random.nextInt(RANGE), TCPMUX);
        boolean may = ports.stream()
                .allMatch(p -> p != to.port() && policy.judge(address, p).isEmpty());
        if (!may || address.isLoopbackAddress() || to.place().equals(ProbeResult.SERVER)) {
            return Optional.empty();
        }
        long since = System.nanoTime();
        boolean open = ports.stream().allMatch(p -> opens(address, p, budget));
        var outcome = open ? "open" : "shut";
        return Optional.of(to.result("unserved-port", AddressText.of(address), outcome, since, Map.of()));
    }

    private boolean opens(InetAddress address, int port, Budget budget) {
        var socket = tcp.connect(address, port, budget.patience()).socket();
        if (socket != null) {
            socket.hangUp();
        }
        return socket != null;
    }
}
