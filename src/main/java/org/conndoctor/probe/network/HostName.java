package org.conndoctor.probe.network;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A host as it goes on the wire: a name in ASCII, or the address that it spells out. Nothing is looked up here.
 *
 * @param text without brackets, zone and final dot, for the {@code Host} header and for TLS; only letters, digits and
 *     {@code -_.:}
 * @param literal the address, where the host is one, in whatever spelling
 * @param kind whether the host can be looked up
 */
public record HostName(String text, Optional<InetAddress> literal, Kind kind) {

    /** What a host can be. */
    public enum Kind {
        /** An address; nothing to look up. */
        LITERAL,
        /** A name that only this machine answers for. RFC 6761: such names are not asked of DNS. */
        LOCAL,
        /** Any other name. */
        NAME,
        /** No host at all: looked up, it could only mislead. */
        NONE
    }

    private static final int LONGEST = 253;

    /**
     * What inner networks name their machines under: RFC 6761, RFC 6762 with its appendix G, RFC 8375. The internet has
     * no such domains.
     */
    private static final List<String> INNER = List.of(
            ".localhost", ".local", ".internal", ".intranet", ".private", ".corp", ".home", ".lan", ".home.arpa");

    /** Reads a host as somebody wrote it. */
    public static HostName of(String written) {
        var host =
                written.startsWith("[") && written.endsWith("]") ? written.substring(1, written.length() - 1) : written;
        if (host.indexOf(':') >= 0) {
            return ipv6(host);
        }
        var name = ascii(host);
        if (name == null || !isPlausible(name)) {
            return new HostName("", Optional.empty(), Kind.NONE);
        }
        if (Ipv4Literal.isNumeric(name)) {
            // A resolver would not know it, and a browser would not ask: RFC 3986 and the URL standard agree on that.
            return Ipv4Literal.read(name)
                    .map(a -> new HostName(AddressText.of(a), Optional.of(a), Kind.LITERAL))
                    .orElseGet(() -> new HostName(name, Optional.empty(), Kind.NONE));
        }
        boolean local = name.equals("localhost") || name.endsWith(".localhost");
        return new HostName(name, Optional.empty(), local ? Kind.LOCAL : Kind.NAME);
    }

    /** Whether it is a name that only an inner network can know: a single label, or one under an inner domain. */
    public boolean isInner() {
        boolean isName = kind == Kind.NAME || kind == Kind.LOCAL;
        return isName && (text.indexOf('.') < 0 || INNER.stream().anyMatch(("." + text)::endsWith));
    }

    /** As the {@code Host} header takes it. */
    String inUrl() {
        return text.indexOf(':') < 0 ? text : "[" + text + "]";
    }

    private static HostName ipv6(String host) {
        try {
            // With a colon the JDK reads an address, or fails; it never looks up.
            var address = InetAddress.getByName(host);
            return new HostName(AddressText.of(address), Optional.of(address), Kind.LITERAL);
        } catch (UnknownHostException e) {
            return new HostName("", Optional.empty(), Kind.NONE);
        }
    }

    private static @Nullable String ascii(String host) {
        try {
            // The tables for other scripts take a while to load, and most hosts need none.
            boolean plain = host.chars().allMatch(c -> c < 0x80);
            var name = (plain ? host : IDN.toASCII(host)).toLowerCase(Locale.ROOT);
            return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Looser than the standards (an underscore is seen in the wild), yet nothing that breaks a request. */
    private static boolean isPlausible(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST
                && !name.startsWith(".")
                && !name.contains("..")
                && name.chars().allMatch(c -> c == '-' || c == '_' || c == '.' || isLetterOrDigit(c));
    }

    private static boolean isLetterOrDigit(int c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }
}
