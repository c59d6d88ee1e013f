package org.conndoctor.probe.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.conndoctor.facts.ProbeResult;

/**
 * A WebSocket handshake on the client's path (RFC 6455), left again in order. No {@code Origin} is sent: this is no
 * browser. Thread safe.
 */
final class WebSocketProbe implements WebProbe {

    static final String ACCEPTED = "accepted";

    private static final String WRONG_ACCEPT = "wrong-accept";
    private static final String SWITCHED = "101";
    private static final String PROOF = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int KEY_BYTES = 16;
    private static final int MASK_BYTES = 4;
    private static final byte CLOSE = (byte) 0x88;
    private static final byte MASKED_2 = (byte) 0x82;
    /** 1000: the purpose is fulfilled. */
    private static final byte[] NORMAL = {0x03, (byte) 0xE8};

    private static final int FAREWELL_MILLIS = 100;
    private static final int FAREWELL_BYTES = 4096;

    private final Watchdog watchdog;
    private final SecureRandom random = new SecureRandom();

    WebSocketProbe(Watchdog watchdog) {
        this.watchdog = watchdog;
    }

    @Override
    public ProbeResult look(Destination destination, InetAddress address, Conversation conversation, Deadline limit) {
        long since = System.nanoTime();
        var key = Base64.getEncoder().encodeToString(bytes(KEY_BYTES));
        var watch = watchdog.at(limit, conversation.peer()::expire);
        try (watch) {
            var head = conversation.get(
                    destination,
                    "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: " + key
                            + "\r\nSec-WebSocket-Version: 13\r\n");
            var outcome = outcome(head, key);
            var result = destination.result("websocket", AddressText.of(address), outcome, since, head.details());
            if (outcome.equals(ACCEPTED)) {
                leave(conversation.channel());
            }
            return result;
        }
    }

    private static String outcome(ResponseHead head, String key) {
        if (!head.outcome().equals(ResponseHead.ANSWERED) || !head.status().equals(SWITCHED)) {
            return head.outcome();
        }
        return proof(key).equals(head.headers().get(ResponseHead.ACCEPT)) ? ACCEPTED : WRONG_ACCEPT;
    }

    /** Says goodbye, and gives the server a moment to say it, too: a connection cut early looks like a fault to it. */
    private void leave(Socket channel) {
        var mask = bytes(MASK_BYTES);
        var frame = new byte[] {
            CLOSE,
            MASKED_2,
            mask[0],
            mask[1],
            mask[2],
            mask[3],
            (byte) (NORMAL[0] ^ mask[0]),
            (byte) (NORMAL[1] ^ mask[1])
        };
        try {
            channel.getOutputStream().write(frame);
            channel.setSoTimeout(FAREWELL_MILLIS);
            var in = channel.getInputStream();
            var said = new byte[FAREWELL_BYTES];
            if (in.read(said) > 0 && said[0] != CLOSE) {
                // Some servers greet first; whatever follows is not waited for.
                in.read(said);
            }
        } catch (IOException e) {
            // Seen is seen.
        }
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String proof(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-1").digest((key + PROOF).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
