package org.conndoctor.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the page sees from where its user sits: a real browser, and real programs on ports of this machine. */
class BrowserViewTest extends BrowserTests {

    /** Beyond what the rules take for waiting, and far below the 21 seconds of the page. */
    private static final int WAIT_MILLIS = 5_500;

    private final Words english = Words.of("en");

    @Test
    void aHealthyWebSocketOpens() {
        try (var peer = Peer.webSocket()) {
            var chat = tried(peer.port());

            saw(chat, "browser-websocket", "open");
            saw(chat, "browser-fetch", "answered");
            saw(chat, "browser-page", "http");
            assertThat(fact(chat)).hasAttribute("data-value", "open");
            forgive(chat, peer.port());
        }
    }

    @Test
    void aPortWhereNothingListensFailsAtOnce() {
        var port = Peer.refusingPort();
        var chat = tried(port);

        saw(chat, "browser-websocket", "failed");
        saw(chat, "browser-fetch", "failed");
        assertThat(fact(chat)).hasAttribute("data-value", "at-once");
        forgive(chat, port);
    }

    @Test
    void aProgramThatNeverAnswersIsStillWaitedFor() {
        try (var peer = Peer.silent()) {
            var chat = offered(peer.port());
            chat.page.evaluate("millis => { document.documentElement.dataset.browserPatience = millis; }", WAIT_MILLIS);
            chat.by("browser-try").click();

            assertThat(chat.by("browser-cancel")).isFocused();
            assertThat(chat.by("browser-seconds")).hasText("2 s");
            saw(chat, "browser-websocket", "still-waiting");
            saw(chat, "browser-fetch", "still-waiting");
            assertThat(fact(chat)).hasAttribute("data-value", "waiting");
            forgive(chat, peer.port());
        }
    }

    @Test
    void aWebServerAnswersAndOpensNoWebSocket() {
        try (var peer = Peer.http()) {
            var chat = tried(peer.port());

            saw(chat, "browser-websocket", "failed");
            saw(chat, "browser-fetch", "answered");
            assertThat(fact(chat)).hasAttribute("data-value", "answer");
            forgive(chat, peer.port());
        }
    }

    @Test
    void aProgramThatSpeaksNoHttpFailsInBoth() {
        try (var peer = Peer.echoing()) {
            var chat = tried(peer.port());

            saw(chat, "browser-websocket", "failed");
            saw(chat, "browser-fetch", "failed");
            forgive(chat, peer.port());
        }
    }

    @Test
    void aPortThatBrowsersRefuseIsKnownToBeBlocked() {
        var chat = tried(6667);

        saw(chat, "browser-websocket", "blocked");
        saw(chat, "browser-fetch", "blocked");
        forgive(chat, 6667);
    }

    @Test
    void theUsualPortOfASchemeIsNotTakenForOneThatBrowsersRefuse() {
        // A loopback address of its own: whatever this machine serves at port 80, it does so elsewhere.
        var chat = open("en-US");
        chat.send("WebSocket connection to 'ws://127.80.80.80:80/' failed");
        chat.by("browser-try").click();

        saw(chat, "browser-websocket", "failed");
        saw(chat, "browser-fetch", "failed");
        chat.faults().clear();
    }

    @Test
    void aPathThatLooksLikeAnotherHostStaysAPath() {
        var port = Peer.refusingPort();
        var chat = open("en-US");
        chat.send("WebSocket connection to 'ws://127.0.0.1:" + port + "//other.example/chat' failed");

        assertThat(chat.by("browser")).containsText("ws://127.0.0.1:" + port + "//other.example/chat");
        assertThat(chat.by("browser")).not().containsText("ws://other.example");
    }

    @Test
    void nothingLeavesTheBrowserBeforeTheClickAndNothingIsToldAfterCancelling() {
        try (var peer = Peer.silent()) {
            var chat = offered(peer.port());
            assertThat(chat.by("browser")).containsText("ws://127.0.0.1:" + peer.port() + "/");
            assertThat(chat.by("browser")).containsText("http://127.0.0.1:" + peer.port() + "/");
            assertThat(chat.page.locator("iframe")).hasCount(0);
            assertThat(peer.connections()).isZero();
            assertThat(chat.faults()).isEmpty();

            chat.by("browser-try").click();
            assertThat(chat.by("browser-seconds")).hasText("1 s");
            assertThat(peer.connections()).isPositive();
            chat.by("browser-cancel").click();

            assertThat(chat.by("browser-try")).isFocused();
            assertThat(chat.page.locator("iframe")).hasCount(0);
            assertThat(looks(chat)).hasCount(0);
            forgive(chat, peer.port());
        }
    }

    @Test
    void whatTheBrowserSawIsTakenBackAndTriedAgain() {
        var port = Peer.refusingPort();
        var chat = tried(port);
        saw(chat, "browser-websocket", "failed");
        assertThat(chat.heading()).isFocused();
        assertThat(looks(chat)).containsText(english.say("page.seen.browser"));
        assertThat(chat.by("browser")).hasAttribute("data-state", "done");
        assertThat(chat.page.locator("iframe")).hasCount(0);

        chat.by("browser-again").click();
        assertThat(looks(chat)).hasCount(2);
        for (var look : looks(chat).all()) {
            look.getByTestId("take-back").click();
            assertThat(look).hasAttribute("data-taken-back", "true");
        }

        assertThat(fact(chat)).hasCount(0);
        assertThat(chat.by("browser")).hasAttribute("data-state", "offered");
        forgive(chat, port);
    }

    @Test
    void aReaderOfALinkTriesFromTheirOwnBrowserAndBothAreTold() {
        try (var peer = Peer.http()) {
            var chat = offered(peer.port());
            var reader = follow(visitor("ko-KR"), chat.page.url());
            reader.awaitReply();

            reader.by("browser-try").click();

            saw(reader, "browser-fetch", "answered");
            saw(chat, "browser-fetch", "answered");
            forgive(reader, peer.port());
        }
    }

    @Test
    void whatABrowserCannotSpeakItDoesNotOffer() {
        var chat = open("en-US");
        chat.send("mysql://127.0.0.1:3306: connect ECONNREFUSED 127.0.0.1:3306");

        assertThat(chat.by("target")).containsText("mysql://127.0.0.1:3306");
        assertThat(chat.by("browser")).hasCount(0);
    }

    @Test
    void onlyTheFrameMayConnectElsewhereAndOnlyThePageMayHoldIt() {
        try (var peer = Peer.http()) {
            var chat = open("en-US");
            var frame = policy(chat, "/look.html");
            var page = policy(chat, "/");

            assertThat(frame).contains("default-src 'none'", "frame-ancestors 'self'", "trusted-types 'none'");
            assertThat(frame).contains("connect-src http: https: ws: wss:");
            assertThat(page).contains("connect-src 'self'", "frame-src 'self'", "frame-ancestors 'none'");
            var reached = chat.page.evaluate(
                    "address => fetch(address, { mode: 'no-cors' }).then(() => true, () => false)",
                    "http://127.0.0.1:" + peer.port() + "/");
            assertThat(reached).isEqualTo(false);
            assertThat(peer.connections()).isZero();
            chat.faults().clear();
        }
    }

    private static List<String> policy(ChatPage chat, String path) {
        var address = chat.page.evaluate("path => new URL(path, location.href).href", path);
        var header = chat.page.request().get((String) address).headers().get("content-security-policy");
        return List.of(header.split("; "));
    }

    private ChatPage offered(int port) {
        var chat = open("en-US");
        chat.send("WebSocket connection to 'ws://127.0.0.1:" + port + "/' failed");
        assertThat(chat.by("browser")).hasAttribute("data-state", "offered");
        return chat;
    }

    private ChatPage tried(int port) {
        var chat = offered(port);
        chat.by("browser-try").click();
        return chat;
    }

    private static void saw(ChatPage chat, String probe, String outcome) {
        var result = looks(chat).last().locator("[data-testid=result][data-probe=" + probe + "]");
        assertThat(result).hasAttribute("data-outcome", outcome);
        assertThat(result).not().isEmpty();
    }

    private static Locator looks(ChatPage chat) {
        return chat.page.locator("[data-testid=said][data-kind=look]");
    }

    /** What the rules make of it. */
    private static Locator fact(ChatPage chat) {
        return chat.page.locator("[data-testid=known][data-observation=browser-sees]");
    }

    /** The browser itself reports what failed: at this port, and nothing else. */
    private static void forgive(ChatPage chat, int port) {
        assertThat(chat.faults())
                .allMatch(fault -> fault.contains(":" + port + "/") || fault.startsWith("Failed to load"));
        chat.faults().clear();
    }
}
