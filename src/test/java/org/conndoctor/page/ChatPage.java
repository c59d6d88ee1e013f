package org.conndoctor.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** The page, opened in a browser. What is on it is found by test id, whatever the language and the looks. */
final class ChatPage {

    final Page page;
    private final List<String> faults = new ArrayList<>();

    private ChatPage(Page page) {
        this.page = page;
    }

    static ChatPage open(Page page, String address) {
        var chat = new ChatPage(page);
        var origin = address.substring(0, address.indexOf('/', "http://".length()) + 1);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                chat.faults.add(message.text());
            }
        });
        page.onPageError(chat.faults::add);
        page.onDialog(chat::refuse);
        page.onRequest(request -> {
            if (!request.url().startsWith(origin)) {
                chat.faults.add("request to " + request.url());
            }
        });
        page.navigate(address);
        assertThat(page.locator("html")).hasAttribute("data-ready", "");
        return chat;
    }

    private void refuse(Dialog dialog) {
        faults.add("dialog: " + dialog.message());
        dialog.dismiss();
    }

    /**
     * What went wrong unseen: errors and warnings of the console, where the browser tells of a broken policy too;
     * exceptions, dialogs, and requests to anybody but the server.
     */
    List<String> faults() {
        return faults;
    }

    Locator by(String testId) {
        return page.getByTestId(testId);
    }

    Locator text() {
        return by("text");
    }

    Locator said() {
        return by("said");
    }

    Locator reply() {
        return by("reply");
    }

    /** The heading of the reply, or of the problem that stands before it. */
    Locator heading() {
        return by("turns").locator("[data-heading]").first();
    }

    Locator causes() {
        return by("cause");
    }

    /** Puts a text into the box at once, as pasting does, and sends it. */
    void send(String text) {
        text().fill(text);
        text().press("Enter");
        awaitReply();
    }

    /** Opens the chip of an answer: the other answers, and the way to take it back. */
    Locator edit(String question) {
        var chip = saidAbout(question).getByTestId("change");
        if (chip.getAttribute("aria-expanded").equals("false")) {
            chip.click();
        }
        return page.locator("[data-testid=editor][data-question='" + question + "']");
    }

    /** Shows all that was pasted, where only a line of it is shown. */
    void unfold() {
        if (by("fold").count() > 0 && "false".equals(by("fold").first().getAttribute("aria-expanded"))) {
            by("fold").first().click();
        }
    }

    /** Opens the cause that leads. */
    Locator openFirstCause() {
        causes().first().getByTestId("cause-toggle").click();
        return causes().first();
    }

    /** Gives an answer to the question that is asked. */
    void answer(String value) {
        by("question")
                .locator("[data-testid=answer][data-value='" + value + "']")
                .click();
        awaitReply();
    }

    /** The id of the question that is asked. */
    String question() {
        return by("question").getAttribute("data-question");
    }

    /** What was said about a question. */
    Locator saidAbout(String question) {
        return page.locator("[data-testid=said][data-question='" + question + "']");
    }

    /** Waits until the reply is there, or a problem. */
    void awaitReply() {
        assertThat(by("turns")).hasAttribute("aria-busy", "false");
        assertThat(heading()).isVisible();
    }

    void openAllCauses() {
        var folded = page.locator("[data-testid=cause-toggle][aria-expanded=false]");
        if (folded.count() > 0 && by("open-all").count() > 0) {
            by("open-all").click();
        } else if (folded.count() > 0) {
            folded.first().click();
        }
        assertThat(folded).hasCount(0);
        assertThat(page.locator(".causes-fold:not([open])")).hasCount(0);
    }

    /** The text said last, as it is seen: without the words for screen readers. */
    String saidText() {
        return (String) by("said-text").last().evaluate("""
                node => {
                  const copy = node.cloneNode(true);
                  for (const unseen of copy.querySelectorAll('.unseen')) unseen.remove();
                  return copy.textContent;
                }""");
    }

    /** How far the page can be scrolled sideways, in pixels. */
    int overhang() {
        return (Integer)
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }
}
