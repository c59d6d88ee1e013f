package org.conndoctor.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.conndoctor.http.Server;
import org.conndoctor.http.ServerSettings;

/**
 * How soon the page can be written to, beside how soon an empty page of the same server is there: by turns, in one browser,
 * each with a fresh profile. It asserts nothing; run by {@code .ci/benchmark page}.
 */
public final class PageSpeed {

    private static final int ROUNDS = 9;

    private PageSpeed() {}

    public static void main(String[] arguments) throws IOException {
        var web = Files.createTempDirectory("web");
        copy(Path.of("web"), web);
        Files.writeString(web.resolve("empty.html"), "<!doctype html><title>Empty</title><p>Nothing</p>");
        var settings = new ServerSettings("127.0.0.1", 0, Optional.of(web), ":memory:");
        var page = new double[ROUNDS];
        var empty = new double[ROUNDS];
        try (var server = Server.start(BrowserTests.onDuty(), settings);
                var browser = Browser.start()) {
            var address = "http://127.0.0.1:" + server.port();
            for (int round = -3; round < ROUNDS; round++) {
                double first = millis(browser, address + "/empty.html", "() => document.readyState === 'complete'");
                double second =
                        millis(browser, address + "/", "() => 'ready' in (document.documentElement?.dataset ?? {})");
                if (round >= 0) {
                    empty[round] = first;
                    page[round] = second;
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "An empty page is there after %.0f ms, the page can be written to after %.0f ms (medians of %d): %.2f times%n",
                median(empty),
                median(page),
                ROUNDS,
                median(page) / median(empty));
        System.exit(0);
    }

    /** From asking for the page until the condition holds, by the browser's own clock. */
    private static double millis(Browser browser, String address, String condition) {
        try (var visitor = browser.visitor("en-US")) {
            var page = visitor.newPage();
            page.addInitScript("(() => { const holds = " + condition + "; const look = () => holds()"
                    + " ? window.held = performance.now() : setTimeout(look, 1); look(); })()");
            page.navigate(address);
            // Not waitForFunction: the page's policy lets no text become code.
            return ((Number) page.evaluate("() => new Promise(resolve => { const look = () => window.held"
                            + " ? resolve(window.held) : setTimeout(look, 5); look(); })"))
                    .doubleValue();
        }
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var tree = Files.walk(from)) {
            for (var file : tree.filter(Files::isRegularFile).toList()) {
                var copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
