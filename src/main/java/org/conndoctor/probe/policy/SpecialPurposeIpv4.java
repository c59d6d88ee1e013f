package org.conndoctor.probe.policy;

import java.util.List;
import org.conndoctor.facts.AddressBlock;

/**
 * The IANA IPv4 Special-Purpose Address Registry, whole, with nested blocks and those that the registry calls globally
 * reachable: anycast services that a block was set aside for are nobody's own server.
 *
 * <p>Source: https://www.iana.org/assignments/iana-ipv4-special-registry/. A block that appears there is added here and
 * in the test, which keeps its own list.
 */
final class SpecialPurposeIpv4 {

    static final List<AddressBlock> BLOCKS = List.of(
            AddressBlock.of("0.0.0.0/8", "this network", "RFC 791"),
            AddressBlock.of("0.0.0.0/32", "this host on this network", "RFC 1122"),
            AddressBlock.of("10.0.0.0/8", "private use", "RFC 1918"),
            AddressBlock.of("100.64.0.0/10", "shared address space", "RFC 6598"),
            AddressBlock.of("127.0.0.0/8", "loopback", "RFC 1122"),
            AddressBlock.of("169.254.0.0/16", "link local", "RFC 3927"),
            AddressBlock.of("172.16.0.0/12", "private use", "RFC 1918"),
            AddressBlock.of("192.0.0.0/24", "IETF protocol assignments", "RFC 6890"),
            AddressBlock.of("192.0.0.0/29", "IPv4 service continuity", "RFC 7335"),
            AddressBlock.of("192.0.0.8/32", "IPv4 dummy address", "RFC 7600"),
            AddressBlock.of("192.0.0.9/32", "Port Control Protocol anycast", "RFC 7723"),
            AddressBlock.of("192.0.0.10/32", "TURN anycast", "RFC 8155"),
            AddressBlock.of("192.0.0.170/32", "NAT64/DNS64 discovery", "RFC 8880"),
            AddressBlock.of("192.0.0.171/32", "NAT64/DNS64 discovery", "RFC 8880"),
            AddressBlock.of("192.0.2.0/24", "documentation (TEST-NET-1)", "RFC 5737"),
            AddressBlock.of("192.31.196.0/24", "AS112-v4", "RFC 7535"),
            AddressBlock.of("192.52.193.0/24", "AMT", "RFC 7450"),
            AddressBlock.of("192.88.99.0/24", "6to4 relay anycast (deprecated)", "RFC 7526"),
            AddressBlock.of("192.88.99.2/32", "6a44 relay anycast", "RFC 6751"),
            AddressBlock.of("192.168.0.0/16", "private use", "RFC 1918"),
            AddressBlock.of("192.175.48.0/24", "direct delegation AS112 service", "RFC 7534"),
            AddressBlock.of("198.18.0.0/15", "benchmarking", "RFC 2544"),
            AddressBlock.of("198.51.100.0/24", "documentation (TEST-NET-2)", "RFC 5737"),
            AddressBlock.of("203.0.113.0/24", "documentation (TEST-NET-3)", "RFC 5737"),
            AddressBlock.of("240.0.0.0/4", "reserved", "RFC 1112"),
            AddressBlock.of("255.255.255.255/32", "limited broadcast", "RFC 919"));

    private SpecialPurposeIpv4() {}
}
