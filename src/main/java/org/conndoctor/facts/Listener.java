package org.conndoctor.facts;

import java.util.Set;

/**
 * A server's listening socket, or the line of code that opens one.
 *
 * @param protocol as the source names it ({@code websocket}, {@code http}, {@code tcp}), or empty where it names none
 * @param address the address listened on, for instance {@code 0.0.0.0}, {@code ::} or {@code 127.0.0.1}
 * @param port 1 to 65535
 */
public record Listener(String protocol, String address, int port) {

    /** What a property says where nobody has found out: neither yes nor no. */
    public static final String UNKNOWN = "unknown";

    private static final Set<String> WEB_SOCKET = Set.of("websocket", "ws", "wss");
    /** Those of which everybody knows that they begin with no WebSocket handshake. */
    private static final Set<String> OTHER = Set.of("http", "https", "tcp", "text", "frame", "udp", "ssl", "fcgi");

    /** For use in rules: a socket that was found listening. Sockets do not tell their protocol. */
    public static Listener found(String address, int port) {
        return new Listener("", address, port);
    }

    /** For use in rules: a socket that was found listening, whose program tells the protocol. */
    public static Listener named(String protocol, String address, int port) {
        return new Listener(protocol, address, port);
    }

    /** Reachable only from the machine itself. */
    public boolean isLoopback() {
        return AddressRange.of(address) == AddressRange.LOOPBACK;
    }

    /** Reachable through every address of the machine. */
    public boolean isEverywhere() {
        return AddressRange.of(address) == AddressRange.UNSPECIFIED || address.equals("*");
    }

    /** Whether it expects a WebSocket handshake: {@code yes}, {@code no} or {@code unknown}. */
    public String getSpeaksWebSocket() {
        if (WEB_SOCKET.contains(protocol)) {
            return "yes";
        }
        return OTHER.contains(protocol) ? "no" : UNKNOWN;
    }
}
