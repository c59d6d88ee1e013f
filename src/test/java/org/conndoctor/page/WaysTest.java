package org.conndoctor.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The ways between conversations: back, on, from the list of this device, and by a link for readers. */
class WaysTest extends BrowserTests {

    private static final String REFUSED = "connect ECONNREFUSED db.example.com:5432";
    private static final String TIMED_OUT =
            "curl: (28) Failed to connect to 203.0.113.7 port 443: Connection timed out";

    private final Words english = Words.of("en");

    @Test
    void backLeadsToWhatWasThereBefore() {
        var chat = open("en-US");
        chat.send(REFUSED);
        var first = chat.page.url();
        chat.by("new").click();
        assertThat(chat.by("welcome")).isVisible();
        assertThat(chat.page.url()).doesNotContain("chat=");

        chat.page.goBack();
        chat.awaitReply();
        assertThat(chat.page.url()).isEqualTo(first);
        assertThat(chat.heading()).hasText(english.symptom("connection-refused"));

        chat.page.goForward();
        assertThat(chat.by("welcome")).isVisible();
        assertThat(chat.said()).hasCount(0);
        chat.send(TIMED_OUT);
        assertThat(chat.heading()).hasText(english.symptom("connection-timeout"));
        chat.page.goBack();
        assertThat(chat.by("welcome")).isVisible();
        chat.page.goBack();
        assertThat(chat.heading()).hasText(english.symptom("connection-refused"));
    }

    @Test
    void theLastConversationsOfThisDeviceAreListedAndForgotten() {
        var visitor = visitor("en-US");
        var chat = open(visitor);
        assertThat(chat.by("history")).isHidden();
        chat.send(REFUSED);
        chat.by("new").click();
        chat.send(TIMED_OUT);
        chat.by("delete").click();
        chat.by("delete-yes").click();

        assertThat(chat.by("past")).hasCount(1);
        assertThat(chat.by("past")).containsText(english.symptom("connection-refused"));
        assertThat(chat.by("history")).containsText(english.say("page.history.text"));
        AccessibilityTest.examine(chat);
        chat.by("past").click();
        chat.awaitReply();
        assertThat(chat.heading()).hasText(english.symptom("connection-refused"));
        chat.by("new").click();
        chat.by("forget").click();
        assertThat(chat.by("history")).isHidden();
        chat.page.reload();
        assertThat(chat.by("history")).isHidden();
    }

    @Test
    void oneThatIsGoneLeavesTheList() {
        var visitor = visitor("en-US");
        var chat = open(visitor);
        chat.send(REFUSED);
        var address = chat.page.url().replace("/?chat=", "/api/v1/chats/");
        chat.by("new").click();
        assertThat(chat.by("past")).hasCount(1);
        assertThat(chat.page.request().delete(address).ok()).isTrue();

        chat.by("past").click();

        assertThat(chat.by("parting")).containsText(english.say("page.gone.title"));
        assertThat(chat.by("past")).hasCount(0);
        chat.faults().clear();
    }

    @Test
    void theLinkThatIsSharedIsForReadingUntilWritingIsWished() {
        var chat = open("en-US");
        chat.send(REFUSED);
        var asked = chat.question();
        chat.answer("unknown");
        chat.by("share").click();
        var link = chat.by("link").inputValue();
        assertThat(link).isNotEqualTo(chat.page.url());
        assertThat(chat.by("sheet")).containsText(english.say("page.share.reads"));
        AccessibilityTest.examine(chat);

        var reader = follow(visitor("ko-KR"), link);
        reader.awaitReply();
        var korean = Words.of("ko");
        assertThat(reader.by("shared")).containsText(korean.say("page.shared.text"));
        assertThat(reader.by("own")).hasText(korean.say("page.shared.own"));
        assertThat(reader.heading()).hasText(korean.symptom("connection-refused"));
        assertThat(reader.saidAbout(asked)).isVisible();
        for (var writing : new String[] {"question", "answer", "change", "take-back", "works", "fails", "browser"}) {
            assertThat(reader.by(writing)).hasCount(0);
        }
        assertThat(reader.by("composer")).isHidden();
        assertThat(reader.by("delete")).isHidden();
        assertThat(reader.page.url()).isEqualTo(link);
        AccessibilityTest.examine(reader);

        chat.answer("unknown");
        assertThat(reader.said()).hasCount(3);
        reader.page.reload();
        assertThat(reader.said()).hasCount(3);
        reader.by("own").click();
        assertThat(reader.by("welcome")).isVisible();
        assertThat(reader.by("history")).isHidden();

        chat.by("share").click();
        chat.by("share-write").check();
        assertThat(chat.by("link")).hasValue(chat.page.url());
        assertThat(chat.by("sheet")).containsText(english.say("page.share.text"));
    }

    @Test
    void digitsAnswerAndASlashLeadsToTheComposer() {
        var chat = open("en-US");
        chat.send(REFUSED);
        var asked = chat.question();
        assertThat(chat.by("answer").first()).hasAttribute("aria-keyshortcuts", "1");
        assertThat(chat.text()).hasAttribute("aria-keyshortcuts", "/");
        var second = chat.by("answer").nth(1);
        var words = second.textContent();

        chat.page.keyboard().press("/");
        assertThat(chat.text()).isFocused();
        assertThat(chat.text()).hasValue("");
        chat.page.keyboard().press("2");
        assertThat(chat.text()).hasValue("2");
        assertThat(chat.said()).hasCount(1);
        chat.text().fill("");
        chat.text().blur();
        chat.page.keyboard().press("2");

        assertThat(chat.saidAbout(asked)).containsText(words);
        assertThat(chat.said()).hasCount(2);
    }

    @Test
    void theNewVerdictStandsWhereTheFormerStood() {
        var chat = open("en-US");
        chat.send(REFUSED);
        var before = chat.heading().boundingBox().y;

        chat.answer("unknown");

        assertThat(chat.heading()).isFocused();
        assertThat(chat.heading().boundingBox().y).isEqualTo(before);
    }
}
