package org.conndoctor.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.conndoctor.facts.Listener;
import org.conndoctor.facts.Observation;
import org.conndoctor.facts.Source;
import org.conndoctor.facts.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lines of code and the output of programs say, by the patterns of today's knowledge. */
class OutputReaderTest {

    private static Recognised read(String text) {
        return Recognizers.today().read(text);
    }

    private static Observation seen(String id, String value) {
        return new Observation(id, value, Source.TEXT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "$worker = new Worker(\"websocket://0.0.0.0:2345\");       | websocket | 0.0.0.0   | 2345",
                "$worker = new Worker('websocket://0.0.0.0:2345');         | websocket | 0.0.0.0   | 2345",
                "$w=new Worker( 'websocket://0.0.0.0:2345' );              | websocket | 0.0.0.0   | 2345",
                "NEW WORKER('WebSocket://0.0.0.0:2345')                    | websocket | 0.0.0.0   | 2345",
                "$w = new Worker(“websocket://0.0.0.0:2345”);              | websocket | 0.0.0.0   | 2345",
                "$w = new Worker('websocket://127.0.0.1:2345', $context);  | websocket | 127.0.0.1 | 2345",
                "$w = new \\Workerman\\Worker('tcp://127.0.0.1:1236');     | tcp       | 127.0.0.1 | 1236",
                "$w = new Workerman\\Worker(\"tcp://127.0.0.1:1236\");     | tcp       | 127.0.0.1 | 1236",
                "$g = new Gateway(\"Websocket://0.0.0.0:8282\");           | websocket | 0.0.0.0   | 8282",
                "$s = new WebServer('http://0.0.0.0:55151');               | http      | 0.0.0.0   | 55151",
                "$w = new Worker('http://[::]:8080');                      | http      | ::        | 8080",
                "$w = new Worker('text://[::1]:8080');                     | text      | ::1       | 8080",
                "$w = new Worker('text://[2001:db8::7]:8080');             | text      | 2001:db8::7 | 8080",
                "$w = new Worker('udp://localhost:65535');                 | udp       | localhost | 65535",
            })
    void aLineOfPhpThatListensIsAListener(String line, String protocol, String address, int port) {
        assertThat(read("<?php\n" + line + "\n").listeners()).containsExactly(new Listener(protocol, address, port));
    }

    @Test
    void severalLinesAreSeveralListeners() {
        var code = """
            $a = new Worker('websocket://0.0.0.0:2345');
            $b = new Worker('text://127.0.0.1:2346');
            Worker::runAll();
            """;

        assertThat(read(code).listeners())
                .containsExactly(new Listener("websocket", "0.0.0.0", 2345), new Listener("text", "127.0.0.1", 2346));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$w = new Worker ( 'websocket://0.0.0.0:2345' );",
                "$w = new \\GatewayWorker\\Gateway('websocket://0.0.0.0:2345');",
            })
    void aSpaceOrANameSpaceMakesNoDifference(String line) {
        assertThat(read(line).listeners()).containsExactly(new Listener("websocket", "0.0.0.0", 2345));
        assertThat(read(line).target()).isEqualTo(Target.UNKNOWN);
    }

    @Test
    void aNumberOfSixDigitsIsNoPort() {
        assertThat(read("$w = new Worker('websocket://0.0.0.0:123456');").listeners())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$w = new Worker();",
                "$w = new Worker('unix:///tmp/worker.sock');",
                "$w = new Worker('websocket://0.0.0.0:0');",
                "$w = new Worker('websocket://0.0.0.0:65536');",
                "$w = new Worker('websocket://0.0.0.0:99999');",
                "$w = new Worker('websocket://0.0.0.0');",
                "$w = new Worker(\"websocket://$address:2345\");",
                "$w = new Worker($listen); // websocket://0.0.0.0:2345",
                "const w = new Worker('worker.js');",
                "new Workers('tcp://0.0.0.0:1')",
                "Worker('websocket://0.0.0.0:2345')",
            })
    void whatOnlyLooksLikeAListeningLineIsNone(String line) {
        assertThat(read(line).listeners()).isEmpty();
    }

    @Test
    void whatTheServerListensOnIsNotWhatTheClientAsksFor() {
        var code = "$w = new Worker('websocket://0.0.0.0:2345');";

        assertThat(read("Connection refused. " + code).target()).isEqualTo(Target.UNKNOWN);
        assertThat(read(code + "\nWebSocket connection to 'ws://203.0.113.7:2346/' failed:"
                                + " net::ERR_CONNECTION_REFUSED")
                        .target())
                .isEqualTo(new Target("ws", "203.0.113.7", 2346));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Error during WebSocket handshake: Unexpected response code: 404                    | 404",
                "Error: Unexpected server response: 502                                             | 502",
                "WebSocketBadStatusException: Handshake status 403 Forbidden                        | 403",
                "server rejected WebSocket connection: HTTP 401                                     | 401",
                "WSServerHandshakeError: 400, message='Invalid response status'                     | 400",
                "The server returned status code '200' when status code '101' was expected.         | 200",
                "UNEXPECTED RESPONSE CODE: 301                                                      | 301",
            })
    void theStatusOfAFailedHandshakeIsRead(String text, String status) {
        assertThat(read(text).observationsFor(Target.UNKNOWN)).contains(seen("handshake-status", status));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Unexpected response code: 999",
                "Unexpected response code: 2000",
                "Unexpected response code",
                "Handshake status: ok",
                "status code 404",
                "HTTP/1.1 404 Not Found",
            })
    void anotherNumberIsNoStatusOfAHandshake(String text) {
        assertThat(read(text).observationsFor(Target.UNKNOWN))
                .extracting(Observation::id)
                .doesNotContain("handshake-status");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export http_proxy=http://127.0.0.1:7890",
                "HTTPS_PROXY=http://proxy.example:3128 curl https://example.com",
                "all_proxy=socks5://127.0.0.1:1080",
                "* Uses proxy env variable http_proxy == 'http://127.0.0.1:7890'",
                "Proxy request sent, awaiting response...",
            })
    void aProxyOnTheClientsSideIsSeen(String text) {
        assertThat(read(text).observationsFor(Target.UNKNOWN))
                .extracting(Observation::id, Observation::value)
                .contains(tuple("proxy-in-use", "yes"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no_proxy=localhost",
                "Connection refused",
                "the reverse proxy is nginx",
                "proxy_pass http://a:1;"
            })
    void whatIsNoProxyOfTheClientIsNotSeenAsOne(String text) {
        assertThat(read(text).observationsFor(Target.UNKNOWN))
                .extracting(Observation::id)
                .doesNotContain("proxy-in-use");
    }

    @Test
    void anObservationIsMadeOnceHoweverOftenItStands() {
        assertThat(read("Unexpected response code: 404\nUnexpected response code: 502\n".repeat(3))
                        .observationsFor(Target.UNKNOWN))
                .filteredOn(o -> o.id().equals("handshake-status"))
                .containsExactly(seen("handshake-status", "404"));
    }

    @Test
    void socketsInTimeWaitAreSeen() {
        assertThat(read("tcp 0 0 10.0.0.1:43210 10.0.0.2:80 TIME_WAIT").observationsFor(Target.UNKNOWN))
                .contains(seen("time-wait-seen", "yes"));
    }
}
