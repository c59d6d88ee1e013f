package org.conndoctor.probe.host;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import org.conndoctor.probe.network.ConnectFailure;

/** One attempt to connect, closed at once. */
final class Connecting {

    private Connecting() {}

    /** The word of the vocabulary for how it ended. Blocks up to the given time. */
    static String outcome(InetAddress address, int port, Duration patience) {
        try (var socket = new Socket(java.net.Proxy.NO_PROXY)) {
            socket.connect(new InetSocketAddress(address, port), (int) patience.toMillis());
            return "open";
        } catch (IOException e) {
            return ConnectFailure.outcome(e);
        }
    }
}
