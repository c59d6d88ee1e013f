package org.conndoctor.netns;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** What servers of the network say. */
final class Talks {

    private static final String ACCEPT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private Talks() {}

    /** As a websocket port of Workerman: 101 to a handshake, an empty 400 to a plain request. */
    static void webSocket(Socket client) throws IOException {
        var request = request(client.getInputStream());
        var key = header(request, "sec-websocket-key");
        if (key.isEmpty() || !header(request, "upgrade").equalsIgnoreCase("websocket")) {
            send(
                    client,
                    "HTTP/1.1 400 Bad Request\r\nSec-WebSocket-Version: 13\r\nContent-Length: 0\r\n"
                            + "Connection: close\r\n\r\n");
            return;
        }
        send(
                client,
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Accept: " + accept(key) + "\r\n\r\n");
        client.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    /** As a plain web server, which knows nothing of WebSocket. */
    static void http(Socket client) throws IOException {
        if (!request(client.getInputStream()).isEmpty()) {
            send(
                    client,
                    "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n"
                            + "Connection: close\r\n\r\nok");
        }
    }

    /** As a reverse proxy that was not told of Upgrade: hop-by-hop headers stay behind. */
    static void passOn(Socket client, String host, int port) throws IOException {
        var request = request(client.getInputStream()).stream()
                .filter(line -> !starts(line, "upgrade:") && !starts(line, "connection:"))
                .toList();
        try (var server = new Socket(host, port)) {
            send(server, String.join("\r\n", request) + "\r\nConnection: close\r\n\r\n");
            server.getInputStream().transferTo(client.getOutputStream());
        }
    }

    /** Request line and headers; nothing where the client says nothing. */
    private static List<String> request(InputStream in) throws IOException {
        var text = new StringBuilder();
        while (text.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return List.of();
            }
            text.append((char) next);
        }
        return Arrays.asList(text.toString().strip().split("\r\n"));
    }

    private static String header(List<String> request, String name) {
        return request.stream()
                .filter(line -> starts(line, name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    private static boolean starts(String line, String start) {
        return line.toLowerCase(Locale.ROOT).startsWith(start);
    }

    private static String accept(String key) {
        try {
            var sha1 = MessageDigest.getInstance("SHA-1").digest((key + ACCEPT).getBytes(ISO_8859_1));
            return Base64.getEncoder().encodeToString(sha1);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(Socket to, String text) throws IOException {
        to.getOutputStream().write(text.getBytes(ISO_8859_1));
        to.getOutputStream().flush();
    }
}
