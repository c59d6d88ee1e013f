package org.conndoctor.probe.host;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Locale;

/** One attempt to connect, closed at once. */
final class Connecting {

    private Connecting() {}

    /** The word of the vocabulary for how it ended. Blocks up to the given time. */
    static String outcome(InetAddress address, int port, Duration patience) {
        try (var socket = new Socket(java.net.Proxy.NO_PROXY)) {
            socket.connect(new InetSocketAddress(address, port), (int) patience.toMillis());
            return "open";
        } catch (IOException e) {
            return outcome(e);
        }
    }

    /** The kinds of exception say it in every language; only one kind needs its text. */
    private static String outcome(IOException failure) {
        if (failure instanceof SocketTimeoutException) {
            return "timed-out";
        }
        if (failure instanceof NoRouteToHostException) {
            return "host-unreachable";
        }
        if (failure instanceof BindException) {
            return "no-local-port";
        }
        if (String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("network is unreachable")) {
            return "network-unreachable";
        }
        return failure instanceof ConnectException ? "refused" : "failed";
    }
}
