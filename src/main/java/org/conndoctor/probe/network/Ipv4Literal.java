package org.conndoctor.probe.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * IPv4 addresses in every spelling that {@code inet_aton}, and with it browsers and curl, understands: one to four
 * parts, each decimal, octal ({@code 0177}) or hexadecimal ({@code 0x7f}); the last part fills what is left.
 */
final class Ipv4Literal {

    private static final int BYTES = 4;
    private static final int BITS = 8;
    private static final int BYTE = 0xFF;
    private static final int LONGEST_PART = 11;
    private static final int OCTAL = 8;
    private static final int DECIMAL = 10;
    private static final int HEXADECIMAL = 16;

    private Ipv4Literal() {}

    /** Whether the last part is a number: then the host is an address or nothing, but no name. */
    static boolean isNumeric(String host) {
        var last = host.substring(host.lastIndexOf('.') + 1);
        return number(last) >= 0 || !last.isEmpty() && last.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The address; empty where a part is no number or too large. */
    static Optional<InetAddress> read(String host) {
        var parts = host.split("\\.", -1);
        if (parts.length > BYTES) {
            return Optional.empty();
        }
        long address = 0;
        for (int i = 0; i < parts.length; i++) {
            long part = number(parts[i]);
            int bytes = i < parts.length - 1 ? 1 : BYTES - i;
            if (part < 0 || part >= 1L << BITS * bytes) {
                return Optional.empty();
            }
            address = address << BITS * bytes | part;
        }
        var raw = new byte[BYTES];
        for (int i = 0; i < BYTES; i++) {
            raw[i] = (byte) (address >> BITS * (BYTES - 1 - i) & BYTE);
        }
        try {
            return Optional.of(InetAddress.getByAddress(raw));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    /** The number, or -1 where it is none or much too large. */
    private static long number(String part) {
        if (part.isEmpty() || part.length() > LONGEST_PART || part.startsWith("-") || part.startsWith("+")) {
            return -1;
        }
        try {
            if (part.startsWith("0x")) {
                return part.length() == 2 ? 0 : Long.parseLong(part, 2, part.length(), HEXADECIMAL);
            }
            return Long.parseLong(part, part.length() > 1 && part.startsWith("0") ? OCTAL : DECIMAL);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
