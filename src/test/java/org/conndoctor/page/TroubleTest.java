package org.conndoctor.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page does where there is no plain answer; nothing that was written is ever lost. */
class TroubleTest extends BrowserTests {

    private static final String REFUSED = "connect ECONNREFUSED 203.0.113.7:2345";

    private final Words words = Words.of("en");

    @Test
    void aServerThatIsGoneIsToldAndTheTextKeptUntilItIsBack() {
        var server = serve(0);
        int port = server.port();
        var chat = open(visitor("en-US"), server);
        assertThat(chat.page.locator("html")).hasAttribute("data-whole", "");
        server.close();

        chat.send(REFUSED);
        assertThat(chat.by("problem")).containsText(words.say("page.error.unreachable.title"));
        assertThat(chat.by("problem")).containsText(words.say("page.error.kept"));
        assertThat(chat.heading()).isFocused();
        assertThat(chat.text()).hasValue(REFUSED);
        assertThat(chat.faults()).isNotEmpty().allMatch(fault -> fault.contains("net::ERR_"));
        chat.faults().clear();

        server = serve(port);
        chat.by("retry").click();
        assertThat(chat.heading()).hasText(words.symptom("connection-refused"));
        assertThat(chat.by("problem")).hasCount(0);
        assertThat(chat.said()).hasCount(1);
        assertThat(chat.text()).hasValue("");
        chat.page.close();
        server.close();
    }

    @Test
    void whereChatsCannotBeKeptTheConversationGoesOnAndThePageSaysThatItIsNotKept(@TempDir Path folder)
            throws IOException {
        var file = folder.resolve("chats.db");
        var away = folder.resolve("away.db");
        try (var server = serveKeepingIn(file)) {
            var chat = open(visitor("en-US"), server);
            chat.send(REFUSED);
            assertThat(chat.by("unkept")).isHidden();
            var kept = chat.page.url();
            Files.move(file, away);

            chat.send("curl: (28) Connection timed out");
            assertThat(chat.by("unkept")).hasText(words.say("page.composer.unkept"));
            assertThat(chat.said()).hasCount(2);
            assertThat(chat.by("problem")).hasCount(0);
            assertThat(chat.by("share")).isHidden();
            chat.answer("unknown");
            assertThat(chat.said()).hasCount(3);

            chat.by("new").click();
            assertThat(chat.by("unkept")).isHidden();
            chat.send(REFUSED);
            assertThat(chat.by("unkept")).isVisible();
            assertThat(chat.heading()).hasText(words.symptom("connection-refused"));
            assertThat(chat.page.url()).doesNotContain("chat=");
            assertThat(chat.faults()).isNotEmpty().allMatch(fault -> fault.contains("503"));
            chat.faults().clear();

            Files.move(away, file);
            assertThat(follow(visitor("en-US"), kept).heading()).isVisible();
        }
    }

    @Test
    void aTextBeyondTheLimitStaysInTheBoxAndIsNotSent() {
        var chat = open("en-US");
        var text = REFUSED + "\n" + "x".repeat(64 * 1024);

        chat.text().fill(text);
        chat.by("send").click();

        assertThat(chat.by("note")).containsText("64 KiB");
        assertThat(chat.text()).hasAttribute("aria-invalid", "true");
        assertThat(chat.text()).isFocused();
        assertThat(chat.text().inputValue()).isEqualTo(text);
        assertThat(chat.said()).hasCount(0);

        chat.send(REFUSED);
        assertThat(chat.heading()).hasText(words.symptom("connection-refused"));
        assertThat(chat.by("note")).isEmpty();
    }

    @Test
    void aTextAtTheLimitIsSentInWhole() {
        var chat = open("en-US");
        // Two bytes of UTF-8 each, and six bytes of JSON.
        var text = REFUSED + "\n" + "\u0085".repeat((64 * 1024 - REFUSED.length() - 1) / 2);

        chat.send(text);

        assertThat(chat.heading()).hasText(words.symptom("connection-refused"));
    }

    @Test
    void anEmptyTextIsAskedForAndNotSent() {
        var chat = open("en-US");

        chat.text().fill(" \n ");
        chat.by("send").click();

        assertThat(chat.by("note")).hasText(words.say("page.composer.empty"));
        assertThat(chat.said()).hasCount(0);
    }

    @Test
    void aTextThatDoesNotSayHowConnectingFailsLeadsToTheCausesByOneAnswer() {
        var chat = open("en-US");

        chat.send(words.say("page.example.4"));
        assertThat(chat.reply()).hasAttribute("data-outcome", "ask-symptom");
        assertThat(chat.by("question")).containsText(words.say("question.symptom"));
        assertThat(chat.causes()).hasCount(0);

        chat.answer("connection-timeout");
        assertThat(chat.said()).hasCount(2);
        assertThat(chat.reply()).hasAttribute("data-outcome", "diagnosed");
        assertThat(chat.heading()).hasText(words.symptom("connection-timeout"));
        assertThat(chat.heading()).isFocused();
        assertThat(chat.causes().count()).isGreaterThan(3);
        assertThat(chat.saidAbout("symptom")).containsText(words.symptom("connection-timeout"));
    }

    @Test
    void anUnknownErrorIsCalledUnknownAndTheNearestIsOffered() {
        var chat = open("en-US");

        chat.send("Segmentation fault (core dumped)");
        assertThat(chat.reply()).hasAttribute("data-outcome", "unknown");
        assertThat(chat.heading()).hasText(words.say("page.reply.unknown.title"));
        assertThat(chat.causes()).hasCount(0);

        chat.answer("connection-refused");
        assertThat(chat.heading()).hasText(words.symptom("connection-refused"));
        assertThat(chat.causes().count()).isGreaterThan(3);
    }

    @Test
    void aCauseThatFactsBothConfirmAndRuleOutSaysSo() {
        var chat = open("en-US");
        chat.send(REFUSED);
        // What a person may find out later, told to the server as another client would.
        LastingChatTest.tell(chat, "{\"answer\": {\"id\": \"port-matches\", \"value\": \"no\"}}");
        LastingChatTest.tell(chat, "{\"answer\": {\"id\": \"other-client-connects\", \"value\": \"yes\"}}");

        var cause = chat.page.locator("[data-cause='wrong-port']");
        assertThat(cause.getByTestId("contradiction")).hasText(words.say("finding.contradiction"));
        assertThat(cause.getByTestId("contradiction")).isVisible();
        assertThat(chat.by("contradiction")).hasCount(1);
    }

    @Test
    void aNewConversationBeginsEmpty() {
        var chat = open("en-US");
        chat.send(REFUSED);

        chat.by("new").click();

        assertThat(chat.said()).hasCount(0);
        assertThat(chat.by("welcome")).isVisible();
        assertThat(chat.text()).isFocused();
    }
}
