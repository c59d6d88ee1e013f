package org.conndoctor.facts;

import org.jspecify.annotations.Nullable;

/**
 * What the client asked for, as far as known.
 *
 * @param scheme in lower case, without {@code ://}
 * @param host a name or an address; an IPv6 address without brackets
 * @param port 1 to 65535, or {@link #UNKNOWN_PORT}; a number that rules can compare
 */
public record Target(@Nullable String scheme, @Nullable String host, int port) {

    /** No port was named, and the scheme implies none. */
    public static final int UNKNOWN_PORT = 0;

    /** Nothing is known. */
    public static final Target UNKNOWN = new Target(null, null, UNKNOWN_PORT);

    /** The client asks its own machine. */
    public boolean isLoopback() {
        return isIn(AddressRange.LOOPBACK);
    }

    /** The client asks an address that only its own network knows. */
    public boolean isInner() {
        return isIn(AddressRange.PRIVATE) || isIn(AddressRange.LINK_LOCAL);
    }

    /** The client asks an address of the internet. */
    public boolean isOnInternet() {
        return isIn(AddressRange.PUBLIC);
    }

    /** The client asks 0.0.0.0 or ::, which is no address to connect to. */
    public boolean isUnspecified() {
        return isIn(AddressRange.UNSPECIFIED);
    }

    /** The client asks by name, so DNS or a hosts file has a say. */
    public boolean isByName() {
        return isIn(AddressRange.NAME);
    }

    /** Host and port are known: there is something to look at. */
    public boolean isComplete() {
        return host != null && port != UNKNOWN_PORT;
    }

    /** The client speaks WebSocket. */
    public boolean isWebSocket() {
        return "ws".equals(scheme) || "wss".equals(scheme);
    }

    private boolean isIn(AddressRange range) {
        return host != null && AddressRange.of(host) == range;
    }
}
