package org.conndoctor.probe.network;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketException;

/**
 * A socket that remembers what the peer did. TLS and HTTP above it report failures in their own words, and differently
 * from one Java to the next; what came over the wire is the same for all.
 */
final class PeerSocket extends Socket {

    private static final int OPENING = 32;
    private static final int ALERT = 21;
    private static final int HANDSHAKE = 22;
    private static final int MAJOR_VERSION = 3;

    private final byte[] opening = new byte[OPENING];
    private volatile long heard;
    private volatile boolean ended;
    private volatile boolean broken;
    private volatile boolean expired;

    PeerSocket() {
        // Else Java's settings may lead it through a SOCKS proxy, to a place that nobody has judged.
        super(Proxy.NO_PROXY);
    }

    /** The time is up: whoever reads or writes gets an exception now. */
    void expire() {
        expired = true;
        hangUp();
    }

    /** It was cut before it could be used. */
    void cut() {
        broken = true;
    }

    /** Closes it, come what may. */
    void hangUp() {
        try {
            close();
        } catch (IOException e) {
            // It is of no more use either way.
        }
    }

    /** It was closed because time was up. */
    boolean isExpired() {
        return expired;
    }

    /** The peer has said that it says no more. */
    boolean isEnded() {
        return ended;
    }

    /** The connection was cut, and not closed in order. */
    boolean isBroken() {
        return broken;
    }

    /** Not a byte has come. */
    boolean isSilent() {
        return heard == 0;
    }

    /** What has come so far cannot be the beginning of a TLS answer: neither a handshake record nor an alert. */
    boolean isNotTls() {
        long known = heard;
        return known > 0 && opening[0] != HANDSHAKE && opening[0] != ALERT || known > 1 && opening[1] != MAJOR_VERSION;
    }

    /** Who it is that spoke, by the first bytes that came. */
    String speaks() {
        return Banner.of(opening, (int) Math.min(heard, OPENING));
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new Ear(super.getInputStream());
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return new Mouth(super.getOutputStream());
    }

    private IOException noted(IOException e) {
        if (e instanceof SocketException && !expired && !isClosed()) {
            broken = true;
        }
        return e;
    }

    private final class Ear extends FilterInputStream {

        private Ear(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                int count = super.read(bytes, offset, length);
                if (expired) {
                    // What a peer says because it was hung up on came too late.
                    throw new SocketException("too late");
                }
                for (int i = 0; i < count && heard + i < OPENING; i++) {
                    opening[(int) heard + i] = bytes[offset + i];
                }
                heard += Math.max(0, count);
                ended |= count < 0;
                return count;
            } catch (IOException e) {
                throw noted(e);
            }
        }
    }

    private final class Mouth extends FilterOutputStream {

        private Mouth(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                throw noted(e);
            }
        }
    }
}
