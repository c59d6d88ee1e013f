package org.conndoctor.probe.policy;

import java.util.List;
import org.conndoctor.facts.AddressBlock;

/**
 * The IANA IPv6 Special-Purpose Address Registry, whole, with nested blocks and those that the registry calls globally
 * reachable; and two blocks that it no longer lists, but that systems may still treat as they once did.
 *
 * <p>Source: https://www.iana.org/assignments/iana-ipv6-special-registry/. A block that appears there is added here and
 * in the test, which keeps its own list.
 */
final class SpecialPurposeIpv6 {

    static final List<AddressBlock> BLOCKS = List.of(
            AddressBlock.of("::1/128", "loopback", "RFC 4291"),
            AddressBlock.of("::/128", "unspecified", "RFC 4291"),
            AddressBlock.of("::ffff:0:0/96", "IPv4-mapped", "RFC 4291"),
            AddressBlock.of("64:ff9b::/96", "IPv4-IPv6 translation (NAT64)", "RFC 6052"),
            AddressBlock.of("64:ff9b:1::/48", "local IPv4-IPv6 translation (NAT64)", "RFC 8215"),
            AddressBlock.of("100::/64", "discard only", "RFC 6666"),
            AddressBlock.of("100:0:0:1::/64", "dummy prefix", "RFC 9780"),
            AddressBlock.of("2001::/23", "IETF protocol assignments", "RFC 2928"),
            AddressBlock.of("2001::/32", "Teredo", "RFC 4380"),
            AddressBlock.of("2001:1::1/128", "Port Control Protocol anycast", "RFC 7723"),
            AddressBlock.of("2001:1::2/128", "TURN anycast", "RFC 8155"),
            AddressBlock.of("2001:1::3/128", "DNS-SD service registration anycast", "RFC 9665"),
            AddressBlock.of("2001:2::/48", "benchmarking", "RFC 5180"),
            AddressBlock.of("2001:3::/32", "AMT", "RFC 7450"),
            AddressBlock.of("2001:4:112::/48", "AS112-v6", "RFC 7535"),
            AddressBlock.of("2001:10::/28", "ORCHID (deprecated)", "RFC 4843"),
            AddressBlock.of("2001:20::/28", "ORCHIDv2", "RFC 7343"),
            AddressBlock.of("2001:30::/28", "drone remote ID", "RFC 9374"),
            AddressBlock.of("2001:db8::/32", "documentation", "RFC 3849"),
            AddressBlock.of("2002::/16", "6to4", "RFC 3056"),
            AddressBlock.of("2620:4f:8000::/48", "direct delegation AS112 service", "RFC 7534"),
            AddressBlock.of("3fff::/20", "documentation", "RFC 9637"),
            AddressBlock.of("5f00::/16", "segment routing (SRv6) SIDs", "RFC 9602"),
            AddressBlock.of("fc00::/7", "unique local", "RFC 4193"),
            AddressBlock.of("fe80::/10", "link local", "RFC 4291"),
            // No longer in the registry
            AddressBlock.of("::/96", "IPv4-compatible (deprecated)", "RFC 4291"),
            AddressBlock.of("fec0::/10", "site local (deprecated)", "RFC 3879"));

    private SpecialPurposeIpv6() {}
}
