package org.conndoctor.probe;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/** Somebody who listens on loopback, and meets whoever calls in the way that a test wants. */
final class Peer implements AutoCloseable {

    /** How callers are met. The connection is closed when it returns or fails. */
    @FunctionalInterface
    interface Manner {
        void meet(Call call) throws IOException;
    }

    private final ServerSocket door;
    private final Manner manner;
    private final AtomicInteger calls = new AtomicInteger();
    private final List<Socket> open = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    private Peer(ServerSocket door, Manner manner) {
        this.door = door;
        this.manner = manner;
        daemon(this::accept);
    }

    static Peer on(String address, int port, Manner manner) {
        try {
            var door = new ServerSocket();
            door.setReuseAddress(true);
            door.bind(new InetSocketAddress(InetAddress.getByName(address), port), 200);
            return new Peer(door, manner);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Peer who(Manner manner) {
        return on("127.0.0.1", 0, manner);
    }

    static Peer withTls(SSLContext context, Manner manner) {
        try {
            var door = context.getServerSocketFactory().createServerSocket(0, 200, InetAddress.getByName("127.0.0.1"));
            return new Peer(door, manner);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    /** How often somebody has called. */
    int calls() {
        return calls.get();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var socket = door.accept();
                calls.incrementAndGet();
                synchronized (open) {
                    open.add(socket);
                }
                daemon(() -> meet(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void meet(Socket socket) {
        try (socket) {
            manner.meet(new Call(socket, closed));
        } catch (IOException e) {
            // Callers hang up, and some are hung up on.
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            door.close();
            synchronized (open) {
                for (var socket : open) {
                    socket.close();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void daemon(Runnable task) {
        var thread = new Thread(task, "peer");
        thread.setDaemon(true);
        thread.start();
    }

    /** One caller. */
    record Call(Socket socket, CountDownLatch closed) {

        /** Until the empty line, or the end. */
        String request() throws IOException {
            var said = new ByteArrayOutputStream();
            for (int b = socket.getInputStream().read();
                    b >= 0;
                    b = socket.getInputStream().read()) {
                said.write(b);
                if (said.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                    break;
                }
            }
            return said.toString(StandardCharsets.ISO_8859_1);
        }

        void say(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        }

        /** Keeps the connection, and its mouth shut, until the test is over or so many milliseconds have passed. */
        boolean isOverAfter(long millis) {
            try {
                return closed.await(millis, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Cuts the connection with a reset. */
        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }
}
