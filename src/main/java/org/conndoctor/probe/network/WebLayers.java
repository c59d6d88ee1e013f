package org.conndoctor.probe.network;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.conndoctor.facts.ProbeResult;

/**
 * What is tried above TCP, and what else where that fails: whether a port that does not speak what it is asked speaks
 * something else. Thread safe.
 */
final class WebLayers {

    /** Whoever does so may be waiting for TLS. */
    private static final List<String> PERHAPS_TLS =
            List.of(ResponseHead.NOT_HTTP, ResponseHead.SILENT, ResponseHead.RESET, ResponseHead.CLOSED);
    /** Whoever does so may be waiting for plain text: many servers never answer what they take for half a message. */
    private static final List<String> PERHAPS_PLAIN =
            List.of(TlsProbe.NOT_TLS, TlsProbe.SILENT, TlsProbe.RESET, TlsProbe.CLOSED);

    private final TcpProbe tcp;
    private final TlsProbe tls;
    private final WebProbe http;
    private final WebProbe webSocket;
    private final RawProbe raw = new RawProbe();
    private final ProbeThreads threads;

    WebLayers(TcpProbe tcp, TlsProbe tls, ProbeThreads threads) {
        this.tcp = tcp;
        this.tls = tls;
        this.http = new HttpProbe(threads.watchdog());
        this.webSocket = new WebSocketProbe(threads.watchdog());
        this.threads = threads;
    }

    /** Goes up as far as it goes. Blocks, closes the connection, and may make others to the same address and port. */
    void climb(Destination to, InetAddress address, PeerSocket open, Budget budget, Consumer<ProbeResult> seen) {
        if (to.isSecure()) {
            secure(to, address, open, budget, seen);
        } else if (to.isWeb()) {
            plain(to, address, open, budget, seen);
        } else {
            raw(to, address, open, seen);
        }
    }

    /** A scheme that is not known here has a protocol of its own, in which nobody wants to meet a line of HTTP. */
    private void raw(Destination to, InetAddress address, PeerSocket open, Consumer<ProbeResult> seen) {
        try {
            if ((to.scheme().isEmpty() || to.scheme().equals("tcp")) && !address.isLoopbackAddress()) {
                seen.accept(raw.look(to, address, open));
            }
        } finally {
            open.hangUp();
        }
    }

    private void secure(
            Destination to, InetAddress address, PeerSocket open, Budget budget, Consumer<ProbeResult> seen) {
        String outcome;
        try {
            outcome = shake(to, address, open, budget, seen, true);
        } finally {
            open.hangUp();
        }
        if (PERHAPS_PLAIN.contains(outcome)) {
            again(to, address, budget, peer -> speak(asked(to), to, address, Conversation.plain(peer), budget, seen));
        }
    }

    private void plain(
            Destination to, InetAddress address, PeerSocket open, Budget budget, Consumer<ProbeResult> seen) {
        String outcome;
        try {
            outcome = speak(asked(to), to, address, Conversation.plain(open), budget, seen);
        } finally {
            open.hangUp();
        }
        var more = new ArrayList<CompletableFuture<String>>();
        if (to.isWebSocket() && !outcome.equals(WebSocketProbe.ACCEPTED)) {
            more.add(threads.talk(() -> again(
                    to, address, budget, peer -> speak(http, to, address, Conversation.plain(peer), budget, seen))));
        }
        if (PERHAPS_TLS.contains(outcome)) {
            more.add(threads.talk(
                    () -> again(to, address, budget, peer -> shake(to, address, peer, budget, seen, false))));
        }
        CompletableFuture.allOf(more.toArray(CompletableFuture<?>[]::new)).join();
    }

    private WebProbe asked(Destination to) {
        return to.isWebSocket() ? webSocket : http;
    }

    private String shake(
            Destination to,
            InetAddress address,
            PeerSocket peer,
            Budget budget,
            Consumer<ProbeResult> seen,
            boolean further) {
        var handshake = tls.shake(to, address, peer, budget.layer());
        seen.accept(handshake.result());
        if (further && handshake.channel() != null) {
            speak(asked(to), to, address, new Conversation(peer, handshake.channel(), true), budget, seen);
        }
        return handshake.result().outcome();
    }

    private String speak(
            WebProbe probe,
            Destination to,
            InetAddress address,
            Conversation conversation,
            Budget budget,
            Consumer<ProbeResult> seen) {
        var result = probe.look(to, address, conversation, budget.layer());
        seen.accept(result);
        return result.outcome();
    }

    /** On a new connection. Where it does not open any more, there is nothing to say of what is above. */
    private String again(
            Destination to, InetAddress address, Budget budget, Function<PeerSocket, String> conversation) {
        var socket = tcp.connect(address, to.port(), budget.layer()).socket();
        if (socket == null) {
            return "";
        }
        try {
            return conversation.apply(socket);
        } finally {
            socket.hangUp();
        }
    }
}
