package org.conndoctor.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The whole way without a mouse. */
class KeyboardTest extends BrowserTests {

    private static final String REFUSED = "connect ECONNREFUSED 203.0.113.7:2345";

    @Test
    void theSkipLinkLeadsPastTheHeadToTheConversation() {
        var chat = open("en-US");
        var skip = chat.page.locator("a[href='#conversation']");

        walk(chat, "Shift+Tab", skip);
        assertThat(skip).isInViewport();
        chat.page.keyboard().press("Enter");
        assertThat(chat.page.locator("main")).isFocused();
        chat.page.keyboard().press("Tab");

        assertThat(chat.text()).isFocused();
    }

    @Test
    void whatIsTypedIsSentAndTheReplyReceivesTheFocus() {
        var chat = open("en-US");

        assertThat(chat.text()).isFocused();
        chat.page.keyboard().type("first line");
        chat.page.keyboard().press("Shift+Enter");
        assertThat(chat.said()).hasCount(0);
        chat.page.keyboard().type(REFUSED);
        chat.page.keyboard().press("Enter");
        chat.awaitReply();

        assertThat(chat.heading()).isFocused();
        assertThat(chat.heading()).isInViewport();
        assertThat(chat.saidText()).isEqualTo("first line\n" + REFUSED);
        assertThat(chat.text()).hasValue("");
    }

    @Test
    void aCauseIsOpenedAndItsCommandCopied() {
        var visitor = visitor("en-US");
        visitor.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        var chat = open(visitor);
        chat.send(REFUSED);

        var second = chat.causes().nth(1);
        walk(chat, "Tab", second.getByTestId("cause-toggle"));
        chat.page.keyboard().press("Enter");
        assertThat(second.getByTestId("cause-toggle")).hasAttribute("aria-expanded", "true");
        var copy = second.locator("[data-testid=copy]:visible").first();
        walk(chat, "Tab", copy);
        chat.page.keyboard().press("Enter");

        assertThat(copy).hasText(Words.of("en").say("page.copy.done"));
        var shown = second.locator("[data-testid=code]:visible")
                .first()
                .locator("pre")
                .innerText();
        assertThat(chat.page.evaluate("() => navigator.clipboard.readText()")).isEqualTo(shown.stripTrailing());
        assertThat(shown).isNotBlank();
    }

    @Test
    void anotherLanguageIsChosenAndTheConversationFollows() {
        var chat = open("en-US");
        chat.send(REFUSED);
        var before = chat.by("language").inputValue();

        walk(chat, "Shift+Tab", chat.by("language"));
        chat.page.keyboard().press("ArrowDown");
        assertThat(chat.by("language")).not().hasValue(before);
        var chosen = Words.of(chat.by("language").inputValue());

        assertThat(chat.heading()).hasText(chosen.symptom("connection-refused"));
        assertThat(chat.reply()).hasAttribute("lang", chat.by("language").inputValue());
        assertThat(chat.page.locator("html"))
                .hasAttribute("lang", chat.by("language").inputValue());
        assertThat(chat.by("send")).hasText(chosen.say("page.composer.send"));
        assertThat(chat.causes().first().getByTestId("cause-toggle"))
                .containsText(chosen.cause(chat.causes().first().getAttribute("data-cause")));
        assertThat(chat.said()).hasCount(1);
    }

    @Test
    void theEnterThatEndsACompositionDoesNotSend() {
        var chat = open("ko-KR");
        var keyboard = chat.page.context().newCDPSession(chat.page);

        compose(keyboard, "연결이 거부됨");
        pressEnterInside(keyboard);
        assertThat(chat.said()).hasCount(0);
        assertThat(chat.text()).hasValue("연결이 거부됨");

        insert(keyboard, "연결이 거부됨");
        chat.page.keyboard().press("Enter");
        chat.awaitReply();
        assertThat(chat.heading()).hasText(Words.of("ko").symptom("connection-refused"));
    }

    /** Presses a key until something has the focus, as somebody does who cannot point at it. */
    private static void walk(ChatPage chat, String key, Locator goal) {
        for (int steps = 0; steps < 60; steps++) {
            if ((Boolean) goal.evaluate("node => node === document.activeElement")) {
                return;
            }
            chat.page.keyboard().press(key);
        }
        assertThat(goal).isFocused();
    }

    /** Writes as an input method does: the text stands there, underlined, and is not decided yet. */
    private static void compose(CDPSession keyboard, String text) {
        var parameters = new JsonObject();
        parameters.addProperty("text", text);
        parameters.addProperty("selectionStart", text.length());
        parameters.addProperty("selectionEnd", text.length());
        keyboard.send("Input.imeSetComposition", parameters);
    }

    /** The Enter that an input method takes for itself reaches the page with the key code 229. */
    private static void pressEnterInside(CDPSession keyboard) {
        var parameters = new JsonObject();
        parameters.addProperty("type", "rawKeyDown");
        parameters.addProperty("key", "Enter");
        parameters.addProperty("code", "Enter");
        parameters.addProperty("windowsVirtualKeyCode", 229);
        keyboard.send("Input.dispatchKeyEvent", parameters);
    }

    /** Decides what was composed. */
    private static void insert(CDPSession keyboard, String text) {
        var parameters = new JsonObject();
        parameters.addProperty("text", text);
        keyboard.send("Input.insertText", parameters);
    }
}
