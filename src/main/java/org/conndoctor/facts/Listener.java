package org.conndoctor.facts;

/**
 * A server's listening socket, or the line of code that opens one.
 *
 * @param protocol as the source names it ({@code websocket}, {@code http}, {@code tcp}), or empty
 * @param address the address listened on, for instance {@code 0.0.0.0}, {@code ::} or {@code 127.0.0.1}
 * @param port 1 to 65535
 */
public record Listener(String protocol, String address, int port) {

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

    /** Expects a WebSocket handshake. */
    public boolean isWebSocket() {
        return protocol.equals("websocket") || protocol.equals("ws") || protocol.equals("wss");
    }
}
