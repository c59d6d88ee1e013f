package org.conndoctor.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** WCAG 2.2 AA as far as a machine can see it: in each state of the page, light and dark, wide and narrow. */
class AccessibilityTest extends BrowserTests {

    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** What a person may have before them. */
    enum State {
        EMPTY {
            @Override
            void reach(ChatPage chat) {
                assertThat(chat.by("welcome")).isVisible();
            }
        },
        DIAGNOSED {
            @Override
            void reach(ChatPage chat) {
                chat.send("connect ECONNREFUSED 203.0.113.7:2345");
                chat.openAllCauses();
                assertThat(chat.reply()).hasAttribute("data-outcome", "diagnosed");
            }
        },
        ASKED {
            @Override
            void reach(ChatPage chat) {
                chat.send("My app cannot connect to the server");
                assertThat(chat.reply()).hasAttribute("data-outcome", "ask-symptom");
            }
        },
        UNKNOWN {
            @Override
            void reach(ChatPage chat) {
                chat.send("Segmentation fault (core dumped)");
                assertThat(chat.reply()).hasAttribute("data-outcome", "unknown");
            }
        },
        PROBLEM {
            @Override
            void reach(ChatPage chat) {
                chat.page.route("**/api/v1/chats", Route::abort);
                chat.send("connect ECONNREFUSED 203.0.113.7:2345");
                assertThat(chat.by("problem")).isVisible();
                chat.faults().clear();
            }
        };

        abstract void reach(ChatPage chat);
    }

    private static final int WHOLE = 20_000;

    @ParameterizedTest
    @EnumSource
    void everyStateOfThePageCanBeUsedByEverybody(State state) {
        var chat = open("en-US");
        state.reach(chat);

        examine(chat);
    }

    /** Looks at the page as it is now: light and dark, wide and narrow. */
    static void examine(ChatPage chat) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            chat.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            examine(chat, 1200, 900);
            examine(chat, 360, 740);
        }
    }

    private static void examine(ChatPage chat, int width, int height) {
        chat.page.setViewportSize(width, height);
        assertThat(chat.overhang()).as("sideways scrolling at %d pixels", width).isZero();
        // High enough for the whole conversation: what the box at the foot hides for a moment can be scrolled free.
        chat.page.setViewportSize(width, WHOLE);
        var found = new AxeBuilder(chat.page)
                .withTags(WCAG_22_AA)
                .setLegacyMode(true)
                .analyze();
        assertThat(found.getPasses()).isNotEmpty();
        assertThat(found.getViolations()).as("violations at %d pixels", width).isEmpty();
    }
}
