package org.conndoctor.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Verdict, what to do first and the question stand on the first screen, in few words, whatever was pasted. */
class FirstScreenTest extends BrowserTests {

    private static final int MOST_WORDS = 90;

    private record Size(String name, int width, int height) {}

    private static final List<Size> SIZES = List.of(new Size("desk", 1280, 800), new Size("phone", 390, 844));

    /** What is seen of the reply, without scrolling. Han and Kana have no spaces: 2.5 of them are a word. */
    private static final String MEASURE = """
            () => {
              const article = document.querySelector('[data-testid=reply]');
              const question = article.querySelector('[data-testid=question]');
              const all = [...article.children];
              const parts = question ? all.slice(0, all.indexOf(question) + 1) : all.slice(0, 2);
              const seen = node => {
                if (node.nodeType === Node.TEXT_NODE) return node.data;
                if (node.nodeType !== Node.ELEMENT_NODE) return '';
                if (node.matches('.unseen') || !node.checkVisibility()) return '';
                if (node.matches('select')) return node.selectedOptions[0].text;
                if (node.matches('textarea, input')) return node.placeholder;
                return [...node.childNodes].map(seen).join(' ');
              };
              const unspaced = /[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]/gu;
              const text = parts.map(seen).join(' ');
              const words = text.replace(unspaced, ' ').split(/\\s+/).filter(word => /[\\p{L}\\p{N}]/u.test(word)).length
                + (text.match(unspaced) ?? []).length / 2.5;
              const bottom = node => node ? Math.round(node.getBoundingClientRect().bottom) : 0;
              const composer = document.querySelector('[data-testid=composer]').getBoundingClientRect();
              return {
                words: Math.round(words), text,
                verdict: bottom(article.querySelector('[data-testid=verdict]')),
                action: bottom(article.querySelector('[data-testid=first]')),
                question: bottom(question),
                fold: Math.round(Math.min(innerHeight, composer.top)),
                scrolled: Math.round(scrollY),
                overhang: document.documentElement.scrollWidth - document.documentElement.clientWidth,
                over: [...document.querySelectorAll('body *')]
                  .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth)
                  .filter(e => {
                    for (let up = e.parentElement; up; up = up.parentElement) {
                      if (getComputedStyle(up).overflowX !== 'visible') return false;
                    }
                    return true;
                  })
                  .map(e => e.tagName + '.' + e.getAttribute('class') + ': ' + e.textContent.slice(0, 40))
                  .join(', '),
              };
            }""";

    @ParameterizedTest
    @MethodSource("org.conndoctor.page.Refusal#all")
    void verdictActionAndQuestionEndAboveTheFold(Refusal reader) {
        var chat = open(reader.locale());
        var softly = new SoftAssertions();
        for (var pasted : Pasted.values()) {
            chat.send(pasted.text);
            assertThat(chat.by("summary")).not().isEmpty();
            measure(softly, chat, reader + " " + pasted);
            var first = chat.by("answer").first();
            if (first.count() > 0) {
                var asked = chat.question();
                first.click();
                assertThat(chat.saidAbout(asked)).isVisible();
                chat.awaitReply();
                measure(softly, chat, reader + " " + pasted + ", answered");
                takeBack(chat, chat.edit(asked));
                measure(softly, chat, reader + " " + pasted + ", taken back");
            }
            chat.by("new").click();
            assertThat(chat.by("welcome")).isVisible();
        }
        softly.assertAll();
    }

    private static void takeBack(ChatPage chat, Locator editor) {
        editor.getByTestId("take-back").click();
        assertThat(editor).hasCount(0);
        chat.awaitReply();
        chat.page.evaluate("() => scrollTo(0, 0)");
    }

    private static void measure(SoftAssertions softly, ChatPage chat, String state) {
        for (var size : SIZES) {
            chat.page.setViewportSize(size.width, size.height);
            @SuppressWarnings("unchecked")
            var seen = (Map<String, Object>) chat.page.evaluate(MEASURE);
            var what = state + " at a " + size.name + ": " + seen;
            int fold = (int) seen.get("fold");
            softly.assertThat((int) seen.get("scrolled")).as(what).isZero();
            softly.assertThat((int) seen.get("verdict")).as(what).isPositive().isLessThanOrEqualTo(fold);
            softly.assertThat((int) seen.get("action")).as(what).isLessThanOrEqualTo(fold);
            softly.assertThat((int) seen.get("question")).as(what).isLessThanOrEqualTo(fold);
            softly.assertThat((int) seen.get("words")).as(what).isLessThanOrEqualTo(MOST_WORDS);
            softly.assertThat((int) seen.get("overhang")).as(what).isZero();
        }
    }
}
