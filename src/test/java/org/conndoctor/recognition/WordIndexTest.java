package org.conndoctor.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.conndoctor.language.FoldedText;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All words at once must find what each word alone finds. */
class WordIndexTest {

    private record Found(int word, int start, int end) {}

    private static List<Found> scan(List<String> words, String text) {
        var found = new ArrayList<Found>();
        WordIndex.of(words).scan(FoldedText.of(text), (word, start, end) -> found.add(new Found(word, start, end)));
        return found;
    }

    /** Word by word; in the order of ends, of those that end together the longest first. */
    private static List<Found> naively(List<String> words, String text) {
        var found = new ArrayList<Found>();
        for (int w = 0; w < words.size(); w++) {
            for (int at = text.indexOf(words.get(w)); at >= 0; at = text.indexOf(words.get(w), at + 1)) {
                found.add(new Found(w, at, at + words.get(w).length()));
            }
        }
        found.sort(Comparator.comparingInt(Found::end).thenComparingInt(Found::start));
        return found;
    }

    @Test
    void wordsThatContainEachOtherAreAllFound() {
        var words = List.of("he", "she", "his", "hers", "e", "ushers");

        assertThat(scan(words, "ushers"))
                .containsExactly(
                        new Found(1, 1, 4),
                        new Found(0, 2, 4),
                        new Found(4, 3, 4),
                        new Found(5, 0, 6),
                        new Found(3, 2, 6));
    }

    @Test
    void aWordAtBothEndsAndTwiceInTheMiddleIsFoundEachTime() {
        assertThat(scan(List.of("ab"), "abxababxab")).extracting(Found::start).containsExactly(0, 3, 5, 8);
    }

    @Test
    void aWordThatOverlapsItselfIsFoundEachTime() {
        assertThat(scan(List.of("aba"), "ababababa")).extracting(Found::start).containsExactly(0, 2, 4, 6);
    }

    @Test
    void noWordAndNoTextFindNothing() {
        assertThat(scan(List.of(), "text")).isEmpty();
        assertThat(scan(List.of("word"), "")).isEmpty();
    }

    @Test
    void wordsOfAllScriptsStandSideBySide() {
        var words = List.of("연결", "연결거부", "拒绝", "отказано", "\uD83D\uDE00", "ğ");

        assertThat(scan(words, "연결 거부 拒 绝 Отказано \uD83D\uDE00 Ğ"))
                .extracting(Found::word)
                .containsExactly(0, 1, 2, 3, 4, 5);
    }

    @ParameterizedTest
    @CsvSource({"1, 500", "2, 1500", "3, 1500", "5, 1000", "26, 500"})
    void itFindsWhatANaiveSearchFinds(int letters, int cases) {
        var random = new Random(letters);
        for (int i = 0; i < cases; i++) {
            var words = new LinkedHashSet<String>();
            for (int n = random.nextInt(12); n >= 0; n--) {
                words.add(letters(random, letters, 1 + random.nextInt(7)));
            }
            var list = List.copyOf(words);
            var text = letters(random, letters, random.nextInt(60));
            assertThat(scan(list, text)).as("%s in %s", list, text).isEqualTo(naively(list, text));
        }
    }

    /** Words cut out of the text and glued together share beginnings, middles and ends. */
    @Test
    void itFindsPiecesOfTheTextItself() {
        var random = new Random(99);
        for (int i = 0; i < 1_000; i++) {
            var text = letters(random, 4, 30 + random.nextInt(50));
            var words = new LinkedHashSet<String>();
            for (int n = 0; n < 15; n++) {
                int from = random.nextInt(text.length());
                int to = Math.min(text.length(), from + 1 + random.nextInt(12));
                words.add(text.substring(from, to));
                words.add(text.substring(from, to) + letters(random, 4, 1));
            }
            var list = List.copyOf(words);
            assertThat(scan(list, text)).as("%s in %s", list, text).isEqualTo(naively(list, text));
        }
    }

    @Test
    void manyWordsDoNotGetInEachOthersWay() {
        var random = new Random(5);
        var words = new LinkedHashSet<String>();
        while (words.size() < 20_000) {
            words.add(letters(random, 26, 4 + random.nextInt(4)));
        }
        var list = List.copyOf(words);
        var picked = list.get(12_345) + list.get(7) + list.get(19_999);

        assertThat(scan(list, picked)).isEqualTo(naively(list, picked));
    }

    @Test
    void aTextOfOneLetterWithWordsOfThatLetterComesToAnEnd() {
        int length = 64 * 1024;
        var words = IntStream.rangeClosed(1, 40).mapToObj("a"::repeat).toList();
        var text = FoldedText.of("a".repeat(length));
        var index = WordIndex.of(words);
        var counts = new long[words.size()];

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> index.scan(text, (word, start, end) -> counts[word]++));

        for (int w = 0; w < counts.length; w++) {
            assertThat(counts[w]).as("words of %d letters", w + 1).isEqualTo(length - w);
        }
    }

    @Test
    void aTextThatAlmostMatchesAtEveryPlaceComesToAnEnd() {
        var word = "a".repeat(500) + "b";
        var text = "a".repeat(64 * 1024);

        var found = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> scan(List.of(word), text));

        assertThat(found).isEmpty();
    }

    private static String letters(Random random, int alphabet, int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(alphabet)));
        }
        return text.toString();
    }
}
