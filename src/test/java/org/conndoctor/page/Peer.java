package org.conndoctor.page;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A program on a port of this machine, as a browser may meet one. Counts who comes. Any thread may ask it. */
final class Peer implements AutoCloseable {

    private static final String KEY = "\nsec-websocket-key:";
    private static final String END_OF_HEAD = "\r\n\r\n";

    private final ServerSocket listening;
    private final UnaryOperator<String> answer;
    private final AtomicInteger connections = new AtomicInteger();

    private Peer(UnaryOperator<String> answer) {
        this.answer = answer;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::accept);
    }

    /** Speaks WebSocket, and to plain requests says so. */
    static Peer webSocket() {
        return new Peer(head -> head.toLowerCase(Locale.ROOT).contains(KEY)
                ? "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Accept: " + accepting(head) + END_OF_HEAD
                : "HTTP/1.1 400 Bad Request\r\nSec-WebSocket-Version: 13\r\nContent-Length: 0\r\n" + "Connection: close"
                        + END_OF_HEAD);
    }

    /** Speaks HTTP and nothing else. */
    static Peer http() {
        return new Peer(head -> "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close" + END_OF_HEAD + "hi");
    }

    /** Sends back what comes, as a text or tcp worker may. */
    static Peer echoing() {
        return new Peer(UnaryOperator.identity());
    }

    /** Accepts and never says a word. */
    static Peer silent() {
        return new Peer(head -> "");
    }

    /** A port where nothing listens any more. */
    static int refusingPort() {
        try (var peer = silent()) {
            return peer.port();
        }
    }

    int port() {
        return listening.getLocalPort();
    }

    /** How many connections came. */
    int connections() {
        return connections.get();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var socket = listening.accept();
                connections.incrementAndGet();
                daemon(() -> meet(socket));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void meet(Socket socket) {
        try (socket) {
            var head = head(socket);
            var said = answer.apply(head);
            socket.getOutputStream().write(said.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            if (!said.contains("Connection: close")) {
                // Whoever came goes first.
                socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            }
        } catch (IOException e) {
            // The other side is gone.
        }
    }

    private static String head(Socket socket) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf(END_OF_HEAD) < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                break;
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static String accepting(String head) {
        int from = head.toLowerCase(Locale.ROOT).indexOf(KEY) + KEY.length();
        var key = head.substring(from, head.indexOf('\r', from)).strip();
        try {
            var proof = MessageDigest.getInstance("SHA-1")
                    .digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(proof);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "peer");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
