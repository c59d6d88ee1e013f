package org.conndoctor.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.conndoctor.probe.network.DnsNames;
import org.conndoctor.probe.network.SystemNames;
import org.conndoctor.probe.network.TrustAnchors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** What the system says of a name, beside what DNS says. */
class NamesTest {

    private static final String HOST = "shop.test";

    @Test
    void bothSourcesAreTold() throws Exception {
        try (var dns = NameServer.with(Rcode.NOERROR, a("127.0.0.1"), aaaa("::1"));
                var prober = Looks.prober(Looks.names(Map.of(HOST, List.of("::1", "127.0.0.1"))), dns.address())) {
            var results = Looks.look(prober, Looks.at("tcp", HOST, 1));

            assertThat(Looks.only(results, "name-system").detail("addresses")).isEqualTo("::1 127.0.0.1");
            assertThat(Looks.only(results, "name-dns").detail("addresses")).isEqualTo("127.0.0.1 ::1");
            assertThat(dns.questions()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NXDOMAIN, no-such-name",
        "SERVFAIL, server-failed",
        "REFUSED, refused",
        "NOTIMP, server-failed",
        "NOERROR, no-address"
    })
    void whatDnsSaysIsToldInTheWordsOfTheVocabulary(String code, String outcome) {
        try (var dns = NameServer.with(Rcode.value(code));
                var prober = Looks.prober(Looks.names(Map.of()), dns.address())) {
            var results = Looks.look(prober, Looks.at("ws", HOST, 1));

            assertThat(Looks.brief(results)).containsExactly("name-system not-found", "name-dns " + outcome);
        }
    }

    @Test
    void anAliasIsTold() throws Exception {
        var alias = new CNAMERecord(name(HOST), DClass.IN, 0, name("edge.cdn.test"));
        var address = new ARecord(name("edge.cdn.test"), DClass.IN, 0, Looks.literal("127.0.0.1"));
        try (var dns = NameServer.with(Rcode.NOERROR, alias, address);
                var prober = Looks.prober(Looks.names(Map.of()), dns.address())) {
            var dnsResult = Looks.only(Looks.look(prober, Looks.at("ws", HOST, 1)), "name-dns");

            assertThat(dnsResult.details())
                    .containsEntry("alias", "edge.cdn.test")
                    .containsEntry("addresses", "127.0.0.1");
        }
    }

    @Test
    void aSilentServerIsNoAnswerInTime() {
        try (var dns = NameServer.that(question -> Optional.empty());
                var prober = Looks.prober(Looks.names(Map.of()), dns.address())) {
            assertThat(Looks.brief(Looks.look(prober, Looks.at("ws", HOST, 1))))
                    .containsExactly("name-system not-found", "name-dns no-answer");
        }
    }

    /** Some servers drop every question for IPv6. */
    @Test
    void aServerThatAnswersForOneFamilyOnlyIsNotWaitedForToTheEnd() throws Exception {
        var v4 = a("127.0.0.1");
        try (var dns = NameServer.that(question -> question.getQuestion().getType() == Type.A
                        ? Optional.of(NameServer.answer(question, Rcode.NOERROR, v4))
                        : Optional.empty());
                var prober = Looks.prober(Looks.names(Map.of()), dns.address())) {
            var dnsResult = Looks.only(Looks.look(prober, Looks.at("ws", HOST, 1)), "name-dns");

            assertThat(dnsResult.outcome()).isEqualTo("found");
            assertThat(dnsResult.millis()).isLessThan(500);
        }
    }

    @Test
    void theResolverOfTheSystemMayHangForAsLongAsItLikes() {
        var never = new CountDownLatch(1);
        try (var prober = Looks.prober(name -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                // As a resolver does.
            }
            return new InetAddress[0];
        })) {
            assertThat(Looks.brief(Looks.look(prober, Looks.at("ws", HOST, 1)))).contains("name-system no-answer");
        } finally {
            never.countDown();
        }
    }

    @Test
    void aTemporaryFailureIsNoAnswer() {
        try (var prober = Looks.prober(name -> {
            throw new UnknownHostException(name + ": Temporary failure in name resolution");
        })) {
            assertThat(Looks.brief(Looks.look(prober, Looks.at("ws", HOST, 1)))).contains("name-system no-answer");
        }
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1", "127.1", "0x7f.0.0.1", "2130706433", "0177.0.0.01", "::1", "[::1]", "::ffff:127.0.0.1"})
    void aLiteralAddressIsAskedOfNobody(String literal) {
        try (var dns = NameServer.with(Rcode.NXDOMAIN);
                var prober = Looks.prober(Looks.names(Map.of()), dns.address())) {
            var results = Looks.look(prober, Looks.at("tcp", literal, 1));

            assertThat(results.get(0).address()).isIn("127.0.0.1", "::1");
            assertThat(Looks.brief(results)).containsExactly("tcp refused");
            assertThat(dns.questions()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"256.1.1.1", "1.2.3.4.5", "'a b'", "a..b", "'x\r\nHost: y'", "''", "fe80::zz"})
    void whatIsNoHostIsLookedUpNowhere(String host) {
        try (var dns = NameServer.with(Rcode.NXDOMAIN);
                var prober = Looks.prober(
                        name -> {
                            throw new AssertionError("asked for " + name);
                        },
                        dns.address())) {
            assertThat(Looks.brief(Looks.look(prober, Looks.at("ws", host, 1)))).startsWith("name-system not-found");
            assertThat(dns.questions()).isZero();
        }
    }

    @Test
    void localhostIsNotAskedOfDns() {
        try (var peer = Peer.who(Manners::webSocket);
                var dns = NameServer.with(Rcode.NXDOMAIN);
                var prober = new Prober(
                        Looks.settings(), new SystemNames(), new DnsNames(dns.address()), TrustAnchors.ofPlatform())) {
            var results = Looks.look(prober, Looks.at("ws", "LocalHost.", peer.port()));

            assertThat(Looks.brief(results)).contains("name-system found", "websocket accepted");
            assertThat(dns.questions()).isZero();
        }
    }

    /** A Java of its own, whose hosts file changes between two looks. */
    @Test
    void nothingIsRememberedFromOneLookToTheNext(@TempDir Path folder) throws Exception {
        var hosts = Files.writeString(folder.resolve("hosts"), "127.0.0.5 changing.test\n");
        var child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djdk.net.hosts.file=" + hosts,
                        "-cp",
                        System.getProperty("java.class.path"),
                        TwoLooks.class.getName(),
                        hosts.toString())
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("seen: 127.0.0.5 127.0.0.6");
        } finally {
            child.destroyForcibly();
        }
    }

    private static Record a(String address) throws Exception {
        return new ARecord(name(HOST), DClass.IN, 0, Looks.literal(address));
    }

    private static Record aaaa(String address) throws Exception {
        return new AAAARecord(name(HOST), DClass.IN, 0, Looks.literal(address));
    }

    private static Name name(String name) throws Exception {
        return Name.fromString(name + ".");
    }
}
