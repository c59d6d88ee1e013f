package org.conndoctor.probe.host;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.conndoctor.probe.Look;
import org.conndoctor.probe.network.HostName;

/**
 * The way that the client goes, through the proxy of its environment: {@code CONNECT} for TLS and WebSocket, the whole
 * URL for plain HTTP. What the proxy answers is what counts: it may forbid, want to know who asks, or find nobody.
 */
final class ViaProxy {

    static final Duration PATIENCE = Duration.ofMillis(1_500);

    private static final int LONGEST = 4096;
    private static final int STATUS = "HTTP/1.1 ".length();

    private ViaProxy() {}

    /** SOCKS is another language. */
    static boolean isTried(Proxy proxy) {
        return !proxy.scheme().startsWith("socks");
    }

    /** Asks. Blocks. */
    static Seen look(Proxy proxy, Look look) {
        long started = System.nanoTime();
        var scheme = Objects.requireNonNullElse(look.target().scheme(), "");
        boolean whole = scheme.equals("http");
        try (var socket = new Socket(java.net.Proxy.NO_PROXY)) {
            int patience = (int) PATIENCE.toMillis();
            socket.connect(new InetSocketAddress(InetAddress.getByName(proxy.host()), proxy.port()), patience);
            socket.setSoTimeout(patience);
            var status = ask(socket, whole ? get(look) : connect(look));
            if (status == 200 && scheme.equals("ws")) {
                status = ask(socket, upgrade(look));
                var outcome = status == 101 ? "works" : outcome(status, false);
                return seen(proxy, status / 100 == 2 ? "other" : outcome, status, started);
            }
            return seen(proxy, outcome(status, whole), status, started);
        } catch (SocketTimeoutException e) {
            return seen(proxy, "silent", 0, started);
        } catch (IOException e) {
            return seen(proxy, "cut", 0, started);
        }
    }

    static Seen silent(Proxy proxy) {
        return seen(proxy, "silent", 0, System.nanoTime() - PATIENCE.toNanos());
    }

    /**
     * What a status means.
     *
     * @param ofServer it may as well be the server's own answer, which the proxy has passed on
     */
    private static String outcome(int status, boolean ofServer) {
        return switch (status) {
            case 0 -> "cut";
            case 407 -> "needs-login";
            case 502, 503, 504 -> "no-server";
            case 403, 405 -> "forbidden";
            default -> status / 100 == 2 || ofServer ? "works" : "other";
        };
    }

    private static int ask(Socket socket, String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        var in = socket.getInputStream();
        var head = new StringBuilder();
        while (head.length() < LONGEST && head.indexOf("\r\n\r\n") < 0 && head.indexOf("\n\n") < 0) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            head.append((char) next);
        }
        boolean http = head.length() >= STATUS + 3 && head.indexOf("HTTP/1.") == 0;
        var digits = http ? head.substring(STATUS, STATUS + 3) : "";
        return !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(digits) : 0;
    }

    private static String connect(Look look) {
        return "CONNECT " + authority(look) + " HTTP/1.1\r\nHost: " + authority(look)
                + "\r\nUser-Agent: Conndoctor\r\n\r\n";
    }

    private static String get(Look look) {
        return "GET http://" + authority(look) + look.path() + " HTTP/1.1\r\nHost: " + authority(look)
                + "\r\nUser-Agent: Conndoctor\r\nAccept: */*\r\nConnection: close\r\n\r\n";
    }

    private static String upgrade(Look look) {
        return "GET " + look.path() + " HTTP/1.1\r\nHost: " + authority(look)
                + "\r\nUser-Agent: Conndoctor\r\nUpgrade: websocket\r\nConnection: Upgrade"
                + "\r\nSec-WebSocket-Key: Y29ubmRvY3Rvcmxvb2tzIQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";
    }

    private static String authority(Look look) {
        var host = HostName.of(Objects.requireNonNullElse(look.target().host(), ""))
                .text();
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":"
                + look.target().port();
    }

    private static Seen seen(Proxy proxy, String outcome, int status, long started) {
        Map<String, String> details = new HashMap<>();
        details.put("host", proxy.host());
        details.put("port", Integer.toString(proxy.port()));
        if (status > 0) {
            details.put("status", Integer.toString(status));
        }
        int millis = (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        return new Seen("via-proxy", "", outcome, OptionalInt.of(millis), details);
    }
}
