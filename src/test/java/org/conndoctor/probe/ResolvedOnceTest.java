package org.conndoctor.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.conndoctor.facts.ProbeResult;
import org.conndoctor.probe.policy.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Rcode;

/** The judged address is the one connected to. 127.0.0.2 is denied, and a listener there proves that nothing comes. */
class ResolvedOnceTest {

    private static final String NAME = "rebind.test";

    @Test
    void ofMixedAnswersOnlyTheAllowedIsCalled() throws Exception {
        try (var forbidden = Peer.on("127.0.0.2", 0, Manners::webSocket);
                var allowed = Peer.on("127.0.0.1", forbidden.port(), Manners::webSocket);
                var prober = Looks.prober(Looks.names(Map.of(NAME, List.of("127.0.0.2", "127.0.0.1"))))) {
            var results = Looks.look(prober, Looks.at("ws", NAME, forbidden.port()));

            assertThat(results)
                    .filteredOn(r -> r.probe().equals("tcp"))
                    .extracting(r -> r.address() + " " + r.outcome() + " " + r.detail("reason"))
                    .containsExactly("127.0.0.1 open ", "127.0.0.2 denied special-purpose");
            assertThat(Looks.only(results, "websocket").address()).isEqualTo("127.0.0.1");
            assertThat(allowed.calls()).isEqualTo(1);
            assertNobodyCalled(forbidden);
        }
    }

    /** The answer is good while it is judged, and bad ever after. */
    @Test
    void aNameThatChangesItsAnswerLeadsNowhereElse() throws Exception {
        var asked = new AtomicInteger();
        try (var forbidden = Peer.on("127.0.0.2", 0, Manners::silence);
                var allowed = Peer.on("127.0.0.1", forbidden.port(), Manners::silence);
                var dns = NameServer.that(question -> Optional.of(NameServer.answer(
                        question,
                        Rcode.NOERROR,
                        new ARecord(question.getQuestion().getName(), DClass.IN, 0, Looks.literal("127.0.0.2")))));
                var prober = Looks.prober(
                        name -> new InetAddress[] {
                            Looks.literal(asked.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.2")
                        },
                        dns.address())) {
            // A silent peer makes for as many connections as a look can need.
            var results = Looks.look(prober, Looks.at("ws", NAME, forbidden.port()));

            assertThat(asked).hasValue(1);
            assertThat(results).extracting(ProbeResult::address).doesNotContain("127.0.0.2");
            assertThat(Looks.only(results, "name-dns").detail("addresses")).isEqualTo("127.0.0.2");
            assertThat(allowed.calls()).isEqualTo(3);
            assertNobodyCalled(forbidden);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.2", "127.2", "0x7f000002", "2130706434", "0177.0.0.2", "::ffff:127.0.0.2"})
    void aDeniedAddressInWhateverSpellingGetsNoPacket(String spelling) throws Exception {
        try (var forbidden = Peer.on("127.0.0.2", 0, Manners::webSocket);
                var prober = Looks.prober()) {
            var results = Looks.look(prober, Looks.at("ws", spelling, forbidden.port()));

            assertThat(results).hasSize(1);
            assertThat(results.get(0).outcome()).isEqualTo("denied");
            assertThat(results.get(0).address()).isEqualTo("127.0.0.2");
            assertNobodyCalled(forbidden);
        }
    }

    /** Port 22 of a refused host is judged like any other. */
    @Test
    void anotherPortThatIsDeniedIsSkipped() {
        var settings = new ProberSettings(
                (address, port) -> port == 22 ? Optional.of(new Refusal(Refusal.PORT, "22")) : Optional.empty(),
                Looks.BUDGET,
                false);
        try (var prober = new Prober(settings)) {
            assertThat(Looks.look(prober, Looks.at("ws", "127.0.0.1", 1)))
                    .filteredOn(r -> r.probe().equals("other-port"))
                    .extracting(r -> r.number("port"))
                    .containsExactly(80, 443);
        }
    }

    /** Whoever calls now is the first: a listener takes its callers in their order. */
    private static void assertNobodyCalled(Peer forbidden) throws IOException {
        try (var own = new Socket()) {
            own.connect(new InetSocketAddress("127.0.0.2", forbidden.port()));
            own.setSoTimeout(2000);
            own.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            own.shutdownOutput();
            own.getInputStream().read();
        } catch (SocketTimeoutException e) {
            // A silent one has met the caller all the same.
        }
        assertThat(forbidden.calls()).isEqualTo(1);
    }
}
