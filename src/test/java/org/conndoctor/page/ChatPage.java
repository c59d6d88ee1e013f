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
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                chat.faults.add(message.text());
            }
        });
        page.onPageError(chat.faults::add);
        page.onDialog(dialog -> chat.refuse(dialog));
        page.navigate(address);
        assertThat(page.locator("html")).hasAttribute("data-ready", "");
        return chat;
    }

    private void refuse(Dialog dialog) {
        faults.add("dialog: " + dialog.message());
        dialog.dismiss();
    }

    /** What went wrong unseen: errors and warnings of the console (broken policies too), exceptions, dialogs. */
    List<String> faults() {
        return faults;
    }

    Locator by(String testId) {
        return page.getByTestId(testId);
    }

    Locator text() {
        return by("text");
    }

    Locator newestTurn() {
        return by("turn").last();
    }

    Locator reply() {
        return newestTurn().getByTestId("reply");
    }

    Locator heading() {
        return newestTurn().locator("[data-heading]");
    }

    Locator causes() {
        return newestTurn().getByTestId("cause");
    }

    /** Puts a text into the box at once, as pasting does, and sends it. */
    void send(String text) {
        text().fill(text);
        text().press("Enter");
        awaitReply();
    }

    /** Waits until the newest turn is done, with a reply or a problem. */
    void awaitReply() {
        assertThat(newestTurn()).hasAttribute("aria-busy", "false");
        assertThat(heading()).isVisible();
    }

    void openAllCauses() {
        var toggles = newestTurn().getByTestId("cause-toggle");
        for (int i = 0; i < toggles.count(); i++) {
            if (toggles.nth(i).getAttribute("aria-expanded").equals("false")) {
                toggles.nth(i).click();
            }
        }
    }

    /** How far the page can be scrolled sideways, in pixels. */
    int overhang() {
        return (Integer)
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }
}
