package org.conndoctor.recognition;

import java.util.Arrays;
import org.conndoctor.language.FoldedText;
import org.conndoctor.recognition.lines.Lines;
import org.jspecify.annotations.Nullable;

/** Where every word of the index stands in one text. For one thread. */
final class Occurrences {

    /** A text that repeats one word more often says nothing new by it. */
    private static final int ENOUGH = 5_000;

    private static final int FREE = -1;
    /** The mask of all kinds of lines. */
    static final int ANY = -1;

    private final FoldedText text;
    private final Lines lines;
    /** An open-addressed table: a text holds few of the words, whatever the number of words known. */
    private int[] words = new int[512];

    private @Nullable Places[] places = new Places[512];
    private int count;

    /** @param whole by number: the words before which no letter or digit may stand */
    Occurrences(Lines lines, WordIndex index, boolean[] whole) {
        this.text = lines.text();
        this.lines = lines;
        Arrays.fill(words, FREE);
        index.scan(text, (word, start, end) -> {
            if (!(whole[word] && start > 0 && WordPattern.isWord(text.charAt(start - 1)))) {
                placesOf(word).add(start, end);
            }
        });
    }

    FoldedText text() {
        return text;
    }

    Lines lines() {
        return lines;
    }

    /** The words that stand in the text, in no order. */
    int[] words() {
        return Arrays.stream(words).filter(w -> w != FREE).toArray();
    }

    @Nullable
    Places of(int word) {
        return places[slot(word)];
    }

    private Places placesOf(int word) {
        int at = slot(word);
        var found = places[at];
        if (found != null) {
            return found;
        }
        if (count * 2 >= words.length) {
            grow();
            at = slot(word);
        }
        var fresh = new Places();
        words[at] = word;
        places[at] = fresh;
        count++;
        return fresh;
    }

    private int slot(int word) {
        int at = word * 0x9E3779B9 >>> 16 & words.length - 1;
        while (words[at] != FREE && words[at] != word) {
            at = at + 1 & words.length - 1;
        }
        return at;
    }

    private void grow() {
        var oldWords = words;
        var oldPlaces = places;
        words = new int[oldWords.length * 2];
        places = new Places[words.length];
        Arrays.fill(words, FREE);
        for (int i = 0; i < oldWords.length; i++) {
            if (oldWords[i] != FREE) {
                int at = slot(oldWords[i]);
                words[at] = oldWords[i];
                places[at] = oldPlaces[i];
            }
        }
    }

    /** Whether all words of a pattern stand in the text, wherever. */
    boolean hasAll(WordPattern pattern) {
        for (int i = 0; i < pattern.parts().size(); i++) {
            if (of(pattern.parts().get(i).word()) == null) {
                return false;
            }
        }
        return true;
    }

    /** Whether a stretch of the folded text lies within one line. */
    boolean inOneLine(int start, int end) {
        return text.lineOf(start) == text.lineOf(end - 1);
    }

    /** The same, whatever the lines are. */
    boolean standsWithin(WordPattern pattern, int from, int to, int gap) {
        return standsWithin(pattern, from, to, gap, ANY);
    }

    /** Whether this pattern's first part begins within a stretch, and the rest follows, all in lines of some kinds. */
    boolean standsWithin(WordPattern pattern, int from, int to, int gap, int kinds) {
        var places = of(pattern.parts().get(0).word());
        if (places == null) {
            return false;
        }
        for (int i = places.firstFrom(from); i < places.size() && places.start(i) < to; i++) {
            if (endOf(pattern, places, i, gap, kinds) >= 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * The end of the whole pattern whose first part stands at this place, or -1 where it is not there or a part of it
     * stands in a line of another kind than those in the mask.
     */
    int endOf(WordPattern pattern, Places first, int place, int gap, int kinds) {
        if (!lines.isAny(first.start(place), kinds) || !pattern.parts().get(0).fits(text, first.end(place))) {
            return -1;
        }
        int end = first.end(place);
        for (int p = 1; p < pattern.parts().size(); p++) {
            end = endOfNext(pattern.parts().get(p), end, gap, kinds);
            if (end < 0) {
                return -1;
            }
        }
        return end;
    }

    private int endOfNext(WordPattern.Part part, int from, int gap, int kinds) {
        var places = of(part.word());
        if (places == null) {
            return -1;
        }
        for (int i = places.firstFrom(from); i < places.size() && places.start(i) <= from + gap; i++) {
            if (lines.isAny(places.start(i), kinds) && part.fits(text, places.end(i))) {
                return places.end(i);
            }
        }
        return -1;
    }

    /** The places of one word, in ascending order. */
    static final class Places {
        private int[] starts = new int[4];
        private int size;
        private int length;

        private void add(int start, int end) {
            if (size == ENOUGH) {
                return;
            }
            if (size == starts.length) {
                starts = Arrays.copyOf(starts, size * 2);
            }
            starts[size++] = start;
            length = end - start;
        }

        int size() {
            return size;
        }

        int start(int i) {
            return starts[i];
        }

        int end(int i) {
            return starts[i] + length;
        }

        /** The first place at or after this position, or {@link #size()}. */
        int firstFrom(int position) {
            int at = Arrays.binarySearch(starts, 0, size, position);
            return at >= 0 ? at : -at - 1;
        }
    }
}
