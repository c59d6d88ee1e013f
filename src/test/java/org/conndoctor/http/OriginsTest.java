package org.conndoctor.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.conndoctor.chat.Node;
import org.conndoctor.probe.policy.ProbeScope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Another site's page cannot have its visitor's browser change anything here, or look around as its user. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OriginsTest {

    private static final String FRIEND = "https://help.example.com";

    private Node node;

    @BeforeAll
    void start() {
        var front = new Front(Optional.empty(), 1, Set.of(FRIEND));
        node = Node.on(new ServerSettings("127.0.0.1", 0, Optional.of(Path.of("web")), ":memory:")
                .with(ProbeScope.ALL)
                .behind(front));
    }

    @AfterAll
    void stop() {
        node.close();
    }

    private String here() {
        return "127.0.0.1:" + node.server().port();
    }

    private static String line(String name, String value) {
        return value == null ? "" : name + ": " + value + "\r\n";
    }

    private String raw(String method, String path, String host, String more, String type, String body)
            throws IOException {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), node.server().port())) {
            socket.setSoTimeout(30_000);
            var request = method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + more
                    + "Connection: close\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length()
                    + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, 200",
                "-, none, 200",
                "-, same-origin, 200",
                "-, cross-site, 403",
                "-, Cross-Site, 403",
                "http://HERE, same-origin, 200",
                "http://HERE, -, 200",
                "http://HERE, cross-site, 403",
                "http://evil.example, -, 403",
                "http://evil.example, same-origin, 403",
                "http://evil.example, cross-site, 403",
                "http://127.0.0.1, same-site, 403",
                "http://127.0.0.1:1, -, 403",
                "http://localhost:1, -, 403",
                "http://HERE.evil.example, -, 403",
                "http://evil.example@HERE, -, 403",
                "null, -, 403",
                "null, same-origin, 403",
                "'', -, 403",
                "https://help.example.com, cross-site, 200",
                "https://help.example.com.evil.example, cross-site, 403",
                "http://help.example.com, cross-site, 403"
            })
    void whoeverABrowserAsksForIsTheHostCalledOrAllowed(String origin, String site, int status) throws IOException {
        var from = origin == null ? null : origin.replace("HERE", here());
        var more = line("Origin", from) + line("Sec-Fetch-Site", site);

        for (var path : new String[] {"/api/v1/diagnoses", "/api/v1/chats"}) {
            var reply = raw("POST", path, here(), more, "application/json", "{\"text\": \"connection refused\"}");

            int created = status == 200 && path.endsWith("chats") ? 201 : status;
            assertThat(reply).startsWith("HTTP/1.1 " + created);
            assertThat(reply.contains("urn:conndoctor:problem:cross-site")).isEqualTo(status == 403);
        }
    }

    @Test
    void noOtherSiteDeletesOrSpeaksInAChat() {
        var chat = node.open("{\"text\": \"connection refused\"}");

        var deleted = node.send("DELETE", chat, "", "Origin", "https://evil.example");
        var said = node.post(chat + "/messages", "{\"language\": \"ko\"}", "Sec-Fetch-Site", "cross-site");

        assertThat(deleted.statusCode()).isEqualTo(403);
        assertThat(said.statusCode()).isEqualTo(403);
        assertThat(node.view(chat).get("language").stringValue()).isEqualTo("en");
        assertThat(node.send("DELETE", chat, "", "Origin", "http://" + here()).statusCode())
                .isEqualTo(204);
    }

    @Test
    void readingIsAsBefore() {
        assertThat(node.get("/", "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(200);
    }

    @Test
    void anAllowedPageMayReadTheAnswerAndNoOther() {
        var allowed = node.post("/api/v1/diagnoses", "{\"text\": \"refused\"}", "Origin", FRIEND);
        var asked = node.send(
                "OPTIONS",
                "/api/v1/diagnoses",
                "",
                "Origin",
                FRIEND,
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "content-type");
        var stranger = node.get("/api/v1/knowledge", "Origin", "https://evil.example");

        assertThat(allowed.headers().allValues("Access-Control-Allow-Origin")).containsExactly(FRIEND);
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
                .containsIgnoringCase("content-type");
        assertThat(stranger.statusCode()).isEqualTo(200);
        assertThat(stranger.headers().allValues("Access-Control-Allow-Origin")).isEmpty();
    }

    /** The default port is not written in an origin, whichever scheme a proxy ends. */
    @ParameterizedTest
    @CsvSource({
        "https://chat.example, chat.example, true",
        "https://chat.example, chat.example:443, true",
        "https://chat.example, CHAT.example, true",
        "https://chat.example, chat.example:80, false",
        "http://chat.example, chat.example:80, true",
        "http://[::1]:8080, [::1]:8080, true",
        "http://[::1]:8080, [::2]:8080, false",
        "https://chat.example, '', false",
        "https://chat.example, chat.example:x, false",
        "file://, chat.example, false"
    })
    void originsAreComparedWithTheirPorts(String origin, String host, boolean own) {
        assertThat(Origins.isOwn(origin, host)).isEqualTo(own);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "127.0.0.1, -, -, client",
                "localhost:8080, -, -, client",
                "[::1]:8080, http://[::1]:8080, -, client",
                "localhost:8080, http://localhost:8080, -, client",
                "localhost:8080, https://help.example.com, -, doctor",
                "nas.local, -, -, doctor",
                "192.0.2.7, -, -, doctor",
                "localhost, -, X-Forwarded-For, doctor",
                "localhost, -, Forwarded, doctor"
            })
    void whoSitsHereIsToldByHostOriginAndPeerTogether(String host, String origin, String by, String place)
            throws IOException {
        var more = line("Origin", origin) + (by == null ? "" : line(by, "198.51.100.7"));
        var body = "{\"text\": \"refused\", \"target\": \"127.0.0.1:"
                + node.server().port() + "\", \"probe\": true}";
        // A server of its own each time: looks are counted.
        try (var fresh = Node.on(new ServerSettings("127.0.0.1", 0, Optional.empty(), ":memory:")
                .with(ProbeScope.ALL)
                .behind(new Front(Optional.empty(), 1, Set.of(FRIEND))))) {
            var reply = rawTo(fresh, host, more, body);

            assertThat(reply).startsWith("HTTP/1.1 200").contains("\"place\":\"" + place + "\"");
        }
    }

    private static String rawTo(Node to, String host, String more, String body) throws IOException {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), to.server().port())) {
            socket.setSoTimeout(30_000);
            var request = "POST /api/v1/diagnoses HTTP/1.1\r\nHost: " + host + "\r\n" + more
                    + "Connection: close\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                    + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "*",
                "help.example.com",
                "https://help.example.com/",
                "https://a@help.example.com",
                "ftp://a.example"
            })
    void whatIsNoOriginIsNotTakenForOne(String text) {
        assertThat(Front.isOrigin(text)).isFalse();
        assertThat(Front.isOrigin(FRIEND)).isTrue();
    }
}
