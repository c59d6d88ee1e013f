package org.conndoctor.facts;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A block of addresses, as a registry lists it. Immutable. */
public final class AddressBlock {

    private static final int IPV6_BYTES = 16;

    private final String notation;
    private final String name;
    private final String rfc;
    private final byte[] network;
    private final int length;

    private AddressBlock(String notation, String name, String rfc, byte[] network, int length) {
        this.notation = notation;
        this.name = name;
        this.rfc = rfc;
        this.network = network;
        this.length = length;
    }

    /**
     * A block.
     *
     * @param notation a literal address, a slash, and how many leading bits count, for instance {@code 10.0.0.0/8}
     */
    public static AddressBlock of(String notation, String name, String rfc) {
        int slash = notation.indexOf('/');
        var network = bytes(notation.substring(0, slash));
        return new AddressBlock(notation, name, rfc, network, Integer.parseInt(notation.substring(slash + 1)));
    }

    /** The narrowest of the blocks that this address lies in: the one that says best what it is for. */
    public static Optional<AddressBlock> narrowest(List<AddressBlock> blocks, byte[] address) {
        return blocks.stream().filter(block -> block.contains(address)).max(Comparator.comparingInt(b -> b.length));
    }

    /** Whether the address lies in it; one of the other family never does. */
    public boolean contains(byte[] address) {
        if (address.length != network.length) {
            return false;
        }
        int whole = length / Byte.SIZE;
        for (int i = 0; i < whole; i++) {
            if (address[i] != network[i]) {
                return false;
            }
        }
        int rest = length % Byte.SIZE;
        return rest == 0 || (address[whole] ^ network[whole]) >> Byte.SIZE - rest == 0;
    }

    /** The block as people look it up: {@code RFC 1918 private use 10.0.0.0/8}. */
    @Override
    public String toString() {
        return rfc + " " + name + " " + notation;
    }

    private static byte[] bytes(String literal) {
        byte[] parsed;
        try {
            parsed = InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("no literal address: " + literal, e);
        }
        if (literal.indexOf(':') < 0 || parsed.length == IPV6_BYTES) {
            return parsed;
        }
        // The JDK takes a mapped address for the IPv4 address inside; in a registry it is meant as it stands.
        var mapped = new byte[IPV6_BYTES];
        mapped[10] = (byte) 0xFF;
        mapped[11] = (byte) 0xFF;
        System.arraycopy(parsed, 0, mapped, IPV6_BYTES - parsed.length, parsed.length);
        return mapped;
    }
}
