package org.conndoctor.probe.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What off, public and all allow, and that a group is no weaker than its members. */
class ProbeScopeTest {

    @ParameterizedTest
    @CsvSource({"OFF, off", "PUBLIC, public", "ALL, all"})
    void aScopeHasTheWordOfTheCommandLine(ProbeScope scope, String word) {
        assertThat(scope.word()).isEqualTo(word);
    }

    @Test
    void offCallsNothing() throws UnknownHostException {
        var off = new Refusal("off", "");

        assertThat(ProbeScope.OFF.policy().judge(InetAddress.getByName("8.8.8.8"), 443))
                .contains(off);
        assertThat(ProbeScope.OFF.policy().judgeUnresolved(443)).contains(off);
    }

    @ParameterizedTest
    @CsvSource({
        "8.8.8.8,         443,   ''",
        "2606:4700::1111, 2346,  ''",
        "10.0.0.1,        443,   special-purpose",
        "2130706433,      80,    special-purpose",
        "8.8.8.8,         6379,  port",
        "8.8.8.8,         0,     port",
        "0.0.0.0,         80,    unspecified",
        "::,              80,    unspecified",
        "224.0.0.1,       80,    multicast",
        "4000::1,         80,    not-allocated",
    })
    void publicCallsPublicAddressesAtListedPorts(String address, int port, String reason) throws UnknownHostException {
        assertThat(reason(ProbeScope.PUBLIC, address, port)).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1,       22,    ''",
        "192.168.1.20,    3306,  ''",
        "fe80::1%1,       80,    ''",
        "64:ff9b::a00:1,  65535, ''",
        "127.0.0.1,       0,     port",
        "127.0.0.1,       65536, port",
        "0.0.0.0,         80,    unspecified",
        "0,               80,    unspecified",
        "::ffff:0.0.0.0,  80,    unspecified",
        "[::],            80,    unspecified",
        "239.1.2.3,       80,    multicast",
        "ff02::1%1,       80,    multicast",
    })
    void allCallsWhateverCanBeCalled(String address, int port, String reason) throws UnknownHostException {
        assertThat(reason(ProbeScope.ALL, address, port)).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "224.0.0.1"})
    void aMappedAddressIsJudgedByWhatTheSystemCallsInIt(String ipv4) throws UnknownHostException {
        var bytes = new byte[16];
        bytes[10] = bytes[11] = (byte) 0xFF;
        System.arraycopy(InetAddress.getByName(ipv4).getAddress(), 0, bytes, 12, 4);
        var mapped = Inet6Address.getByAddress(null, bytes, -1);

        assertThat(ProbeScope.ALL.policy().judge(mapped, 80))
                .isEqualTo(ProbeScope.ALL.policy().judge(InetAddress.getByName(ipv4), 80))
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsRefusedOfAPortIsRefusedOfEveryAddressWithIt(ProbeScope scope) throws UnknownHostException {
        var address = InetAddress.getByName("8.8.8.8");

        for (int port = -1; port <= 65_536; port++) {
            assertThat(scope.policy().judgeUnresolved(port))
                    .isEqualTo(scope.policy().judge(address, port));
        }
    }

    @Property(tries = 2000)
    void aGroupAllowsWhatEachMemberAllows(
            @ForAll("members") @Size(min = 1, max = 4) List<ProbePolicy> members,
            @ForAll("address") InetAddress address,
            @ForAll @IntRange(max = 65_536) int port) {
        var group = new AllOf(members);

        assertThat(group.judge(address, port))
                .isEqualTo(members.stream()
                        .flatMap(member -> member.judge(address, port).stream())
                        .findFirst());
        assertThat(group.judgeUnresolved(port).isEmpty())
                .isEqualTo(members.stream()
                        .allMatch(member -> member.judgeUnresolved(port).isEmpty()));
    }

    @Test
    void aGroupOfNoneIsNoPolicy() {
        assertThatThrownBy(() -> new AllOf(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<List<ProbePolicy>> members() {
        return Arbitraries.<ProbePolicy>of(new Nothing(), new Anything(), new PublicAddresses(), new ListedPorts())
                .list();
    }

    @Provide
    Arbitrary<InetAddress> address() {
        return Arbitraries.oneOf(
                Arbitraries.integers().map(number -> Blocks.address(32, BigInteger.valueOf(number & 0xFFFF_FFFFL))),
                Arbitraries.bigIntegers()
                        .between(BigInteger.ZERO, BigInteger.ONE.shiftLeft(128).subtract(BigInteger.ONE))
                        .map(number -> Blocks.address(128, number)));
    }

    private static String reason(ProbeScope scope, String address, int port) throws UnknownHostException {
        return scope.policy()
                .judge(InetAddress.getByName(address), port)
                .map(Refusal::reason)
                .orElse("");
    }
}
