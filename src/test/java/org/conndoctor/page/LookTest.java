package org.conndoctor.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.conndoctor.http.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The doctor asks before it looks, tells what it sees while it looks, and what was seen can be taken back. */
class LookTest extends BrowserTests {

    private final Words english = Words.of("en");
    private Server looking;

    @BeforeAll
    void startLooking() {
        looking = serveLooking();
    }

    @AfterAll
    void stopLooking() {
        if (looking != null) {
            looking.close();
        }
    }

    @ParameterizedTest
    @MethodSource("org.conndoctor.page.Refusal#all")
    void aLookIsOfferedAgreedToTakenBackAndTakenAgain(Refusal refusal) {
        try (var peer = Peer.http()) {
            var words = Words.of(refusal.language());
            var chat = asked(refusal.locale(), peer.port());
            assertThat(chat.by("look")).containsText("127.0.0.1");
            assertThat(chat.by("look")).containsText(Integer.toString(peer.port()));
            assertThat(chat.by("look").locator(".steps li").first()).isVisible();
            assertThat(chat.by("look-yes")).hasText(words.say("page.look.yes"));
            assertThat(chat.by("look-no")).hasText(words.say("page.look.no"));
            assertThat(peer.connections()).isZero();

            chat.by("look-yes").click();

            assertThat(looks(chat)).containsText(words.say("page.seen.client"));
            assertThat(looks(chat)).containsText("127.0.0.1:" + peer.port());
            assertThat(results(looks(chat)).first()).not().isEmpty();
            assertThat(consents(chat)).hasText(of(words.say("page.said.consent.yes"), peer));
            assertThat(chat.heading()).isFocused();
            assertThat(peer.connections()).isPositive();
            chat.by("look-again").click();
            assertThat(looks(chat)).hasCount(2);
            assertThat(chat.by("look")).hasAttribute("data-state", "done");

            for (var look : looks(chat).all()) {
                look.getByTestId("take-back").click();
                assertThat(look).hasAttribute("data-taken-back", "true");
                assertThat(look).containsText(words.say("page.said.takenback"));
                chat.awaitReply();
            }
            assertThat(chat.by("look")).hasAttribute("data-state", "offered");
            assertThat(chat.page.locator("[data-testid=known][data-source=probe]"))
                    .hasCount(0);
        }
    }

    @Test
    void whoDeclinesIsNotLookedForAndMayStillChangeTheirMind() {
        try (var peer = Peer.http()) {
            var chat = asked("en-US", peer.port());

            chat.by("look-no").click();

            assertThat(chat.by("look")).hasAttribute("data-state", "declined");
            assertThat(consents(chat)).hasText(of(english.say("page.said.consent.no"), peer));
            assertThat(chat.by("look-again")).isFocused();
            assertThat(looks(chat)).hasCount(0);
            assertThat(peer.connections()).isZero();
            chat.by("look-again").click();
            assertThat(looks(chat)).hasCount(1);
            assertThat(peer.connections()).isPositive();
        }
    }

    @Test
    void aServerThatLooksAtNothingOffersNothing() {
        var chat = open("en-US");
        chat.send(complaint(2345));

        assertThat(chat.by("browser")).isVisible();
        assertThat(chat.by("look")).hasCount(0);
    }

    @Test
    void aTargetThatIsRefusedIsSaidWithTheReasonInOneQuietLine() {
        var chat = open(visitor("en-US"), looking);
        chat.send("WebSocket connection to 'ws://0.0.0.0:2345/' failed");

        assertThat(chat.by("look")).hasAttribute("data-state", "refused");
        assertThat(chat.by("look"))
                .hasText(english.say("look.refused.unspecified").replace("{host}", "0.0.0.0"));
        assertThat(chat.by("look").locator("button")).hasCount(0);
    }

    @Test
    void whatIsSeenIsToldWhileTheLookGoesOn() {
        try (var peer = Peer.silent()) {
            var chat = asked("en-US", peer.port());

            chat.by("look-yes").click();

            assertThat(chat.by("look")).hasAttribute("data-state", "running");
            assertThat(chat.by("look").locator("h3")).isFocused();
            assertThat(chat.by("look").locator("[role=log]")).isVisible();
            assertThat(chat.by("live").getByTestId("result").first()).isVisible();
            chat.text().fill("draft");
            assertThat(looks(chat)).hasCount(1, longer());
            assertThat(chat.text()).isFocused();
            assertThat(chat.text()).hasValue("draft");
            assertThat(chat.by("status")).hasText(english.say("page.look.arrived"));
        }
    }

    @Test
    void whoReadsElsewhereSeesTheLookToo() {
        try (var peer = Peer.http()) {
            var chat = asked("en-US", peer.port());
            var reader = follow(visitor("ko-KR"), chat.page.url());
            reader.awaitReply();

            reader.by("look-yes").click();

            assertThat(looks(reader)).hasCount(1);
            assertThat(looks(chat)).hasCount(1);
            assertThat(chat.by("look")).hasAttribute("data-state", "done");
        }
    }

    @Test
    void aLongListIsFoldedAndOpensWhole() {
        try (var peer = Peer.http()) {
            var chat = asked("en-US", peer.port());
            chat.by("look-yes").click();
            var results = results(looks(chat));
            assertThat(results.first()).isVisible();
            var fold = looks(chat).getByTestId("fold");
            assertThat(results.count()).isGreaterThan(6);

            assertThat(results.nth(5)).isVisible();
            assertThat(results.nth(6)).isHidden();
            assertThat(fold).hasAttribute("aria-expanded", "false");
            fold.click();
            assertThat(results.last()).isVisible();
            assertThat(fold).hasAttribute("aria-expanded", "true");
        }
    }

    @Test
    void aTargetThatIsWellWhereItsUserSitsIsToldSo() {
        try (var peer = Peer.webSocket()) {
            var chat = open(visitor("en-US"), looking);
            chat.send("ws://127.0.0.1:" + peer.port() + "/");

            chat.by("browser-try").click();

            assertThat(chat.reply()).hasAttribute("data-outcome", "well");
            assertThat(chat.heading()).hasText(english.say("page.reply.well.title"));
            assertThat(chat.by("summary")).containsText("127.0.0.1:" + peer.port());
            assertThat(results(chat.by("well")).first()).isAttached();
            assertThat(chat.causes()).hasCount(0);
            AccessibilityTest.examine(chat);
            chat.faults().clear();
        }
    }

    @Test
    void everyStateOfALookCanBeUsedByEverybody() {
        try (var peer = Peer.silent()) {
            var chat = asked("en-US", peer.port());
            AccessibilityTest.examine(chat);
            chat.by("look-yes").click();
            assertThat(looks(chat)).hasCount(1, longer());
            AccessibilityTest.examine(chat);
            looks(chat).getByTestId("take-back").click();
            assertThat(looks(chat)).hasAttribute("data-taken-back", "true");
            chat.by("browser-try").click();
            assertThat(chat.by("browser-cancel")).isVisible();
            AccessibilityTest.examine(chat);
            chat.faults().clear();
        }
    }

    private ChatPage asked(String locale, int port) {
        var chat = open(visitor(locale), looking);
        chat.send(complaint(port));
        assertThat(chat.by("look")).hasAttribute("data-state", "offered");
        return chat;
    }

    private static String complaint(int port) {
        return "WebSocket connection to 'ws://127.0.0.1:" + port + "/' failed";
    }

    private static Locator looks(ChatPage chat) {
        return chat.page.locator("[data-testid=said][data-kind=look]");
    }

    private static String of(String message, Peer peer) {
        return message.replace("{host}", "127.0.0.1").replace("{port}", Integer.toString(peer.port()));
    }

    private static Locator consents(ChatPage chat) {
        return chat.page.locator("[data-testid=said][data-kind=consent]");
    }

    private static Locator results(Locator within) {
        return within.getByTestId("result");
    }

    /** A look at a silent program takes its whole budget. */
    private static LocatorAssertions.HasCountOptions longer() {
        return new LocatorAssertions.HasCountOptions().setTimeout(20_000);
    }
}
