package org.conndoctor.probe.network;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens TCP connections. Thread safe. */
final class TcpProbe {

    static final String OPEN = "open";
    static final String REFUSED = "refused";
    static final String TIMED_OUT = "timed-out";
    static final String HOST_UNREACHABLE = "host-unreachable";
    static final String NETWORK_UNREACHABLE = "network-unreachable";
    static final String NO_LOCAL_PORT = "no-local-port";
    static final String FAILED = "failed";

    private final Watchdog watchdog;

    TcpProbe(Watchdog watchdog) {
        this.watchdog = watchdog;
    }

    /**
     * One attempt.
     *
     * @param outcome in the words of the vocabulary
     * @param since when it began
     * @param socket open for whoever wants to go on, who closes it; null where it did not open
     */
    record Attempt(String outcome, long since, @Nullable PeerSocket socket) {

        /** Nothing there answered to the port: others may tell more. */
        boolean isShut() {
            return List.of(REFUSED, TIMED_OUT, HOST_UNREACHABLE, NETWORK_UNREACHABLE)
                    .contains(outcome);
        }
    }

    /** Connects to exactly this address; waits no longer than the limit. */
    Attempt connect(InetAddress address, int port, Deadline limit) {
        long since = System.nanoTime();
        var socket = new PeerSocket();
        var watch = watchdog.at(limit, socket::expire);
        try (watch) {
            // Before it is connected: a peer may have cut it right after.
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(address, port), limit.timeout());
            return new Attempt(OPEN, since, socket);
        } catch (IOException e) {
            socket.hangUp();
            if (e instanceof SocketException && SystemMessage.RESET.isIn(e)) {
                // It did open, and was cut before anybody could look.
                socket.cut();
                return new Attempt(OPEN, since, socket);
            }
            return new Attempt(socket.isExpired() ? TIMED_OUT : outcome(e), since, null);
        }
    }

    private static String outcome(IOException e) {
        if (e instanceof SocketTimeoutException) {
            return TIMED_OUT;
        }
        if (e instanceof NoRouteToHostException) {
            return HOST_UNREACHABLE;
        }
        if (e instanceof BindException) {
            return SystemMessage.FORBIDDEN.isIn(e) ? FAILED : NO_LOCAL_PORT;
        }
        if (SystemMessage.NETWORK_UNREACHABLE.isIn(e)) {
            return NETWORK_UNREACHABLE;
        }
        if (e instanceof ConnectException) {
            return SystemMessage.TIMED_OUT.isIn(e) ? TIMED_OUT : REFUSED;
        }
        return FAILED;
    }
}
