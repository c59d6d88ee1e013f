package org.conndoctor.facts;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Map;

/**
 * Where an address can be reached from. Only literals are judged; no name is ever looked up.
 *
 * <p>Source: the IANA IPv4 and IPv6 special-purpose address registries, cut down to what tells causes apart.
 */
public enum AddressRange {
    /** 127.0.0.0/8, ::1 and the name {@code localhost}: the asking machine itself. */
    LOOPBACK,
    /** 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 100.64.0.0/10, fc00::/7: one's own network only. */
    PRIVATE,
    /** 169.254.0.0/16, fe80::/10: the same cable or radio only. */
    LINK_LOCAL,
    /** 0.0.0.0 and :: — good for listening, no address to connect to. */
    UNSPECIFIED,
    /** Every other address. */
    PUBLIC,
    /** A name: its address is not known here. */
    NAME;

    private static final int[] NO_OCTETS = new int[0];
    private static final Map<String, AddressRange> SPECIAL =
            Map.of("localhost", LOOPBACK, "::1", LOOPBACK, "::", UNSPECIFIED, "0.0.0.0", UNSPECIFIED);

    /**
     * The range of a host as a client writes it.
     *
     * @param host a name, an IPv4 address or an IPv6 address without brackets
     */
    public static AddressRange of(String host) {
        var h = host.toLowerCase(Locale.ROOT);
        var special = SPECIAL.get(h);
        if (special != null) {
            return special;
        }
        if (h.indexOf(':') >= 0) {
            return ofIpv6(h);
        }
        int[] octets = octets(h);
        return octets.length == 0 ? NAME : ofIpv4(octets[0], octets[1]);
    }

    /** The word that the vocabulary uses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The JDK parses a text with a colon as an address or not at all: nothing is looked up. */
    private static AddressRange ofIpv6(String h) {
        InetAddress address;
        try {
            int zone = h.indexOf('%');
            address = InetAddress.getByName(zone < 0 ? h : h.substring(0, zone));
        } catch (UnknownHostException e) {
            return NAME;
        }
        var bytes = address.getAddress();
        if (address.isAnyLocalAddress()) {
            return UNSPECIFIED;
        }
        if (bytes.length == 4) {
            return ofIpv4(bytes[0] & 0xFF, bytes[1] & 0xFF);
        }
        if (address.isLoopbackAddress()) {
            return LOOPBACK;
        }
        if ((bytes[0] & 0xFE) == 0xFC) {
            return PRIVATE;
        }
        return address.isLinkLocalAddress() ? LINK_LOCAL : PUBLIC;
    }

    private static AddressRange ofIpv4(int a, int b) {
        if (a == 127) {
            return LOOPBACK;
        }
        if (a == 10 || a == 172 && b >= 16 && b < 32 || a == 192 && b == 168 || a == 100 && b >= 64 && b < 128) {
            return PRIVATE;
        }
        return a == 169 && b == 254 ? LINK_LOCAL : PUBLIC;
    }

    /** The four numbers of a dotted quad, or none. Every word with a dot is asked, so it takes no detour. */
    private static int[] octets(String h) {
        var octets = new int[4];
        int part = 0;
        int digits = 0;
        for (int i = 0; i < h.length(); i++) {
            char c = h.charAt(i);
            if (c == '.' && digits > 0 && part < 3) {
                part++;
                digits = 0;
            } else if (c >= '0' && c <= '9' && digits < 3) {
                octets[part] = octets[part] * 10 + c - '0';
                digits++;
            } else {
                return NO_OCTETS;
            }
            if (octets[part] > 255) {
                return NO_OCTETS;
            }
        }
        return part == 3 && digits > 0 ? octets : NO_OCTETS;
    }
}
