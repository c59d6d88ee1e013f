package org.conndoctor.probe.host.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.conndoctor.probe.host.firewall.Ruleset.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What rules do to a packet; the files are what nft and iptables printed in a network namespace. */
class RulesetTest {

    private static String printed(String file) {
        try (var in = RulesetTest.class.getResourceAsStream("/firewall/" + file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Ruleset nft(String file) {
        return NftRules.read(printed(file), Set.of()).orElseThrow();
    }

    private static Ruleset iptables(String file) {
        return IptablesRules.read(printed(file), "ip");
    }

    private static Packet in(int port) {
        return new Packet(Packet.IN, address("203.0.113.10"), port);
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "22, ALLOWS",
        "8005, ALLOWS",
        "8011, REJECTS",
        "2346, REJECTS",
        "9000, ALLOWS",
        "9001, CANNOT_TELL",
        "3306, CANNOT_TELL"
    })
    void chainsOfNftAreWalkedInOrder(int port, Verdict verdict) {
        assertThat(nft("nft-allow-list.json").verdict(in(port))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.10, 2346, DROPS", "203.0.113.10, 2347, ALLOWS", "198.51.100.1, 2346, ALLOWS"})
    void whatGoesOutHasChainsOfItsOwn(String to, int port, Verdict verdict) {
        var packet = new Packet(Packet.OUT, address(to), port);

        assertThat(nft("nft-allow-list.json").verdict(packet)).isEqualTo(verdict);
    }

    @Test
    void whereThePacketIsSentElsewhereNothingCanBeTold() {
        assertThat(nft("nft-dnat.json").verdict(in(8080))).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(nft("nft-dnat.json").verdict(in(8081))).isEqualTo(Verdict.ALLOWS);
        assertThat(iptables("iptables-nat.txt").verdict(in(8080))).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(iptables("iptables-nat.txt").verdict(in(8081))).isEqualTo(Verdict.ALLOWS);
    }

    @Test
    void noRuleAtAllIsSaidToBeNone() {
        assertThat(nft("nft-empty.json").verdict(in(80))).isEqualTo(Verdict.NONE);
        assertThat(iptables("iptables-empty.txt").verdict(in(80))).isEqualTo(Verdict.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "22, ALLOWS",
        "2346, DROPS",
        "21, ALLOWS",
        "39500, ALLOWS",
        "40001, DROPS",
        "3306, CANNOT_TELL",
        "9100, DROPS"
    })
    void rulesOfIptablesAreWalkedInOrder(int port, Verdict verdict) {
        assertThat(iptables("iptables-panel.txt").verdict(in(port))).isEqualTo(verdict);
    }

    @Test
    void oneRejectedPortIsBlockedAndNoOther() {
        assertThat(iptables("iptables-reject.txt").verdict(in(2346))).isEqualTo(Verdict.REJECTS);
        assertThat(iptables("iptables-reject.txt").verdict(in(2347))).isEqualTo(Verdict.ALLOWS);
    }

    @Test
    void aPortThatRulesNameIsOpenAndAnotherIsNot() {
        assertThat(iptables("iptables-panel.txt").opens(8888)).isTrue();
        assertThat(iptables("iptables-panel.txt").opens(8889)).isFalse();
    }

    @Test
    void tablesThatAreReadOtherwiseAreLeftOut() {
        var others = NftRules.read(printed("nft-of-iptables.json"), Set.of("ip filter"))
                .orElseThrow();

        assertThat(others.verdict(in(2346))).isEqualTo(Verdict.NONE);
    }

    @Test
    void theOtherVersionOfTheProtocolHasRulesOfItsOwn() {
        var packet = new Packet(Packet.IN, address("2001:db8::1"), 2346);

        assertThat(iptables("iptables-panel.txt").verdict(packet)).isEqualTo(Verdict.ALLOWS);
        assertThat(nft("nft-allow-list.json").verdict(packet)).isEqualTo(Verdict.REJECTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"nftables\": 1}", "not json", "{\"nftables\": ["})
    void whatNftNeverPrintsIsNoRuleset(String printed) {
        assertThat(NftRules.read(printed, Set.of())).isEmpty();
    }

    @Test
    void aChainThatLeadsIntoItselfEnds() {
        var rules = IptablesRules.read("-P INPUT ACCEPT\n-N A\n-A INPUT -j A\n-A A -j A\n", "ip");

        assertThat(rules.verdict(in(80))).isEqualTo(Verdict.CANNOT_TELL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-A INPUT -p tcp -m owner --uid-owner 0 -j DROP",
                "-A INPUT -p tcp ! -s 10.0.0.0/8 -j DROP",
                "-A INPUT -i eth0 -p tcp -j DROP",
                "-A INPUT -p tcp -m recent --update --seconds 60 --hitcount 4 -j DROP"
            })
    void whatIsNotUnderstoodIsNeitherTrueNorFalse(String rule) {
        assertThat(IptablesRules.read("-P INPUT ACCEPT\n" + rule, "ip").verdict(in(80)))
                .isEqualTo(Verdict.CANNOT_TELL);
    }
}
