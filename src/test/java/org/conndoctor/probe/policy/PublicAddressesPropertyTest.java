package org.conndoctor.probe.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.conndoctor.probe.policy.Blocks.Block;

/** What holds of every address. A failing one is told as it is: shrinking a number of 128 bits takes for ever. */
class PublicAddressesPropertyTest {

    private static final PublicAddresses POLICY = new PublicAddresses();

    /** A way to write an IPv4 address into an IPv6 one: what stands before it, how far it is moved, if inverted. */
    private record Embedding(String name, String prefix, int shift, boolean inverted) {

        BigInteger of(BigInteger ipv4, BigInteger noise) {
            var mask = new BigInteger("ffffffff", 16);
            var held = inverted ? ipv4.xor(mask) : ipv4;
            var rest = noise.mod(BigInteger.ONE.shiftLeft(shift));
            return new BigInteger(prefix, 16).or(held.shiftLeft(shift)).or(rest);
        }
    }

    private static final List<Embedding> EMBEDDINGS = List.of(
            new Embedding("mapped", "ffff00000000", 0, false),
            new Embedding("compatible", "0", 0, false),
            new Embedding("NAT64", "0064ff9b" + "0".repeat(24), 0, false),
            new Embedding("local NAT64", "0064ff9b0001" + "0".repeat(20), 0, false),
            new Embedding("6to4", "2002" + "0".repeat(28), 80, false),
            new Embedding("Teredo client", "20010000" + "0".repeat(24), 0, true),
            new Embedding("Teredo server", "20010000" + "0".repeat(24), 64, false),
            new Embedding("ISATAP", "26064700" + "0".repeat(8) + "00005efe00000000", 0, false));

    @Property(tries = 5000, shrinking = ShrinkingMode.OFF)
    void anAddressOfASpecialBlockIsNeverCalled(@ForAll("special") InetAddress address) {
        assertThat(POLICY.judge(address, 80)).isPresent();
    }

    @Property(tries = 5000, shrinking = ShrinkingMode.OFF)
    void norIsOneHiddenInAnIpv6Address(
            @ForAll("specialIpv4") BigInteger ipv4,
            @ForAll("embedding") Embedding embedding,
            @ForAll("number128") BigInteger noise) {
        var address = Blocks.address(128, embedding.of(ipv4, noise));

        assertThat(POLICY.judge(address, 80)).as(embedding.name()).isPresent();
    }

    @Property(tries = 5000, shrinking = ShrinkingMode.OFF)
    void aPublicIpv4AddressMayBeCalled(@ForAll("number32") BigInteger number) {
        assertThat(POLICY.judge(Blocks.address(32, number), 80).isEmpty()).isEqualTo(Blocks.isPublic(32, number));
    }

    @Property(tries = 5000, shrinking = ShrinkingMode.OFF)
    void aPublicIpv6AddressMayBeCalled(@ForAll("global") BigInteger number) {
        assertThat(POLICY.judge(Blocks.address(128, number), 80).isEmpty()).isEqualTo(Blocks.isPublic(128, number));
    }

    @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
    void outsideTheGlobalSpaceNoIpv6AddressIsCalled(@ForAll("number128") BigInteger number) {
        assertThat(POLICY.judge(Blocks.address(128, number), 80).isEmpty()).isEqualTo(Blocks.isPublic(128, number));
    }

    @Provide
    Arbitrary<InetAddress> special() {
        return Arbitraries.oneOf(
                within(Blocks.SPECIAL_IPV4).map(number -> Blocks.address(32, number)),
                within(Blocks.SPECIAL_IPV6).map(number -> Blocks.address(128, number)),
                within(List.of(Blocks.MULTICAST_IPV4)).map(number -> Blocks.address(32, number)),
                within(List.of(Blocks.MULTICAST_IPV6)).map(number -> Blocks.address(128, number)));
    }

    @Provide
    Arbitrary<BigInteger> specialIpv4() {
        return within(Blocks.SPECIAL_IPV4);
    }

    @Provide
    Arbitrary<Embedding> embedding() {
        return Arbitraries.of(EMBEDDINGS);
    }

    @Provide
    Arbitrary<BigInteger> number32() {
        return within(List.of("0.0.0.0/0"));
    }

    @Provide
    Arbitrary<BigInteger> number128() {
        return within(List.of("0:0:0:0:0:0:0:0/0"));
    }

    @Provide
    Arbitrary<BigInteger> global() {
        return within(List.of(Blocks.GLOBAL_UNICAST));
    }

    /** Of each block as many, however small it is. */
    private static Arbitrary<BigInteger> within(List<String> blocks) {
        return Arbitraries.of(blocks)
                .map(Block::of)
                .flatMap(block -> Arbitraries.bigIntegers().between(block.first(), block.last()));
    }
}
