package org.conndoctor.probe.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ping and the kernel's counts say, read as they are written. */
class OwnToolsTest {

    @Test
    void anEchoIsAnAnswer() {
        var printed = "PING 203.0.113.10 (203.0.113.10) 56(84) bytes of data.\n"
                + "64 bytes from 203.0.113.10: icmp_seq=1 ttl=64 time=0.061 ms\n";

        assertThat(Ping.read(printed)).contains(new Ping.Echo("answers", Map.of()));
    }

    @Test
    void whoSaysThatItIsUnreachableIsTold() {
        var printed = "PING 203.0.113.99 (203.0.113.99) 56(84) bytes of data.\n"
                + "From 198.51.100.1 icmp_seq=1 Destination Host Unreachable\n\n"
                + "1 packets transmitted, 0 received, +1 errors, 100% packet loss, time 0ms\n";

        assertThat(Ping.read(printed)).contains(new Ping.Echo("unreachable", Map.of("from", "198.51.100.1")));
    }

    @Test
    void silenceIsSilence() {
        var printed =
                "--- 10.9.9.9 ping statistics ---\n1 packets transmitted, 0 received, 100% packet loss, time 0ms\n";

        assertThat(Ping.read(printed)).contains(new Ping.Echo("silent", Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ping: connect: Network is unreachable\n", "ping: socket: Operation not permitted\n"})
    void whatNeverLeftTheMachineSaysNothing(String printed) {
        assertThat(Ping.read(printed)).isEmpty();
    }

    @Test
    void countsStandBelowTheirNames() {
        var lines = List.of(
                "Ip: Forwarding DefaultTTL",
                "Ip: 2 64",
                "Icmp: InMsgs InErrors InCsumErrors InDestUnreachs InTimeExcds",
                "Icmp: 266 0 0 17 0");

        assertThat(RefusedBy.ofIpv4(lines)).isEqualTo(OptionalLong.of(17));
        assertThat(RefusedBy.ofIpv4(List.of("Tcp: 1"))).isEmpty();
        assertThat(RefusedBy.ofIpv6(List.of("Ip6InReceives 4", "Icmp6InDestUnreachs             \t9")))
                .isEqualTo(OptionalLong.of(9));
        assertThat(RefusedBy.ofIpv6(List.of())).isEmpty();
    }
}
