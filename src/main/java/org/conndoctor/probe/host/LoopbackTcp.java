package org.conndoctor.probe.host;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** Does the asked port open from within, where no firewall and no network stands between? */
final class LoopbackTcp {

    private static final Duration PATIENCE = Duration.ofMillis(1_000);
    private static final InetAddress IPV4 = address(127, 0, 0, 1);
    private static final InetAddress IPV6 = address(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);

    private LoopbackTcp() {}

    /** Tries 127.0.0.1; where that is refused, ::1 as well, of which only an open port is told. */
    static Seen look(int port) {
        var four = attempt(IPV4, port);
        if (!four.outcome().equals("refused")) {
            return four;
        }
        var six = attempt(IPV6, port);
        return six.outcome().equals("open") ? six : four;
    }

    private static Seen attempt(InetAddress address, int port) {
        long started = System.nanoTime();
        var outcome = Connecting.outcome(address, port, PATIENCE);
        int millis = (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        var details = Map.of("port", Integer.toString(port));
        return new Seen("loopback-tcp", Seen.written(address), outcome, OptionalInt.of(millis), details);
    }

    private static InetAddress address(int... octets) {
        var bytes = new byte[octets.length];
        for (int i = 0; i < octets.length; i++) {
            bytes[i] = (byte) octets[i];
        }
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
