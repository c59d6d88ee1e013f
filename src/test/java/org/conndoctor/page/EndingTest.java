package org.conndoctor.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Every diagnosis has two ends: it works now, or it still fails. */
class EndingTest extends BrowserTests {

    private static final String REFUSED = "connect ECONNREFUSED db.example.com:5432";

    private final Words english = Words.of("en");

    @Test
    void whatWorksIsClosedWithALastWordAndOpensAgain() {
        var chat = open("en-US");
        chat.send(REFUSED);

        chat.by("works").click();

        assertThat(chat.heading()).hasText(english.say("page.closed.title"));
        assertThat(chat.heading()).isFocused();
        assertThat(chat.by("question")).hasCount(0);
        assertThat(chat.by("ticket").innerText().lines()).hasSize(5);
        AccessibilityTest.examine(chat);
        chat.page.reload();
        assertThat(chat.by("closed")).isVisible();
        chat.by("reopen").click();
        assertThat(chat.by("closed")).hasCount(0);
        assertThat(chat.by("question")).isVisible();
        assertThat(chat.heading()).isFocused();
    }

    @Test
    void theLastWordNamesTheCauseThatWasConfirmedAndIsCopiedAsTextOrMarkdown() {
        var visitor = visitor("en-US");
        visitor.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        var chat = open(visitor);
        chat.send("connect ECONNREFUSED 203.0.113.9:5432 `rm` *now* [x](y)\nsecond line");
        LastingChatTest.tell(chat, "{\"answer\": {\"id\": \"listens-on\", \"value\": \"loopback\"}}");
        var cause = chat.page.locator("[data-testid=cause][data-status=confirmed]");
        assertThat(cause).hasCount(1);
        assertThat(chat.heading())
                .hasText(english.say("page.verdict.confirmed").replace("{title}", english.cause("listen-address")));

        chat.by("works").click();

        assertThat(chat.by("closed"))
                .containsText(english.say("page.closed.was").replace("{cause}", english.cause("listen-address")));
        chat.by("closed-text").click();
        assertThat(chat.by("closed-text")).hasText(english.say("page.copy.done"));
        assertThat(copied(chat)).isEqualTo(chat.by("ticket").innerText());
        assertThat(copied(chat)).contains("ECONNREFUSED", "203.0.113.9:5432", english.cause("listen-address"));
        assertThat(copied(chat)).doesNotContain("second line");
        chat.by("closed-markdown").click();
        assertThat(chat.by("closed-markdown")).hasText(english.say("page.copy.done"));
        assertThat(copied(chat).lines()).hasSize(5).allMatch(line -> line.startsWith("- "));
        assertThat(copied(chat)).contains("``connect ECONNREFUSED 203.0.113.9:5432 `rm` *now* [x](y)``");
    }

    @Test
    void whoeverStillFailsGoesOnWithTheQuestion() {
        var chat = open("en-US");
        chat.send(REFUSED);

        chat.by("fails").click();

        assertThat(chat.by("still")).hasText(english.say("page.still.asked"));
        assertThat(chat.by("question").locator("h3")).isFocused();
        chat.by("answer").first().click();
        chat.awaitReply();
        assertThat(chat.by("still")).hasCount(0);
    }

    @Test
    void whereNothingIsAskedWhoeverStillFailsIsLedToTheComposer() {
        var chat = open("en-US");
        // Behind a name there may be another machine; an address is the server's own.
        chat.send("connect ECONNREFUSED 203.0.113.9:5432");
        LastingChatTest.tell(chat, "{\"answer\": {\"id\": \"listens-on\", \"value\": \"loopback\"}}");
        assertThat(chat.by("question")).hasCount(0);

        chat.by("fails").click();

        assertThat(chat.by("still")).hasText(english.say("page.still.text"));
        assertThat(chat.text()).isFocused();
    }

    @Test
    void whoSaysMoreOpensItAgain() {
        var chat = open("en-US");
        chat.send(REFUSED);
        chat.by("works").click();
        assertThat(chat.by("closed")).isVisible();

        chat.send("curl: (28) Connection timed out");

        assertThat(chat.by("closed")).hasCount(0);
        assertThat(chat.by("verdict")).isVisible();
    }

    private static String copied(ChatPage chat) {
        return (String) chat.page.evaluate("() => navigator.clipboard.readText()");
    }
}
