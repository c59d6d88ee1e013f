package org.conndoctor.netns;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/**
 * A program of one machine of the network. Each argument is one part of it:
 *
 * <ul>
 *   <li>{@code websocket,ADDRESS,PORT} answers 101 to a handshake, and 400 to any other request
 *   <li>{@code http,ADDRESS,PORT} answers 200 to everything
 *   <li>{@code raw,ADDRESS,PORT} sends everything back
 *   <li>{@code proxy,ADDRESS,PORT,HOST,PORT} passes requests on, without Upgrade and Connection
 *   <li>{@code dns,ADDRESS,NAME,ADDRESS...} answers for one name on UDP port 53
 *   <li>{@code hold,HOST,PORT,COUNT} opens connections and keeps them
 *   <li>{@code churn,HOST,PORT,COUNT} opens connections and closes each
 *   <li>{@code connect,HOST,PORT,MILLIS} tries to connect, prints how that ended, and ends
 * </ul>
 *
 * It prints {@code ready} when all parts are up, and lives until it is ended.
 */
final class PeerMain {

    private static final int BACKLOG = 200;
    /** Kept from being collected, which would close them. */
    private static final List<Socket> HELD = new ArrayList<>();

    private PeerMain() {}

    /** One server's whole talk with one client. */
    @FunctionalInterface
    interface Talk {
        void with(Socket client) throws IOException;
    }

    public static void main(String[] parts) throws IOException, InterruptedException {
        for (var part : parts) {
            start(part.split(","));
        }
        System.out.println("ready");
        Thread.currentThread().join();
    }

    private static void start(String[] part) throws IOException {
        switch (part[0]) {
            case "websocket" -> serve(part, Talks::webSocket);
            case "http" -> serve(part, Talks::http);
            case "raw" -> serve(part, client -> client.getInputStream().transferTo(client.getOutputStream()));
            case "proxy" -> serve(part, client -> Talks.passOn(client, part[3], Integer.parseInt(part[4])));
            case "dns" -> NameServer.start(part[1], part[2], List.of(part).subList(3, part.length));
            case "hold" -> open(part, false);
            case "churn" -> open(part, true);
            case "connect" -> {
                System.out.println(Attempt.to(part[1], Integer.parseInt(part[2]), Integer.parseInt(part[3])));
                System.exit(0);
            }
            default -> throw new IllegalArgumentException(part[0]);
        }
    }

    private static void open(String[] part, boolean closes) throws IOException {
        for (int i = 0; i < Integer.parseInt(part[3]); i++) {
            var socket = new Socket(part[1], Integer.parseInt(part[2]));
            if (closes) {
                socket.close();
            } else {
                HELD.add(socket);
            }
        }
    }

    private static void serve(String[] part, Talk talk) throws IOException {
        var server = new ServerSocket();
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(InetAddress.getByName(part[1]), Integer.parseInt(part[2])), BACKLOG);
        daemon(() -> {
            while (true) {
                var client = server.accept();
                daemon(() -> {
                    try (client) {
                        talk.with(client);
                    }
                });
            }
        });
    }

    /** Something that goes on until its connection fails. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    static void daemon(Work work) {
        var thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // The other side has gone.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
