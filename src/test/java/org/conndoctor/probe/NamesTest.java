package org.conndoctor.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.conndoctor.facts.Target;
import org.conndoctor.probe.network.DnsNames;
import org.conndoctor.probe.network.SystemNames;
import org.conndoctor.probe.network.TrustAnchors;
import org.conndoctor.probe.policy.ProbeScope;
import org.conndoctor.probe.policy.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
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

    @ParameterizedTest
    @CsvSource({"SERVFAIL, server-failed", "REFUSED, refused", "NOTIMP, server-failed"})
    void afterARefusalTheNextServerIsAsked(String code, String remark) throws Exception {
        try (var first = NameServer.with(Rcode.value(code));
                var second = NameServer.with(Rcode.NOERROR, a("127.0.0.1"));
                var prober = asking(first, second)) {
            var results = Looks.look(prober, Looks.at("tcp", HOST, 1));

            assertThat(Looks.only(results, "name-dns").outcome()).isEqualTo("found");
            assertThat(Looks.only(results, "name-server").outcome()).isEqualTo(remark);
            assertThat(first.questions()).isEqualTo(2);
        }
    }

    @Test
    void afterSilenceTheNextServerIsAsked() throws Exception {
        try (var first = NameServer.that(question -> Optional.empty());
                var second = NameServer.with(Rcode.NOERROR, a("127.0.0.1"));
                var prober = asking(first, second)) {
            var results = Looks.look(prober, Looks.at("tcp", HOST, 1));

            assertThat(Looks.only(results, "name-dns").detail("addresses")).isEqualTo("127.0.0.1");
            assertThat(Looks.only(results, "name-server").outcome()).isEqualTo("no-answer");
        }
    }

    @Test
    void thatThereIsNoSuchNameIsTheLastWord() throws Exception {
        try (var first = NameServer.with(Rcode.NXDOMAIN);
                var second = NameServer.with(Rcode.NOERROR, a("127.0.0.1"));
                var prober = asking(first, second)) {
            var results = Looks.look(prober, Looks.at("tcp", HOST, 1));

            assertThat(Looks.only(results, "name-dns").outcome()).isEqualTo("no-such-name");
            assertThat(second.questions()).isZero();
        }
    }

    @Test
    void whatNoServerAnswersIsSaidByTheOneThatSaidMost() throws Exception {
        try (var first = NameServer.with(Rcode.REFUSED);
                var second = NameServer.with(Rcode.SERVFAIL);
                var prober = asking(first, second)) {
            var results = Looks.look(prober, Looks.at("tcp", HOST, 1));

            assertThat(Looks.only(results, "name-dns").outcome()).isEqualTo("server-failed");
        }
    }

    /** The server has no TCP port at all. */
    @Test
    void aCutAnswerIsKeptWhereTheWholeCannotBeHad() throws Exception {
        var address = a("127.0.0.1");
        try (var cut = NameServer.that(question -> {
                    var answer = NameServer.answer(question, Rcode.NOERROR, address);
                    answer.getHeader().setFlag(Flags.TC);
                    return Optional.of(answer);
                });
                var prober = asking(cut)) {
            var results = Looks.look(prober, Looks.at("tcp", HOST, 1));

            assertThat(Looks.only(results, "name-dns").detail("addresses")).isEqualTo("127.0.0.1");
            assertThat(Looks.only(results, "name-server").outcome()).isEqualTo("cut");
        }
    }

    private static Prober asking(NameServer... servers) {
        var addresses = Stream.of(servers).map(NameServer::address).toArray(InetSocketAddress[]::new);
        return new Prober(
                Looks.settings(),
                new SystemNames(Looks.names(Map.of(HOST, List.of("127.0.0.1")))),
                new DnsNames(addresses),
                TrustAnchors.ofPlatform());
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
                var prober = Looks.prober(asksNobody(), dns.address())) {
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

    @Test
    void namesOfStrangersAreRefusedBeforeAnyLookUpWhereTheyAreLocal() {
        try (var dns = NameServer.with(Rcode.NXDOMAIN);
                var prober = prober(true, asksNobody(), dns)) {
            for (var local : List.of("jenkins", "localhost", "LocalHost.", "printer.local", "db.svc.cluster.local.")) {
                var results = Looks.look(prober, Looks.at("ws", local, 1));

                assertThat(Looks.brief(results)).as(local).containsExactly("tcp denied");
                assertThat(results.get(0).details())
                        .containsEntry("reason", Refusal.SPECIAL_PURPOSE)
                        .containsEntry("detail", "local name");
            }
            assertThat(dns.questions()).isZero();
        }
    }

    @Test
    void whatIsRefusedOfThePortIsSaidFirst() {
        var settings = new ProberSettings(ProbeScope.PUBLIC.policy(), Looks.BUDGET, false, true);
        try (var prober = new Prober(settings)) {
            assertThat(prober.refusal(new Target("ws", "jenkins", 22)))
                    .map(Refusal::reason)
                    .contains(Refusal.PORT);
        }
    }

    @ParameterizedTest
    @CsvSource({"true, shop.test.", "false, shop.test"})
    void onlyStrangersHaveTheirNamesAskedWithTheFinalDot(boolean strangers, String asked) throws Exception {
        var names = new LinkedBlockingQueue<String>();
        try (var dns = NameServer.with(Rcode.NOERROR, a("127.0.0.1"));
                var prober = prober(
                        strangers,
                        name -> {
                            names.add(name);
                            throw new UnknownHostException(name + ": Temporary failure in name resolution");
                        },
                        dns)) {
            assertThat(Looks.brief(Looks.look(prober, Looks.at("ws", HOST, 1))))
                    .containsExactly("name-system no-answer", "name-dns found");
            assertThat(names).containsExactly(asked);
        }
    }

    /** The system knows one name by its hosts file and another by its search list; a Java of its own for both. */
    @ParameterizedTest
    @CsvSource({
        "strangers, intranet.shop name-system not-found / intranet.shop name-dns no-such-name "
                + "/ wiki.x name-system not-found / wiki.x name-dns no-such-name",
        "everybody, intranet.shop name-system found 127.0.0.7 / intranet.shop name-dns no-such-name "
                + "/ wiki.x name-system not-found / wiki.x name-dns found 127.0.0.8"
    })
    void neitherHostsFileNorSearchListAnswersAStranger(String who, String seen, @TempDir Path folder) throws Exception {
        var hosts = Files.writeString(folder.resolve("hosts"), "127.0.0.7 intranet.shop\n");
        var inner = name("wiki.x.inner.test");
        try (var dns = NameServer.that(question -> {
            var asked = question.getQuestion().getName();
            var known = new ARecord(asked, DClass.IN, 0, Looks.literal("127.0.0.8"));
            return Optional.of(
                    asked.equals(inner)
                            ? NameServer.answer(question, Rcode.NOERROR, known)
                            : NameServer.answer(question, Rcode.NXDOMAIN));
        })) {
            var child = java(
                    NamesAsked.class,
                    List.of(
                            "-Djdk.net.hosts.file=" + hosts,
                            "-Ddns.server=127.0.0.1:" + dns.address().getPort(),
                            "-Ddns.search=inner.test"),
                    who,
                    "intranet.shop",
                    "wiki.x");

            assertThat(child).contains("seen: " + seen + " /");
        }
    }

    @Test
    void ofThousandsOfAddressesAFewAreKept() {
        var many = IntStream.range(0, 3000)
                .mapToObj(i -> "127.0." + (8 + i / 250) + "." + (1 + i % 250))
                .toList();
        var turned = new ArrayList<>(many);
        Collections.reverse(turned);
        var records = turned.subList(0, 60).stream().map(NamesTest::uncheckedA).toArray(Record[]::new);
        try (var dns = NameServer.with(Rcode.NOERROR, records);
                var prober = Looks.prober(Looks.names(Map.of(HOST, many)), dns.address())) {
            var results = Looks.look(prober, Looks.at("tcp", HOST, 1));

            assertThat(Looks.only(results, "name-system").detail("addresses").split(" "))
                    .hasSize(16);
            assertThat(Looks.only(results, "name-dns").detail("addresses").split(" "))
                    .hasSize(16);
        }
    }

    /** Else a name with many addresses would look as if system and DNS disagreed. */
    @Test
    void ofTheSameAddressesInAnotherOrderTheSameAreKept() {
        var many = IntStream.range(1, 41).mapToObj(i -> "127.0.9." + i).toList();
        var turned = new ArrayList<>(many);
        Collections.reverse(turned);
        var records = turned.stream().map(NamesTest::uncheckedA).toArray(Record[]::new);
        try (var dns = NameServer.with(Rcode.NOERROR, records);
                var prober = Looks.prober(Looks.names(Map.of(HOST, many)), dns.address())) {
            var results = Looks.look(prober, Looks.at("tcp", HOST, 1));

            assertThat(Looks.only(results, "name-system").sharesAddressWith(Looks.only(results, "name-dns")))
                    .isTrue();
        }
    }

    /** 64 look-ups that hang fill the pool. Whoever comes then was answered by nobody, because nobody was asked. */
    @Test
    void aFullPoolOfResolverThreadsIsNoEvidence() throws Exception {
        var budget = Duration.ofMillis(400);
        var never = new CountDownLatch(1);
        var asked = new AtomicInteger();
        SystemNames.Resolver hangs = name -> {
            asked.incrementAndGet();
            try {
                never.await();
            } catch (InterruptedException e) {
                // As a resolver does.
            }
            return new InetAddress[0];
        };
        try (var dns = NameServer.with(Rcode.NOERROR, a("127.0.0.1"));
                var prober = new Prober(
                        Looks.settings(budget),
                        new SystemNames(hangs),
                        new DnsNames(dns.address()),
                        TrustAnchors.ofPlatform())) {
            while (asked.get() < 64) {
                var looks = new ArrayList<CompletableFuture<Looked>>();
                for (int i = 0; i < Prober.LOOKS; i++) {
                    looks.add(prober.look(Looks.at("ws", HOST, 1), r -> {}));
                }
                for (var look : looks) {
                    assertThat(Looks.brief(look.get(5, TimeUnit.SECONDS).results()))
                            .contains("name-system no-answer");
                }
            }

            assertThat(Looks.brief(Looks.look(prober, Looks.at("ws", HOST, 1), budget)))
                    .containsExactly("name-dns found");
            assertThat(asked).hasValue(64);
        } finally {
            never.countDown();
        }
    }

    /** A Java of its own, whose hosts file changes between two looks. */
    @Test
    void nothingIsRememberedFromOneLookToTheNext(@TempDir Path folder) throws Exception {
        var hosts = Files.writeString(folder.resolve("hosts"), "127.0.0.5 changing.test\n");
        assertThat(java(TwoLooks.class, List.of("-Djdk.net.hosts.file=" + hosts), hosts.toString()))
                .contains("seen: 127.0.0.5 127.0.0.6");
    }

    /** What such a Java prints. */
    private static String java(Class<?> program, List<String> options, String... arguments) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        var child = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            child.destroyForcibly();
        }
    }

    private static Prober prober(boolean strangers, SystemNames.Resolver names, NameServer dns) {
        var settings = new ProberSettings(Looks.ALL_BUT_ONE, Looks.BUDGET, false, strangers);
        return new Prober(settings, new SystemNames(names), new DnsNames(dns.address()), TrustAnchors.ofPlatform());
    }

    private static SystemNames.Resolver asksNobody() {
        return name -> {
            throw new AssertionError("asked for " + name);
        };
    }

    private static Record uncheckedA(String address) {
        try {
            return a(address);
        } catch (Exception e) {
            throw new IllegalStateException(e);
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
