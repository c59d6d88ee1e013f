package org.conndoctor.probe.host;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** Does the proxy of the environment answer at all? */
final class ProxyTcp {

    static final Duration PATIENCE = Duration.ofMillis(1_500);

    private ProxyTcp() {}

    /** Looks its name up and connects to its first address. Blocks. */
    static Seen look(Proxy proxy) {
        long started = System.nanoTime();
        try {
            var address = InetAddress.getByName(proxy.host());
            var outcome = Connecting.outcome(address, proxy.port(), PATIENCE);
            return seen(proxy, Seen.written(address), outcome, millisSince(started));
        } catch (UnknownHostException e) {
            return seen(proxy, "", "name-not-found", millisSince(started));
        }
    }

    /** What is told where it takes too long, its name included. */
    static Seen silent(Proxy proxy) {
        return seen(proxy, "", "timed-out", (int) PATIENCE.toMillis());
    }

    private static int millisSince(long started) {
        return (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    }

    private static Seen seen(Proxy proxy, String address, String outcome, int millis) {
        var details = Map.of("host", proxy.host(), "port", Integer.toString(proxy.port()));
        return new Seen("proxy-tcp", address, outcome, OptionalInt.of(millis), details);
    }
}
