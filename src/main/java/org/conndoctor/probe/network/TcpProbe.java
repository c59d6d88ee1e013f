package org.conndoctor.probe.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens TCP connections. Thread safe. */
final class TcpProbe {

    static final String OPEN = "open";

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
            return List.of(
                            ConnectFailure.REFUSED,
                            ConnectFailure.TIMED_OUT,
                            ConnectFailure.HOST_UNREACHABLE,
                            ConnectFailure.NETWORK_UNREACHABLE)
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
            return new Attempt(socket.isExpired() ? ConnectFailure.TIMED_OUT : ConnectFailure.outcome(e), since, null);
        }
    }
}
