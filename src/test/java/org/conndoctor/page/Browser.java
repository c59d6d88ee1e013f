package org.conndoctor.page;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The installed Chromium or Chrome, found by the rules of {@code .ci/tools}, with a fresh profile. */
final class Browser implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium-headless-shell", "chromium", "google-chrome");

    // It runs as root in containers, and speaks to nobody but the server under test.
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Browser start() {
        var program = executable();
        var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        try {
            var options = new LaunchOptions()
                    .setExecutablePath(program)
                    .setHeadless(true)
                    .setArgs(FLAGS);
            return new Browser(playwright, playwright.chromium().launch(options));
        } catch (RuntimeException e) {
            playwright.close();
            throw e;
        }
    }

    /** A new profile, as a person with this locale would have it. */
    BrowserContext visitor(String locale) {
        var options = new com.microsoft.playwright.Browser.NewContextOptions();
        return browser.newContext(options.setLocale(locale).setViewportSize(1200, 900));
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Path executable() {
        var wish = Optional.ofNullable(System.getenv("CONNDOCTOR_BROWSER")).filter(path -> !path.isEmpty());
        var places = wish.map(path -> Stream.of(Path.of(path))).orElseGet(Browser::installed);
        return places.filter(place -> Files.isRegularFile(place) && Files.isExecutable(place))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        wish.map(path -> "CONNDOCTOR_BROWSER is '" + path + "', which is not a program")
                                .orElse("No browser here: run .ci/tools, or name one in CONNDOCTOR_BROWSER")));
    }

    private static Stream<Path> installed() {
        var folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return NAMES.stream().flatMap(name -> Arrays.stream(folders).map(folder -> Path.of(folder, name)));
    }
}
