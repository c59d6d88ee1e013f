package org.conndoctor.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Words of the field are marked in the doctor's sentences and explained in place. */
class TermsTest extends BrowserTests {

    @ParameterizedTest
    @MethodSource("org.conndoctor.page.Refusal#all")
    void aMarkedWordOpensItsTextInPlaceAndClosesIt(Refusal reader) {
        var chat = open(reader.locale());
        chat.send(reader.text());
        chat.openAllCauses();
        var word = words(chat).first();
        assertThat(word).isVisible();
        assertThat(word).hasRole(AriaRole.BUTTON);

        word.press("Enter");

        var panel = chat.by("term-panel");
        assertThat(word).hasAttribute("aria-expanded", "true");
        assertThat(panel).isFocused();
        assertThat(panel.getByTestId("code")).isVisible();
        assertThat(panel).containsText(Words.of(reader.language()).term(word.getAttribute("data-term")));
        assertThat(chat.overhang()).isZero();

        chat.page.keyboard().press("Escape");

        assertThat(panel).hasCount(0);
        assertThat(word).isFocused();
        assertThat(word).hasAttribute("aria-expanded", "false");
    }

    @Test
    void aWordIsMarkedOnceInATextAndNeverInACommandOrAControl() {
        var chat = open("en-US");
        chat.send("connect ECONNREFUSED 203.0.113.7:2345");
        chat.openAllCauses();
        assertThat(words(chat).first()).isVisible();

        assertThat(chat.page.locator(":is(code, pre, button, summary, h2, h3, h4) [data-testid=term]"))
                .hasCount(0);
        for (var cause : chat.causes().all()) {
            assertThat(ids(cause.locator("[data-testid=term]:not(details *)"))).doesNotHaveDuplicates();
        }
    }

    @Test
    void aTermIsFetchedWhenItIsOpenedAndCanBeReadByEverybody() {
        var chat = open("en-US");
        var asked = new CopyOnWriteArrayList<String>();
        chat.page.onRequest(request -> asked.add(request.url().replaceFirst("^[^/]*//[^/]*", "")));
        chat.send("connect ECONNREFUSED 203.0.113.7:2345");
        chat.openAllCauses();
        assertThat(words(chat).first()).isVisible();

        assertThat(asked).contains("/api/v1/terms?language=en").noneMatch(path -> path.startsWith("/api/v1/terms/"));
        words(chat).first().click();
        assertThat(chat.by("term-close")).isVisible();
        AccessibilityTest.examine(chat);
        assertThat(asked).anyMatch(path -> path.startsWith("/api/v1/terms/"));
    }

    private static Locator words(ChatPage chat) {
        return chat.page.locator("[data-testid=term]:visible");
    }

    private static List<String> ids(Locator words) {
        return words.all().stream().map(word -> word.getAttribute("data-term")).toList();
    }
}
