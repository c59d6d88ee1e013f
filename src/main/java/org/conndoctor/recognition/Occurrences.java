package org.conndoctor.recognition;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.conndoctor.language.FoldedText;
import org.jspecify.annotations.Nullable;

/** Where every word of the index stands in one text. For one thread. */
final class Occurrences {

    /** A text that repeats one word more often says nothing new by it. */
    private static final int ENOUGH = 5_000;

    private final FoldedText text;
    private final Map<Integer, Places> byWord = new HashMap<>();

    Occurrences(FoldedText text, WordIndex index) {
        this.text = text;
        index.scan(
                text,
                (word, start, end) ->
                        byWord.computeIfAbsent(word, w -> new Places()).add(start, end));
    }

    FoldedText text() {
        return text;
    }

    Set<Integer> words() {
        return byWord.keySet();
    }

    @Nullable
    Places of(int word) {
        return byWord.get(word);
    }

    /** Whether this pattern's first part begins within a stretch, and the rest follows. */
    boolean standsWithin(WordPattern pattern, int from, int to, int gap) {
        var places = of(pattern.parts().get(0).word());
        if (places == null) {
            return false;
        }
        for (int i = places.firstFrom(from); i < places.size() && places.start(i) < to; i++) {
            if (endOf(pattern, places, i, gap) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The end of the whole pattern whose first part stands at this place, or -1 where it is not there. */
    int endOf(WordPattern pattern, Places first, int place, int gap) {
        if (!pattern.parts().get(0).fits(text, first.start(place), first.end(place))) {
            return -1;
        }
        int end = first.end(place);
        for (int p = 1; p < pattern.parts().size(); p++) {
            end = endOfNext(pattern.parts().get(p), end, gap);
            if (end < 0) {
                return -1;
            }
        }
        return end;
    }

    private int endOfNext(WordPattern.Part part, int from, int gap) {
        var places = of(part.word());
        if (places == null) {
            return -1;
        }
        for (int i = places.firstFrom(from); i < places.size() && places.start(i) <= from + gap; i++) {
            if (part.fits(text, places.start(i), places.end(i))) {
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
