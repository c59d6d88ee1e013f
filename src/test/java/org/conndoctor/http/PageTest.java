package org.conndoctor.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of the page, and the headers that keep it to itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageTest {

    private RunningServer server;

    @BeforeAll
    void start() {
        server = RunningServer.start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.html",
                "/js/app.js",
                "/css/base.css",
                "/favicon.svg",
                "/lib/markdown-it.min.js",
                "/api/v1/messages",
                "/api/v1/diagnoses",
                "/openapi.json",
                "/health/live",
                "/metrics",
                "/nowhere",
                "/js/nothing.js"
            })
    void everyReplyBearsTheHeadersThatKeepThePageToItself(String path) {
        var reply = server.get(path);

        assertThat(reply.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
                        + " img-src 'self'; font-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none';"
                        + " frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types markdown");
        assertThat(reply.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(reply.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(reply.headers().allValues("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        assertThat(reply.headers().map())
                .doesNotContainKeys("Server", "X-Powered-By", "Set-Cookie", "Access-Control-Allow-Origin");
    }

    @ParameterizedTest
    @CsvSource({
        "/, text/html",
        "/index.html, text/html",
        "/js/app.js, text/javascript",
        "/lib/markdown-it.min.js, text/javascript",
        "/css/base.css, text/css",
        "/favicon.svg, image/svg+xml"
    })
    void everyFileHasTheMediaTypeThatABrowserInsistsOn(String path, String type) {
        var reply = server.get(path);

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(Contract.mediaType(reply)).isEqualTo(type);
        assertThat(reply.headers().firstValue("Cache-Control")).contains("no-cache");
    }

    @Test
    void everyFileOfThePageIsServedAsItIs() throws IOException {
        var web = Path.of("web");
        try (var files = Files.walk(web)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var path = "/" + web.relativize(file).toString().replace('\\', '/');
                var reply = server.get(path);
                assertThat(reply.statusCode()).as(path).isEqualTo(200);
                assertThat(withoutStrings(reply.body())).as(path).isEqualTo(Files.readString(file));
                if (path.endsWith(".js")) {
                    assertThat(Contract.mediaType(reply)).as(path).isEqualTo("text/javascript");
                }
            }
        }
    }

    /** The page as its file has it. */
    private static String withoutStrings(String html) {
        int from = html.indexOf("<script type=\"application/json\"");
        return from < 0
                ? html
                : html.substring(0, from) + "<!-- texts -->" + html.substring(html.indexOf("</script>", from) + 9);
    }

    @Test
    void theMarkdownLibraryIsServedWhole() {
        var library = server.get("/lib/markdown-it.min.js");

        assertThat(library.statusCode()).isEqualTo(200);
        assertThat(library.body()).startsWith("/*! markdown-it ").hasSizeGreaterThan(50_000);
    }

    /** What the policy would block, the page must not ask for. */
    @Test
    void thePageAsksForNothingThatIsNotServed() {
        var html = server.get("/").body();
        var wanted = new TreeSet<String>();
        for (var attribute : List.of("src=\"", "href=\"")) {
            for (int at = html.indexOf(attribute); at >= 0; at = html.indexOf(attribute, at + 1)) {
                int from = at + attribute.length();
                wanted.add(html.substring(from, html.indexOf('"', from)));
            }
        }
        wanted.removeIf(w -> w.startsWith("#") || w.isEmpty());

        assertThat(wanted).isNotEmpty();
        for (var address : wanted) {
            assertThat(address).doesNotContain("://").doesNotStartWith("//").doesNotStartWith("data:");
            assertThat(server.get(server.uri("/").resolve(address).getPath()).statusCode())
                    .as(address)
                    .isEqualTo(200);
        }
        assertThat(html).doesNotContain(" style=\"", " onclick=", "<style", "javascript:");
    }

    /** Which language the page speaks is known before it asks for anything. */
    @Test
    void thePageBringsItsStringsAlong() {
        var html = server.get("/?language=ja").body();

        assertThat(html).contains("<html lang=\"ja\">");
        int from = html.indexOf(">", html.indexOf("<script type=\"application/json\"")) + 1;
        var strings = html.substring(from, html.indexOf("</script>", from));
        assertThat(strings).doesNotContain("<");
        assertThat(Json.MAPPER.readTree(strings))
                .isEqualTo(Json.MAPPER.readTree(
                        server.get("/api/v1/messages?language=ja").body()));
    }

    @Test
    void everyScriptIsAFile() {
        var html = server.get("/").body();
        var inline = new ArrayList<String>();
        for (int at = html.indexOf("<script"); at >= 0; at = html.indexOf("<script", at + 1)) {
            var tag = html.substring(at, html.indexOf('>', at) + 1);
            // Strings are no script: the browser runs nothing of them.
            if (!tag.contains(" src=") && !tag.contains("type=\"application/json\"")) {
                inline.add(tag);
            }
        }

        assertThat(inline).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing.html",
                "/js/nothing.js",
                "/js/",
                "/js",
                "/css/",
                "/lib/",
                "/lib/nothing.js",
                "/lib",
                "/favicon.ico",
                "/.git/config",
                "/pom.xml",
                "/rules/observations.yaml",
                "/org/conndoctor/http/Server.class",
                "/META-INF/MANIFEST.MF",
                "/logback.xml",
                "/js/app.js/",
                "/index.html/x"
            })
    void aFileThatIsNotThereIsAProblem(String path) {
        var reply = server.get(path, "Accept-Language", "ko", "Accept", "*/*");

        assertProblem(reply);
        assertThat(reply.headers().allValues("Content-Language")).containsExactly("ko");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/js/nothing.js", "/<b>bold", "/index.html/x"})
    void aPersonWhoIsLostIsShownTheWayBack(String path) {
        var reply = server.get(
                path.replace("<", "%3C").replace(">", "%3E"), "Accept-Language", "ko", "Accept", "text/html,*/*;q=0.8");

        assertThat(reply.statusCode()).isEqualTo(404);
        assertThat(Contract.mediaType(reply)).isEqualTo("text/html");
        assertThat(reply.body()).contains("<html lang=\"ko\">", "href=\"/\"").doesNotContain("<b>");
        assertThat(reply.headers().allValues("Content-Language")).containsExactly("ko");
        assertThat(reply.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    private static void assertProblem(HttpResponse<String> reply) {
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(404);
        assertThat(Contract.mediaType(reply)).isEqualTo("application/problem+json");
        assertThat(Json.MAPPER.readTree(reply.body()).get("type").stringValue())
                .isEqualTo("urn:conndoctor:problem:not-found");
    }

    @Test
    void aFileThatDidNotChangeIsNotSentAgain() {
        var first = server.get("/js/app.js");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        var second = server.get("/js/app.js", "If-None-Match", tag);

        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }
}
