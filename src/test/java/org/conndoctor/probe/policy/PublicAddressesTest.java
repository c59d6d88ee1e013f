package org.conndoctor.probe.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.conndoctor.probe.policy.Blocks.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every block at both sides of both of its edges; what is public; and what only looks so. */
class PublicAddressesTest {

    private static final PublicAddresses POLICY = new PublicAddresses();

    static Stream<Block> special() {
        return Stream.of(Blocks.SPECIAL_IPV4, Blocks.SPECIAL_IPV6, Blocks.PLATFORMS)
                .flatMap(List::stream)
                .map(Block::of);
    }

    /** The edges of every block, of multicast and of the global space; some neighbours lie in other blocks. */
    static Stream<Arguments> edges() {
        var others = Stream.of(Blocks.MULTICAST_IPV4, Blocks.MULTICAST_IPV6, Blocks.GLOBAL_UNICAST);
        return Stream.concat(special(), others.map(Block::of))
                .flatMap(block -> Stream.of(
                                block.first().subtract(BigInteger.ONE),
                                block.first(),
                                block.last(),
                                block.last().add(BigInteger.ONE))
                        .filter(number -> number.signum() >= 0 && number.bitLength() <= block.bits())
                        .map(number -> Arguments.of(
                                block.notation(),
                                Blocks.address(block.bits(), number),
                                Blocks.isPublic(block.bits(), number))));
    }

    @ParameterizedTest(name = "{0}: {1} is public: {2}")
    @MethodSource("edges")
    void aBlockIsRefusedToItsEdgesAndNoFurther(String block, InetAddress address, boolean isPublic) {
        assertThat(judged(address).isEmpty()).isEqualTo(isPublic);
    }

    @ParameterizedTest
    @MethodSource("special")
    void aRefusalNamesTheNarrowestBlock(Block block) {
        var details = Stream.of(block.first(), block.last())
                .map(number -> judged(Blocks.address(block.bits(), number)).orElseThrow())
                .filter(refusal -> refusal.reason().equals("special-purpose"))
                .map(Refusal::detail)
                .map(detail -> Block.of(spelledOut(detail.substring(detail.lastIndexOf(' ') + 1))));

        assertThat(details).contains(block);
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3,         special-purpose, RFC 1918 private use 10.0.0.0/8",
        "192.0.0.9,        special-purpose, RFC 7723 Port Control Protocol anycast 192.0.0.9/32",
        "192.0.0.200,      special-purpose, RFC 6890 IETF protocol assignments 192.0.0.0/24",
        "169.254.169.254,  special-purpose, RFC 3927 link local 169.254.0.0/16",
        "168.63.129.16,    special-purpose, Azure platform channel 168.63.129.16/32",
        "192.80.8.124,     special-purpose, Equinix Metal metadata 192.80.8.124/32",
        "161.26.0.10,      special-purpose, IBM Cloud services 161.26.0.0/16",
        "166.9.14.1,       special-purpose, IBM Cloud service endpoints 166.8.0.0/14",
        "224.0.0.1,        multicast,       RFC 5771 multicast 224.0.0.0/4",
        "ff02::1,          multicast,       RFC 4291 multicast ff00::/8",
        "::1,              special-purpose, RFC 4291 loopback ::1/128",
        "::10.0.0.1,       special-purpose, RFC 4291 IPv4-compatible (deprecated) ::/96",
        "64:ff9b::a00:1,   special-purpose, RFC 6052 IPv4-IPv6 translation (NAT64) 64:ff9b::/96",
        "2002:a00:1::1,    special-purpose, RFC 3056 6to4 2002::/16",
        "fec0::1,          special-purpose, RFC 3879 site local (deprecated) fec0::/10",
        "4000::1,          not-allocated,   outside RFC 4291 global unicast 2000::/3",
        "2606:4700::5efe:10.0.0.1,     special-purpose, RFC 5214 ISATAP",
        "2606:4700::200:5efe:10.0.0.1, special-purpose, RFC 5214 ISATAP",
    })
    void aRefusalSaysWhy(String address, String reason, String detail) throws UnknownHostException {
        assertThat(judged(InetAddress.getByName(address))).contains(new Refusal(reason, detail));
    }

    /** Where clouds tell their machines secrets, whichever table stands against it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "169.254.169.254",
                "169.254.170.2",
                "100.100.100.200",
                "192.0.0.192",
                "168.63.129.16",
                "192.80.8.124",
                "fd00:ec2::254",
                "fd20:ce::254",
                "fe80::a9fe:a9fe",
            })
    void theMetadataOfACloudIsNoPublicServer(String address) throws UnknownHostException {
        assertThat(judged(InetAddress.getByName(address))).map(Refusal::reason).contains(Refusal.SPECIAL_PURPOSE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "1.1.1.1",
                "93.184.216.34",
                "223.255.255.255",
                "100.63.255.255",
                "2606:4700::1111",
                "2a00:1450:4001:82b::200e",
                "2400:cb00:2048:1::c629:d7a2",
                "2001:4860:4860::8888",
                "2606:4700::5eff:8.8.8.8",
                "2606:4700::100:5efe:8.8.8.8",
            })
    void aPublicAddressMayBeCalled(String address) throws UnknownHostException {
        assertThat(judged(InetAddress.getByName(address))).isEmpty();
    }

    /** What the JDK makes of them differs from what other programs make of them; called is what was judged. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.1",
                "127.0.1",
                "0x7f.0.0.1",
                "0x7f000001",
                "2130706433",
                "017700000001",
                "00000127.0.0.1",
                "10.1",
                "3232235777",
                "[::1]",
                "[::]",
                "::ffff:127.0.0.1",
                "[::ffff:7f00:1]",
                "0:0:0:0:0:ffff:a00:1",
                "0",
                "0.0.0.0",
                "4294967295",
                "fe80::1%1",
                "localhost",
            })
    void anOddLiteralIsJudgedByTheAddressThatItLeadsTo(String literal) {
        InetAddress[] addresses;
        try {
            addresses = InetAddress.getAllByName(literal);
        } catch (UnknownHostException leadsNowhere) {
            addresses = new InetAddress[0];
        }

        assertThat(addresses).allSatisfy(address -> assertThat(judged(address)).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost.", "public.example", "8.8.8.8"})
    void aNameChangesNothingOfTheAddress(String name) throws UnknownHostException {
        assertThat(judged(InetAddress.getByAddress(name, new byte[] {127, 0, 0, 1})))
                .isPresent();
    }

    @Test
    void aMappedAddressThatTheJdkUnwrappedIsJudgedAsTheIpv4AddressItWillCall() throws UnknownHostException {
        assertThat(judged(InetAddress.getByName("::ffff:8.8.8.8"))).isEmpty();
        assertThat(judged(InetAddress.getByName("::ffff:10.0.0.1"))).isPresent();
    }

    @Test
    void anAddressWithAZoneIsRefusedEvenWhereItWouldBePublic() throws Exception {
        var bytes = InetAddress.getByName("2606:4700::1111").getAddress();
        var zone = Optional.of(new Refusal("special-purpose", "RFC 4007 zone"));

        assertThat(judged(Inet6Address.getByAddress(null, bytes, 1))).isEqualTo(zone);
        for (var one : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            if (Collections.list(one.getInetAddresses()).stream().anyMatch(Inet6Address.class::isInstance)) {
                assertThat(judged(Inet6Address.getByAddress(null, bytes, one))).isEqualTo(zone);
            }
        }
    }

    private static Optional<Refusal> judged(InetAddress address) {
        return POLICY.judge(address, 80);
    }

    /** {@code 2001:3::/32} with all its noughts. */
    private static String spelledOut(String notation) {
        int gap = notation.indexOf("::");
        if (gap < 0) {
            return notation;
        }
        int slash = notation.indexOf('/');
        var head = notation.substring(0, gap);
        var tail = notation.substring(gap + 2, slash);
        int groups = groups(head) + groups(tail);
        var noughts = String.join(":", Collections.nCopies(8 - groups, "0"));
        return (head.isEmpty() ? "" : head + ":")
                + noughts
                + (tail.isEmpty() ? "" : ":" + tail)
                + notation.substring(slash);
    }

    private static int groups(String text) {
        return text.isEmpty() ? 0 : text.split(":").length;
    }
}
