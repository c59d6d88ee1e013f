package org.conndoctor.probe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

/** How peers meet their callers: well, or in every bad way. */
final class Manners {

    private static final long FOR_EVER = 60_000;

    private Manners() {}

    /** A WebSocket server that does all rightly, and answers a close with a close. */
    static void webSocket(Peer.Call call) throws IOException {
        var request = call.request();
        var key = header(request, "Sec-WebSocket-Key");
        if (key.isEmpty()) {
            call.say("HTTP/1.1 400 Bad Request\r\nServer: test\r\nSec-WebSocket-Version: 13\r\n\r\n");
            return;
        }
        call.say("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: " + accept(key) + "\r\n\r\n");
        var frame = call.socket().getInputStream().readNBytes(8);
        if (frame.length == 8 && (frame[0] & 0xFF) == 0x88) {
            call.socket().getOutputStream().write(new byte[] {(byte) 0x88, 2, 3, (byte) 0xE8});
        }
    }

    static void http(Peer.Call call) throws IOException {
        call.request();
        call.say("HTTP/1.1 200 OK\r\nServer: workerman\r\nContent-Length: 6\r\n\r\nsecret");
    }

    static void echo(Peer.Call call) throws IOException {
        call.socket().getInputStream().transferTo(call.socket().getOutputStream());
    }

    static void silence(Peer.Call call) {
        call.isOverAfter(FOR_EVER);
    }

    /** The beginning of a right answer, a byte a second. */
    static void drip(Peer.Call call) throws IOException {
        for (char c : "HTTP/1.1 200 OK\r\nServer: patience\r\n".toCharArray()) {
            call.say(String.valueOf(c));
            if (call.isOverAfter(1000)) {
                return;
            }
        }
    }

    static void endlessHeaders(Peer.Call call) throws IOException {
        call.say("HTTP/1.1 200 OK\r\nServer: endless\r\n");
        while (true) {
            call.say("X-More: " + "x".repeat(500) + "\r\n");
        }
    }

    /** Headers for ever, each small and late. */
    static void endlessDrip(Peer.Call call) throws IOException {
        call.say("HTTP/1.1 200 OK\r\nServer: endless\r\n");
        while (!call.isOverAfter(50)) {
            call.say("X-More: x\r\n");
        }
    }

    static void endlessLine(Peer.Call call) throws IOException {
        call.say("HTTP/1.1 200 ");
        while (true) {
            call.say("x".repeat(1000));
        }
    }

    static void resetAtOnce(Peer.Call call) throws IOException {
        call.reset();
    }

    static void resetAfterFirstByte(Peer.Call call) throws IOException {
        call.socket().getInputStream().read();
        call.reset();
    }

    static void resetInHead(Peer.Call call) throws IOException {
        call.request();
        call.say("HTTP/1.");
        // It must be read before the reset throws it away.
        call.isOverAfter(100);
        call.reset();
    }

    static void closeAtOnce(Peer.Call call) throws IOException {
        call.socket().close();
    }

    static void closeAfterRequest(Peer.Call call) throws IOException {
        call.request();
    }

    /** Says that it says no more, and listens on. */
    static void halfClosed(Peer.Call call) throws IOException {
        call.socket().shutdownOutput();
        call.isOverAfter(FOR_EVER);
    }

    static void banner(Peer.Call call) throws IOException {
        call.say("SSH-2.0-OpenSSH_9.2p1\r\n");
        call.isOverAfter(FOR_EVER);
    }

    static void wrongAccept(Peer.Call call) throws IOException {
        call.request();
        call.say("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: AAAAAAAAAAAAAAAAAAAAAAAAAAA=\r\n\r\n");
        call.isOverAfter(FOR_EVER);
    }

    /** As Workerman answers a TLS greeting at its plain port. */
    static void plainAnswerToAnything(Peer.Call call) throws IOException {
        call.socket().getInputStream().read(new byte[4096]);
        call.say("HTTP/1.1 400 Bad Request\r\nServer: workerman\r\n\r\n");
    }

    /** A TLS record that promises more than ever comes. */
    static void halfARecord(Peer.Call call) throws IOException {
        call.socket().getInputStream().read(new byte[4096]);
        call.say("\u0016\u0003\u0003\u0010\u0000\u0002");
        call.isOverAfter(FOR_EVER);
    }

    static void halfARecordThenReset(Peer.Call call) throws IOException {
        call.socket().getInputStream().read(new byte[4096]);
        call.say("\u0016\u0003\u0003\u0010\u0000\u0002");
        call.isOverAfter(100);
        call.reset();
    }

    static void garbageRecord(Peer.Call call) throws IOException {
        call.socket().getInputStream().read(new byte[4096]);
        call.say("\u0016\u0003\u0003\u0000\u0004zzzz");
        call.isOverAfter(FOR_EVER);
    }

    static String header(String request, String name) {
        return request.lines()
                .filter(l -> l.startsWith(name + ": "))
                .map(l -> l.substring(name.length() + 2))
                .findFirst()
                .orElse("");
    }

    private static String accept(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-1")
                    .digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
