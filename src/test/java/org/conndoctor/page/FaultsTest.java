package org.conndoctor.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Faults that people met, so that nobody meets them again. */
class FaultsTest extends BrowserTests {

    private static final String REFUSED = "connect ECONNREFUSED db.example.com:5432";

    @ParameterizedTest
    @MethodSource("org.conndoctor.page.Refusal#all")
    void whatWasTakenBackMakesNoPhoneWider(Refusal reader) {
        var chat = open(reader.locale());
        chat.page.setViewportSize(390, 844);
        chat.send(REFUSED);
        chat.send("Caused by: java.net.ConnectException: " + "x".repeat(300) + " Connection timed out");
        var asked = chat.question();
        chat.answer("unknown");
        chat.edit(asked).getByTestId("take-back").click();
        assertThat(chat.saidAbout(asked)).hasAttribute("data-taken-back", "true");
        chat.unfold();
        chat.by("sayings").getByTestId("take-back").click();
        assertThat(chat.by("sayings").locator("[data-taken-back=true]")).isVisible();

        assertThat(chat.overhang()).isZero();
    }

    @ParameterizedTest
    @MethodSource("org.conndoctor.page.Refusal#all")
    void whoDoesNotKnowReadsThatInTheirLanguage(Refusal reader) {
        var chat = open(reader.locale());
        chat.send("My app cannot connect to the server");
        for (int i = 0; i < 4 && chat.by("question").count() > 0; i++) {
            var asked = chat.question();
            var offered = chat.by("question").locator("[data-testid=answer][data-value=unknown]");
            if (offered.count() == 0) {
                chat.by("answer").first().click();
                assertThat(chat.saidAbout(asked)).isVisible();
                chat.awaitReply();
                continue;
            }
            var words = offered.textContent();
            offered.click();
            assertThat(chat.saidAbout(asked)).containsText(words);
            chat.awaitReply();
            assertThat(chat.by("turns").innerText()).doesNotContainPattern("\\bunknown\\b");
        }
    }

    @Test
    void aDoubleTapOnSendSendsOnceAndAnswersNothing() {
        var chat = open("en-US");
        chat.text().fill(REFUSED);
        var send = chat.by("send").boundingBox();
        double x = send.x + send.width / 2;
        double y = send.y + send.height / 2;

        chat.page.mouse().click(x, y);
        chat.page.waitForTimeout(120);
        chat.page.mouse().click(x, y);
        chat.awaitReply();

        assertThat(chat.said()).hasCount(1);
        assertThat(chat.by("note").first()).isEmpty();
    }

    @Test
    void whatAppearsUnderAPressIsNotPressedByItsSecondHalf() {
        var chat = open("en-US");
        chat.send(REFUSED);
        chat.page.evaluate("""
                former => {
                  const next = `[data-testid=question]:not([data-question="${former}"]) [data-testid=answer]`;
                  new MutationObserver(() => {
                    const answer = document.querySelector(next);
                    if (!answer || 'pressed' in window) return;
                    const { x, y } = answer.getBoundingClientRect();
                    window.pressed = document.elementFromPoint(x + 8, y + 8)?.closest('[data-testid=answer]') === answer;
                  }).observe(document.querySelector('[data-testid=turns]'), { childList: true });
                }""", chat.question());
        chat.page.route("**/messages*", route -> {
            var reply = route.fetch();
            // The first half of a double tap, just before the next question is there.
            chat.page.evaluate("() => dispatchEvent(new PointerEvent('pointerdown'))");
            route.fulfill(new Route.FulfillOptions().setResponse(reply));
        });

        chat.answer("unknown");

        assertThat(chat.page.evaluate("() => window.pressed")).isEqualTo(false);
        assertThat(chat.page.locator(".fresh")).hasCount(0);
        chat.answer("unknown");
        assertThat(chat.said()).hasCount(3);
    }

    @Test
    void anAnswerThatIsOnItsWayIsNotGivenTwice() {
        var chat = open("en-US");
        chat.send(REFUSED);
        var asked = chat.question();
        chat.by("answer").first().evaluate("button => { button.click(); button.click(); }");
        assertThat(chat.saidAbout(asked)).isVisible();
        chat.awaitReply();

        var messages = chat.page
                .request()
                .get(chat.page.url().replace("/?chat=", "/api/v1/chats/"))
                .text();
        assertThat(messages.split("\"kind\":\"answer\"", -1)).hasSize(2);
    }

    @Test
    void aPictureIsRefusedInWords() {
        var chat = open("en-US");
        var paste = """
                (field, text) => {
                  const data = new DataTransfer();
                  data.items.add(new File([new Uint8Array([1, 2])], 'shot.png', { type: 'image/png' }));
                  if (text) data.setData('text/plain', text);
                  field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                }""";
        assertThat(chat.page.locator("html")).hasAttribute("data-whole", "");

        chat.text().evaluate(paste, "words beside it");
        assertThat(chat.by("note")).isEmpty();
        chat.text().evaluate(paste, null);

        assertThat(chat.by("note")).hasText(Words.of("en").say("page.composer.picture"));
        chat.send(REFUSED);
        chat.by("output").evaluate(paste, null);
        assertThat(chat.by("paste").locator(".note")).hasText(Words.of("en").say("page.composer.picture"));
    }

    @Test
    void aMarkEndsWhereTheKoreanWordEnds() {
        var chat = open("ko-KR");
        chat.send("curl: (7) db.example.com 포트 5432: 연결이 거부되었습니다");
        chat.unfold();

        var mark = chat.by("mark").last();
        assertThat(mark).containsText("거부되었습니다");
        assertThat(chat.saidText()).isEqualTo("curl: (7) db.example.com 포트 5432: 연결이 거부되었습니다");
    }

    @Test
    void whatIsPastedIntoTheQuestionIsRead() {
        var chat = open("en-US");
        // By its address: behind a name there may be another machine.
        chat.send("Error: connect ECONNREFUSED 203.0.113.9:5432");
        assertThat(chat.by("read")).isHidden();

        chat.by("output").fill("LISTEN 0 244 127.0.0.1:5432 0.0.0.0:* users:((\"postgres\",pid=812,fd=6))");
        chat.by("read").click();
        chat.awaitReply();

        assertThat(chat.by("sayings").getByTestId("said")).hasCount(2);
        assertThat(chat.page.locator("[data-cause=listen-address]").first()).hasAttribute("data-status", "confirmed");
    }
}
