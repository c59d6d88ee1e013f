package org.conndoctor.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A whole conversation, in each of the languages. */
class ConversationTest extends BrowserTests {

    private static final Pattern SPACE_WITHIN =
            Pattern.compile("[\\p{Han}\\p{Hiragana}\\p{Katakana}、。）]\\s[\\p{Han}\\p{Hiragana}\\p{Katakana}（]");

    @ParameterizedTest
    @MethodSource("org.conndoctor.page.Refusal#all")
    void thePageSpeaksTheLanguageOfTheBrowser(Refusal refusal) {
        var words = Words.of(refusal.language());

        var chat = open(refusal.locale());

        assertThat(chat.page.locator("html")).hasAttribute("lang", refusal.language());
        assertThat(chat.page).hasTitle(words.say("page.title"));
        assertThat(chat.by("welcome").getByRole(AriaRole.HEADING)).hasText(words.say("page.welcome.title"));
        assertThat(chat.by("send")).hasText(words.say("page.composer.send"));
        assertThat(chat.text()).hasAttribute("placeholder", words.say("page.composer.placeholder"));
        assertThat(chat.by("language")).hasValue(refusal.language());
        assertThat(chat.by("example")).hasText(examples(words));
    }

    @ParameterizedTest
    @MethodSource("org.conndoctor.page.Refusal#all")
    void aPastedErrorGetsItsCausesInTheLanguageOfThePage(Refusal refusal) {
        var words = Words.of(refusal.language());
        var chat = open(refusal.locale());

        chat.send(refusal.text());

        assertThat(chat.reply()).hasAttribute("data-outcome", "diagnosed");
        assertThat(chat.reply()).hasAttribute("lang", refusal.language());
        assertThat(chat.heading()).hasText(words.symptom("connection-refused"));
        chat.unfold();
        assertThat(chat.by("mark").filter(new Locator.FilterOptions().setHasText(refusal.words())))
                .isVisible();
        assertThat(chat.by("target")).containsText("203.0.113.7");

        var causes = chat.causes().all();
        assertThat(causes).hasSizeGreaterThan(3);
        assertFolded(causes.get(0), words);
        assertOpen(chat.openFirstCause(), words);
        causes.stream().skip(1).forEach(cause -> assertFolded(cause, words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja-JP", "zh-CN"})
    void linesOfATextAreJoinedWithoutSpacesWhereTheLanguageHasNone(String locale) {
        var chat = open(locale);
        chat.send(Refusal.in(locale.substring(0, 2)).text());
        chat.openAllCauses();

        for (var text : chat.reply().locator(".prose :is(p, li)").allTextContents()) {
            assertThat(SPACE_WITHIN.matcher(text).find()).as(text).isFalse();
        }
    }

    private static void assertOpen(Locator cause, Words words) {
        assertThat(toggle(cause)).hasAttribute("aria-expanded", "true");
        assertThat(toggle(cause)).containsText(words.cause(cause.getAttribute("data-cause")));
        for (var part : List.of("page.first", "page.cause.check", "page.cause.fix", "page.cause.risk")) {
            var section = cause.locator(
                    "section",
                    new Locator.LocatorOptions()
                            .setHas(cause.page().locator("h5").getByText(words.say(part))));
            assertThat(section.locator(".prose")).isVisible();
            assertThat(section.locator(".prose")).not().isEmpty();
        }
        assertThat(cause.locator("[data-testid=code]:visible").first()).isVisible();
        assertThat(cause.locator("[data-testid=finding][data-effect=suggests]")).hasCount(0);
        cause.getByTestId("cause-more").locator("summary").click();
        assertThat(cause.getByTestId("cause-more").locator(".prose")).isVisible();
    }

    private static void assertFolded(Locator cause, Words words) {
        assertThat(toggle(cause)).hasAttribute("aria-expanded", "false");
        assertThat(toggle(cause)).containsText(words.cause(cause.getAttribute("data-cause")));
        assertThat(cause.locator(".cause-body")).not().isVisible();
    }

    private static Locator toggle(Locator cause) {
        return cause.getByTestId("cause-toggle");
    }

    private static String[] examples(Words words) {
        return new String[] {
            words.say("page.example.1"),
            words.say("page.example.2"),
            words.say("page.example.3"),
            words.say("page.example.4")
        };
    }
}
