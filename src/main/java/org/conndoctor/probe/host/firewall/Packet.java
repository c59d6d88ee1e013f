package org.conndoctor.probe.host.firewall;

import java.net.Inet6Address;
import java.net.InetAddress;

/**
 * The first packet of a TCP connection. Where it comes from, and by which network card, is not known, save that it is
 * not loopback.
 *
 * @param hook {@link #IN} or {@link #OUT}
 * @param to the address that the client asks for
 * @param port the port that the client asks for
 */
public record Packet(String hook, InetAddress to, int port) {

    public static final String IN = "input";
    public static final String OUT = "output";

    boolean isIpv6() {
        return to instanceof Inet6Address;
    }

    /** Whether it goes to this address or network, as {@code 203.0.113.7} or {@code 203.0.113.0/24}. */
    Truth goesTo(String network) {
        int slash = network.indexOf('/');
        var address = slash < 0 ? network : network.substring(0, slash);
        if (address.isEmpty() || !address.chars().allMatch(c -> Character.digit(c, 16) >= 0 || c == '.' || c == ':')) {
            return Truth.UNKNOWN;
        }
        try {
            // Only digits, dots and colons: nothing is looked up.
            var given = InetAddress.getByName(address).getAddress();
            int bits = slash < 0 ? given.length * Byte.SIZE : Integer.parseInt(network.substring(slash + 1));
            return Truth.of(begin(given, to.getAddress(), bits));
        } catch (java.net.UnknownHostException | NumberFormatException e) {
            return Truth.UNKNOWN;
        }
    }

    private static boolean begin(byte[] one, byte[] other, int bits) {
        if (one.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < Math.min(bits, one.length * Byte.SIZE); bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if (((one[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
