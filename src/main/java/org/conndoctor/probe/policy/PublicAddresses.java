package org.conndoctor.probe.policy;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Optional;
import org.conndoctor.facts.AddressBlock;

/**
 * Only addresses that a server of the public internet can have.
 *
 * <p>Refused are both IANA special-purpose registries, whole ({@link SpecialPurposeIpv4}, {@link SpecialPurposeIpv6}),
 * multicast, what clouds answer at themselves ({@link PlatformAddresses}), and every IPv6 address outside 2000::/3, the
 * only space that registries give addresses from. Forms of IPv6 that hold an IPv4 address (mapped, compatible, NAT64,
 * 6to4, Teredo, ISATAP) are refused whatever address they hold: a translator or tunnel near this machine would decide
 * where they lead. So is an address with a zone, which means something on this machine only.
 *
 * <p>{@link org.conndoctor.facts.AddressRange} is another thing: it sorts what a client wrote, a few ranges coarsely,
 * so that rules can tell causes apart, and calls public what it does not know. This here guards what is called, and
 * knows every block.
 */
public final class PublicAddresses implements ProbePolicy {

    private static final AddressBlock MULTICAST_IPV4 = AddressBlock.of("224.0.0.0/4", "multicast", "RFC 5771");
    private static final AddressBlock MULTICAST_IPV6 = AddressBlock.of("ff00::/8", "multicast", "RFC 4291");
    private static final AddressBlock GLOBAL_UNICAST = AddressBlock.of("2000::/3", "global unicast", "RFC 4291");

    @Override
    public Optional<Refusal> judge(InetAddress address, int port) {
        return address instanceof Inet6Address ipv6 ? judgeIpv6(ipv6) : judgeIpv4(address.getAddress());
    }

    private static Optional<Refusal> judgeIpv4(byte[] address) {
        if (MULTICAST_IPV4.contains(address)) {
            return Refusal.because(Refusal.MULTICAST, MULTICAST_IPV4.toString());
        }
        return AddressBlock.narrowest(SpecialPurposeIpv4.BLOCKS, address)
                .or(() -> AddressBlock.narrowest(PlatformAddresses.BLOCKS, address))
                .map(PublicAddresses::special);
    }

    private static Optional<Refusal> judgeIpv6(Inet6Address ipv6) {
        var address = ipv6.getAddress();
        if (MULTICAST_IPV6.contains(address)) {
            return Refusal.because(Refusal.MULTICAST, MULTICAST_IPV6.toString());
        }
        var special = AddressBlock.narrowest(SpecialPurposeIpv6.BLOCKS, address);
        if (special.isPresent()) {
            return special.map(PublicAddresses::special);
        }
        if (!GLOBAL_UNICAST.contains(address)) {
            return Refusal.because(Refusal.NOT_ALLOCATED, "outside " + GLOBAL_UNICAST);
        }
        if (ipv6.getScopeId() != 0 || ipv6.getScopedInterface() != null) {
            return Refusal.because(Refusal.SPECIAL_PURPOSE, "RFC 4007 zone");
        }
        return isIsatap(address) ? Refusal.because(Refusal.SPECIAL_PURPOSE, "RFC 5214 ISATAP") : Optional.empty();
    }

    /** The second half reads 0000:5efe or 0200:5efe, then an IPv4 address: a tunnel to it, below whatever prefix. */
    private static boolean isIsatap(byte[] address) {
        return (address[8] & 0xFD) == 0 && address[9] == 0 && address[10] == 0x5E && address[11] == (byte) 0xFE;
    }

    private static Refusal special(AddressBlock block) {
        return new Refusal(Refusal.SPECIAL_PURPOSE, block.toString());
    }
}
