package org.conndoctor.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.conndoctor.facts.ProbeResult;
import org.conndoctor.probe.network.DnsNames;
import org.conndoctor.probe.network.SystemNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Certificates as a client would judge them; what is above is tried whatever they are. */
class TlsPeersTest {

    /** Enough for two sides of TLS in one process that has just begun. */
    private static final Duration BUDGET = Duration.ofSeconds(6);

    @ParameterizedTest
    @CsvSource({
        "good, 127.0.0.1, trusted",
        "good, good.test, trusted",
        "good, wrong.test, wrong-name",
        "other-name, 127.0.0.1, wrong-name",
        "other-name, other.test, trusted",
        "other-name, a.other.test, trusted",
        "other-name, a.b.other.test, wrong-name",
        "expired, 127.0.0.1, expired",
        "not-yet, 127.0.0.1, not-yet-valid",
        "self-signed, 127.0.0.1, untrusted",
        "many-names, 127.0.0.1, trusted",
    })
    void aCertificateIsJudgedAndTheLookGoesOn(String certificate, String host, String outcome) {
        try (var peer = Peer.withTls(Certificates.of(certificate), Manners::webSocket)) {
            var results = look("wss", host, peer);

            assertThat(Looks.only(results, "tls").outcome()).isEqualTo(outcome);
            assertThat(Looks.only(results, "tls").detail("version")).isEqualTo("TLSv1.3");
            assertThat(Looks.only(results, "websocket").outcome()).isEqualTo("accepted");
            assertThat(peer.calls()).isEqualTo(1);
        }
    }

    @Test
    void theFirstNamesOfACertificateAreTold() {
        try (var peer = Peer.withTls(Certificates.of("many-names"), Manners::http)) {
            var names = Looks.only(look("https", "127.0.0.1", peer), "tls")
                    .detail("names")
                    .split(" ");

            assertThat(names)
                    .hasSize(5)
                    .startsWith("127.0.0.1")
                    .allSatisfy(n -> assertThat(n).hasSizeLessThanOrEqualTo(100));
        }
    }

    @Test
    void aCertificateThatIsTooLargeForAnyClientIsAnOutcome() {
        try (var peer = Peer.withTls(Certificates.of("huge"), Manners::http)) {
            assertThat(Looks.only(look("https", "127.0.0.1", peer), "tls").outcome())
                    .isEqualTo("failed");
        }
    }

    @Test
    void aPlainClientAtATlsPortIsToldThatItSpeaksTls() {
        try (var peer = Peer.withTls(Certificates.of("good"), Manners::webSocket)) {
            var results = look("ws", "127.0.0.1", peer);

            assertThat(Looks.only(results, "websocket").outcome()).isEqualTo("not-http");
            assertThat(Looks.only(results, "tls").outcome()).isEqualTo("trusted");
        }
    }

    @ParameterizedTest
    @CsvSource({"silence, silent", "drip, slow", "endless, endless", "echo, not-http", "close, closed"})
    void whatGoesWrongAboveTlsIsToldOfWhatIsAbove(String manner, String outcome) {
        var manners = Map.<String, Peer.Manner>of(
                "silence", TlsPeersTest::silentBelow,
                "drip", Manners::drip,
                "endless", Manners::endlessHeaders,
                "echo", Manners::echo,
                "close", Manners::closeAfterRequest);
        try (var peer = Peer.withTls(Certificates.of("good"), manners.get(manner))) {
            var results = look("https", "127.0.0.1", peer);

            assertThat(Looks.brief(results)).containsExactly("tcp open", "tls trusted", "http " + outcome);
        }
    }

    private static void silentBelow(Peer.Call call) throws IOException {
        call.request();
        Manners.silence(call);
    }

    @Test
    void aResetBelowTlsIsToldAsReset() {
        var context = Certificates.of("good");
        try (var peer = Peer.who(call -> {
            var tls = context.getSocketFactory().createSocket(call.socket(), null, true);
            new Peer.Call(tls, call.closed()).request();
            call.reset();
        })) {
            assertThat(Looks.brief(look("https", "127.0.0.1", peer)))
                    .containsExactly("tcp open", "tls trusted", "http reset");
        }
    }

    private static List<ProbeResult> look(String scheme, String host, Peer peer) {
        SystemNames.Resolver names = name -> new InetAddress[] {Looks.literal("127.0.0.1")};
        var dns = new DnsNames(new InetSocketAddress("127.0.0.1", 1));
        try (var prober = new Prober(Looks.settings(BUDGET), new SystemNames(names), dns, Certificates.anchors())) {
            return Looks.look(prober, Looks.at(scheme, host, peer.port()), BUDGET);
        }
    }
}
