package org.conndoctor.probe.host;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A WebSocket handshake with a server on this very machine. */
final class Handshake {

    private static final int PATIENCE = 250;
    private static final String ACCEPTED = "HTTP/1.1 101";

    private Handshake() {}

    /** Whether it is accepted at once. */
    static boolean isAccepted(InetAddress address, int port) {
        try (var socket = new Socket(java.net.Proxy.NO_PROXY)) {
            socket.connect(new InetSocketAddress(address, port), PATIENCE);
            socket.setSoTimeout(PATIENCE);
            var request = "GET / HTTP/1.1\r\nHost: " + Seen.written(address) + ":" + port
                    + "\r\nUser-Agent: Conndoctor\r\nUpgrade: websocket\r\nConnection: Upgrade"
                    + "\r\nSec-WebSocket-Key: Y29ubmRvY3Rvcmxvb2tzIQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var head = socket.getInputStream().readNBytes(ACCEPTED.length());
            return new String(head, StandardCharsets.US_ASCII).equals(ACCEPTED);
        } catch (IOException e) {
            return false;
        }
    }
}
