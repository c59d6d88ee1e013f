package org.conndoctor.probe.policy;

import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/**
 * The registries once more, written down apart from the code under test, with arithmetic of their own on big numbers.
 */
final class Blocks {

    static final List<String> SPECIAL_IPV4 = List.of(
            "0.0.0.0/8",
            "0.0.0.0/32",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.0.0/29",
            "192.0.0.8/32",
            "192.0.0.9/32",
            "192.0.0.10/32",
            "192.0.0.170/32",
            "192.0.0.171/32",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.88.99.2/32",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "240.0.0.0/4",
            "255.255.255.255/32");

    /** In no registry; clouds answer their own machines there. */
    static final List<String> PLATFORMS =
            List.of("168.63.129.16/32", "192.80.8.124/32", "161.26.0.0/16", "166.8.0.0/14");

    static final List<String> SPECIAL_IPV6 = List.of(
            "0:0:0:0:0:0:0:1/128",
            "0:0:0:0:0:0:0:0/128",
            "0:0:0:0:0:0:0:0/96",
            "0:0:0:0:0:ffff:0:0/96",
            "64:ff9b:0:0:0:0:0:0/96",
            "64:ff9b:1:0:0:0:0:0/48",
            "100:0:0:0:0:0:0:0/64",
            "100:0:0:1:0:0:0:0/64",
            "2001:0:0:0:0:0:0:0/23",
            "2001:0:0:0:0:0:0:0/32",
            "2001:1:0:0:0:0:0:1/128",
            "2001:1:0:0:0:0:0:2/128",
            "2001:1:0:0:0:0:0:3/128",
            "2001:2:0:0:0:0:0:0/48",
            "2001:3:0:0:0:0:0:0/32",
            "2001:4:112:0:0:0:0:0/48",
            "2001:10:0:0:0:0:0:0/28",
            "2001:20:0:0:0:0:0:0/28",
            "2001:30:0:0:0:0:0:0/28",
            "2001:db8:0:0:0:0:0:0/32",
            "2002:0:0:0:0:0:0:0/16",
            "2620:4f:8000:0:0:0:0:0/48",
            "3fff:0:0:0:0:0:0:0/20",
            "5f00:0:0:0:0:0:0:0/16",
            "fc00:0:0:0:0:0:0:0/7",
            "fe80:0:0:0:0:0:0:0/10",
            "fec0:0:0:0:0:0:0:0/10");

    static final String MULTICAST_IPV4 = "224.0.0.0/4";
    static final String MULTICAST_IPV6 = "ff00:0:0:0:0:0:0:0/8";
    static final String GLOBAL_UNICAST = "2000:0:0:0:0:0:0:0/3";

    /** A block as its first and last address. */
    record Block(String notation, int bits, BigInteger first, BigInteger last) {

        static Block of(String notation) {
            var parts = notation.split("/");
            boolean ipv6 = parts[0].contains(":");
            int bits = ipv6 ? 128 : 32;
            var first = BigInteger.ZERO;
            for (var part : parts[0].split(ipv6 ? ":" : "\\.")) {
                first = first.shiftLeft(ipv6 ? 16 : 8).add(new BigInteger(part, ipv6 ? 16 : 10));
            }
            var size = BigInteger.ONE.shiftLeft(bits - Integer.parseInt(parts[1]));
            return new Block(notation, bits, first, first.add(size).subtract(BigInteger.ONE));
        }

        boolean holds(BigInteger number) {
            return number.compareTo(first) >= 0 && number.compareTo(last) <= 0;
        }
    }

    private Blocks() {}

    /** Whether somebody's public server may have this address. */
    static boolean isPublic(int bits, BigInteger number) {
        var blocks = new ArrayList<>(bits == 32 ? SPECIAL_IPV4 : SPECIAL_IPV6);
        blocks.add(bits == 32 ? MULTICAST_IPV4 : MULTICAST_IPV6);
        blocks.addAll(bits == 32 ? PLATFORMS : List.of());
        return blocks.stream().map(Block::of).noneMatch(block -> block.holds(number))
                && (bits == 32 || Block.of(GLOBAL_UNICAST).holds(number) && !isIsatap(number));
    }

    /** The address of this number, of the family that was asked for: not unwrapped where it is a mapped one. */
    static InetAddress address(int bits, BigInteger number) {
        var bytes = new byte[bits / 8];
        var digits = number.toByteArray();
        int length = Math.min(digits.length, bytes.length);
        System.arraycopy(digits, digits.length - length, bytes, bytes.length - length, length);
        try {
            return bits == 32 ? InetAddress.getByAddress(bytes) : Inet6Address.getByAddress(null, bytes, -1);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static boolean isIsatap(BigInteger number) {
        long id = number.shiftRight(32).longValue() & 0xFFFF_FFFFL;
        return id == 0x0000_5EFEL || id == 0x0200_5EFEL;
    }
}
