package org.conndoctor.probe.policy;

import java.net.InetAddress;
import java.util.Optional;

/**
 * The ports at which people run their own web, WebSocket and Workerman servers: 80, 443, and 1024 to 65535 save the
 * {@link GuardedPorts}, where other services are known to live.
 *
 * <p>Why not a short list of ports that may be called: a WebSocket server listens wherever its author liked.
 * Workerman's own examples alone use 1234, 2345, 2346, 3000, 5678, 7272, 8282 and 8484, and a wrong port is one of the
 * causes to be told; a short list would refuse many who ask.
 *
 * <p>Why this is no port scanner all the same: below 1024, where the system's own services live, only the web is
 * called; databases, caches, remote desktops, mail, clusters and machines are left alone where they usually listen;
 * what no browser calls is not called here; and {@link ProbeBudget} allows one target a few looks a minute, at which
 * pace all ports of a host take a week.
 *
 * <p>Where a number is much used for web servers as well as by some other service (3000, 5000, 8000, 8086, 8888, 9000,
 * 10000, 50000), it may be called. Of the control panels, those that are made to face the public may be.
 */
public final class ListedPorts implements ProbePolicy {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int FIRST_USER_PORT = 1024;
    private static final int LAST_PORT = 65_535;

    @Override
    public Optional<Refusal> judge(InetAddress address, int port) {
        return judgeUnresolved(port);
    }

    @Override
    public Optional<Refusal> judgeUnresolved(int port) {
        var service = GuardedPorts.service(port);
        if (port == HTTP || port == HTTPS || service.isEmpty() && port >= FIRST_USER_PORT && port <= LAST_PORT) {
            return Optional.empty();
        }
        var detail = service.map(name -> port + " (" + name + ")").orElseGet(() -> Integer.toString(port));
        return Refusal.because(Refusal.PORT, detail);
    }
}
