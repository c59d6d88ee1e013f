package org.conndoctor.probe.network;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import org.conndoctor.facts.ProbeResult;

/**
 * A port of which nothing is known but that it opens: does it greet, and if not, what does it say to one line of HTTP?
 * Of what comes only the first bytes are read, and only what they are a sign of is told.
 */
final class RawProbe {

    private static final int GREETING_MILLIS = 250;
    private static final int ANSWER_MILLIS = 500;
    private static final int BYTES = 64;
    private static final byte[] LINE = "GET / HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    /** Leaves the closing to the caller. */
    ProbeResult look(Destination to, InetAddress address, PeerSocket peer) {
        long since = System.nanoTime();
        var details = new HashMap<String, String>();
        var bytes = new byte[BYTES];
        String outcome;
        try {
            var in = peer.getInputStream();
            peer.setSoTimeout(GREETING_MILLIS);
            int length = read(in, bytes);
            outcome = "greets";
            if (length == 0) {
                peer.getOutputStream().write(LINE);
                peer.setSoTimeout(ANSWER_MILLIS);
                length = read(in, bytes);
                outcome = "answers";
            }
            if (length > 0) {
                details.put("speaks", Banner.of(bytes, length));
            } else {
                outcome = length < 0 ? "closed" : "silent";
            }
        } catch (IOException e) {
            outcome = "reset";
        }
        return to.result("raw", AddressText.of(address), outcome, since, details);
    }

    /** The bytes that came in time: none, or less than none where the peer has ended it. */
    private static int read(InputStream in, byte[] bytes) throws IOException {
        try {
            return in.read(bytes, 0, bytes.length);
        } catch (SocketTimeoutException e) {
            return 0;
        }
    }
}
