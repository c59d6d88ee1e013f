package org.conndoctor.probe.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.conndoctor.facts.ProbeResult;
import org.conndoctor.facts.Target;
import org.conndoctor.probe.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a proxy answers to the client's own request, over real sockets. */
class ViaProxyTest {

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    /** A proxy that answers each request on a connection with the next of these lines; an empty one cuts it. */
    private Seen through(String scheme, String... answers) throws IOException {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var thread = new Thread(() -> serve(server, answers));
            thread.setDaemon(true);
            thread.start();
            var proxy = Proxy.read("http_proxy", "http://127.0.0.1:" + server.getLocalPort())
                    .orElseThrow();
            return ViaProxy.look(
                    proxy,
                    new Look(ProbeResult.CLIENT, new Target(scheme, "shop.test", 2346), "/ws?key=secret", Map.of()));
        }
    }

    private void serve(ServerSocket server, String... answers) {
        try (var socket = server.accept()) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            for (var answer : answers) {
                asked.add(in.readLine());
                for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                    // The rest of the head says nothing new.
                }
                if (answer.isEmpty()) {
                    return;
                }
                socket.getOutputStream().write((answer + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            // The other side has left.
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https, HTTP/1.1 200 Connection established, works",
        "https, HTTP/1.0 403 Forbidden, forbidden",
        "wss, HTTP/1.1 407 Proxy Authentication Required, needs-login",
        "wss, HTTP/1.1 502 Bad Gateway, no-server",
        "ws, HTTP/1.1 403 Filtered, forbidden",
        "http, HTTP/1.1 404 Not Found, works",
        "http, HTTP/1.1 504 Gateway Timeout, no-server",
        "https, SSH-2.0-OpenSSH_9, cut",
        "https, '', cut"
    })
    void whatTheProxyAnswersIsTold(String scheme, String answer, String outcome) throws IOException {
        assertThat(through(scheme, answer).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"HTTP/1.1 101 Switching Protocols, works", "HTTP/1.1 200 OK, other", "HTTP/1.1 400 Bad Request, other"})
    void aWebSocketIsOpenedThroughTheTunnel(String answer, String outcome) throws IOException {
        assertThat(through("ws", "HTTP/1.1 200 OK", answer).outcome()).isEqualTo(outcome);
        assertThat(asked).containsExactly("CONNECT shop.test:2346 HTTP/1.1", "GET /ws HTTP/1.1");
    }

    @Test
    void plainHttpIsAskedByItsWholeUrlWithoutTheQuery() throws IOException {
        through("http", "HTTP/1.1 200 OK");

        assertThat(asked).containsExactly("GET http://shop.test:2346/ws HTTP/1.1");
    }

    @Test
    void socksIsNotTried() {
        assertThat(ViaProxy.isTried(
                        Proxy.read("all_proxy", "socks5://127.0.0.1:1080").orElseThrow()))
                .isFalse();
    }
}
