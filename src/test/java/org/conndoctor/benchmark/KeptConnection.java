package org.conndoctor.benchmark;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * One keep-alive connection: bytes out, a whole reply in, no pipelining. A plain blocking socket, since java.net.http
 * takes a multiple of the CPU time and of the threads for a request, and would measure itself.
 */
final class KeptConnection implements AutoCloseable {

    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private byte[] buffer = new byte[1 << 17];
    private int size;
    private int bodyStart;
    private int bodyEnd;

    KeptConnection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /** Sends a request and reads its reply, which must be good. */
    void exchange(byte[] request) throws IOException {
        out.write(request);
        size = 0;
        int head = find(END_OF_HEAD, 0) + END_OF_HEAD.length;
        if (buffer[9] != '2') {
            throw new IOException("not good: " + text(0, head));
        }
        int length = contentLength(head);
        if (length >= 0) {
            bodyStart = head;
            bodyEnd = head + length;
            while (size < bodyEnd) {
                fill();
            }
        } else {
            chunks(head);
        }
    }

    /** The body of the last reply. */
    byte[] body() {
        return Arrays.copyOfRange(buffer, bodyStart, bodyEnd);
    }

    /** Jetty sends what fits into its buffer with a length, and longer replies in chunks; here they come together. */
    private void chunks(int head) throws IOException {
        bodyStart = head;
        bodyEnd = head;
        int at = head;
        int length;
        do {
            int data = lineEnd(at) + 2;
            length = Integer.parseInt(text(at, data).strip(), 16);
            at = data + length + 2;
            while (size < at) {
                fill();
            }
            System.arraycopy(buffer, data, buffer, bodyEnd, length);
            bodyEnd += length;
        } while (length > 0);
    }

    private int lineEnd(int from) throws IOException {
        int at = from;
        while (true) {
            while (at >= size) {
                fill();
            }
            if (buffer[at] == '\r') {
                while (size < at + 2) {
                    fill();
                }
                return at;
            }
            at++;
        }
    }

    private int find(byte[] sought, int from) throws IOException {
        int at = from;
        while (true) {
            while (size < at + sought.length) {
                fill();
            }
            if (Arrays.equals(buffer, at, at + sought.length, sought, 0, sought.length)) {
                return at;
            }
            at++;
        }
    }

    private int contentLength(int headEnd) {
        var name = "content-length:";
        var head = text(0, headEnd).toLowerCase(Locale.ROOT);
        int at = head.indexOf(name);
        return at < 0
                ? -1
                : Integer.parseInt(head.substring(at + name.length(), head.indexOf('\r', at))
                        .strip());
    }

    private String text(int from, int to) {
        return new String(buffer, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private void fill() throws IOException {
        if (size == buffer.length) {
            buffer = Arrays.copyOf(buffer, size * 2);
        }
        int read = in.read(buffer, size, buffer.length - size);
        if (read < 0) {
            throw new EOFException("the server closed the connection");
        }
        size += read;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
