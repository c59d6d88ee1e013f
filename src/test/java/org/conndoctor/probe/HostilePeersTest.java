package org.conndoctor.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the other side does: the look ends in its budget, and says what it saw. */
class HostilePeersTest {

    static Stream<Arguments> peers() {
        return Stream.of(
                peer("silent", "ws", Manners::silence, "websocket silent", "http silent", "tls silent"),
                peer("silent", "http", Manners::silence, "http silent", "tls silent"),
                peer("silent", "wss", Manners::silence, "tls silent", "websocket silent"),
                peer("silent", "https", Manners::silence, "tls silent", "http silent"),
                peer("a byte a second", "ws", Manners::drip, "websocket slow", "http slow"),
                peer("a byte a second", "http", Manners::drip, "http slow"),
                peer("endless headers", "ws", Manners::endlessHeaders, "websocket endless", "http endless"),
                peer("endless headers", "http", Manners::endlessHeaders, "http endless"),
                peer("endless slow headers", "http", Manners::endlessDrip, "http slow"),
                peer("an endless line", "http", Manners::endlessLine, "http endless"),
                peer("endless headers", "wss", Manners::endlessHeaders, "tls not-tls", "websocket endless"),
                peer("reset", "ws", Manners::resetAtOnce, "websocket reset", "http reset", "tls reset"),
                peer("reset", "wss", Manners::resetAtOnce, "tls reset", "websocket reset"),
                peer("reset later", "ws", Manners::resetAfterFirstByte, "websocket reset", "http reset", "tls reset"),
                peer("reset later", "wss", Manners::resetAfterFirstByte, "tls reset", "websocket reset"),
                peer("reset in the head", "http", Manners::resetInHead, "http reset", "tls silent"),
                peer("closed", "http", Manners::closeAfterRequest, "http closed", "tls silent"),
                peer("half closed", "ws", Manners::halfClosed, "websocket closed", "http closed", "tls closed"),
                peer("half closed", "wss", Manners::halfClosed, "tls closed", "websocket closed"),
                peer("echo", "ws", Manners::echo, "websocket not-http", "http not-http", "tls failed"),
                peer("banner", "ws", Manners::banner, "websocket not-http", "http not-http", "tls not-tls"),
                peer("banner", "wss", Manners::banner, "tls not-tls", "websocket not-http"),
                peer("wrong accept", "ws", Manners::wrongAccept, "websocket wrong-accept", "http answered"),
                peer("plain port", "wss", Manners::plainAnswerToAnything, "tls not-tls", "websocket answered"),
                peer("half a record", "https", Manners::halfARecord, "tls slow"),
                peer("half a record, reset", "https", Manners::halfARecordThenReset, "tls reset", "http not-http"),
                peer("garbage in a record", "https", Manners::garbageRecord, "tls failed"));
    }

    @ParameterizedTest(name = "{0} met by {1}")
    @MethodSource("peers")
    void theLookEndsInItsBudgetAndSaysWhatItSaw(String what, String scheme, Peer.Manner manner, List<String> seen) {
        try (var peer = Peer.who(manner)) {
            var results = Looks.brief(Looks.look(scheme, peer));

            assertThat(results.get(0)).isEqualTo("tcp open");
            assertThat(results.subList(1, results.size())).containsExactlyInAnyOrderElementsOf(seen);
        }
    }

    /** It is not read, so the answer or the cut may come first: an outcome either way. */
    @Test
    void aPeerThatClosesAtOnceIsToldAsClosedOrReset() {
        try (var peer = Peer.who(Manners::closeAtOnce)) {
            assertThat(Looks.only(Looks.look("ws", peer), "websocket").outcome())
                    .isIn("closed", "reset");
        }
    }

    @Test
    void theStatusOfAnEndlessHeadIsKept() {
        try (var peer = Peer.who(Manners::endlessHeaders)) {
            assertThat(Looks.only(Looks.look("http", peer), "http").details())
                    .containsEntry("status", "200")
                    .containsEntry("header.server", "endless");
        }
    }

    /** Who neither reads nor writes fills the buffers of both sides. */
    @Test
    void aPeerThatNeverReadsCannotHoldTheWriter() {
        try (var peer = Peer.who(Manners::silence);
                var prober = Looks.prober()) {
            var target = Looks.at("http", "127.0.0.1", peer.port()).target();
            var look = new Look("client", target, "/" + "x".repeat(16 * 1024 * 1024), Map.of());

            assertThat(Looks.only(Looks.look(prober, look), "http").outcome()).isEqualTo("silent");
        }
    }

    private static Arguments peer(String what, String scheme, Peer.Manner manner, String... seen) {
        return arguments(what, scheme, manner, List.of(seen));
    }
}
