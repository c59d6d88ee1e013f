package org.conndoctor.recognition;

import java.util.Arrays;
import java.util.List;
import org.conndoctor.language.FoldedText;

/**
 * Finds all of many words in a text in one pass (Aho and Corasick, 1975).
 *
 * <p>The transitions stand in one open-addressed table, so a step costs the same for ten words as for a hundred
 * thousand, and failing steps are paid for by the steps before them. Immutable and thread safe.
 */
public final class WordIndex {

    /** Told of every occurrence, in the order of their ends. */
    public interface Sink {
        void found(int word, int start, int end);
    }

    private static final long FREE = -1;
    private static final int NONE = -1;
    private static final int SEVERAL = -2;
    /** So many states near the first have all their steps by a character of ASCII in a row: most steps are theirs. */
    private static final int ROWS = 4096;

    private static final int ASCII = 128;

    private final long[] keys;
    private final int[] targets;
    private final int mask;
    /** Far from the first state most have one step only, which then needs no search: by which character, and where to. */
    private final char[] onlyBy;

    private final int[] only;
    private final int[] fail;
    /** The word that ends in a state, or -1; then the next shorter word is at {@link #shorter}. */
    private final int[] word;

    private final int[] shorter;
    private final int[] lengths;
    /** The row of a state in {@link #rows}, or -1. */
    private final int[] rowOf;

    private final int[] rows;

    private WordIndex(Trie trie, int[] lengths) {
        int states = trie.size();
        int size = Integer.highestOneBit(Math.max(16, trie.stepsBesideOthers() * 4));
        this.keys = new long[size];
        this.targets = new int[size];
        this.mask = size - 1;
        Arrays.fill(keys, FREE);
        this.onlyBy = new char[states];
        this.only = new int[states];
        for (int state = 0; state < states; state++) {
            int step = trie.firstStep(state);
            if (step == Trie.NONE) {
                only[state] = NONE;
            } else if (trie.hasOneStep(state)) {
                only[state] = step;
                onlyBy[state] = trie.by(step);
            } else {
                only[state] = SEVERAL;
                for (; step != Trie.NONE; step = trie.nextStep(step)) {
                    put(state, trie.by(step), step);
                }
            }
        }
        this.word = trie.words();
        this.lengths = lengths;
        this.fail = new int[states];
        this.shorter = new int[states];
        this.rowOf = new int[states];
        this.rows = new int[Math.min(ROWS, states) * ASCII];
        link(trie);
    }

    /** The position of a word in this list is its number. Words must not be empty. */
    public static WordIndex of(List<String> words) {
        return new WordIndex(
                new Trie(words), words.stream().mapToInt(String::length).toArray());
    }

    /** Breadth first, so that a state's shorter relatives are linked before it. */
    private void link(Trie trie) {
        var queue = new int[trie.size()];
        int end = 1;
        Arrays.fill(shorter, -1);
        Arrays.fill(rowOf, -1);
        for (int at = 0; at < end; at++) {
            int state = queue[at];
            if (at < ROWS) {
                fill(at, state);
                rowOf[state] = at;
            }
            for (int child = trie.firstStep(state); child != Trie.NONE; child = trie.nextStep(child)) {
                int back = state;
                int next = -1;
                while (back != 0 && next < 0) {
                    back = fail[back];
                    next = get(back, trie.by(child));
                }
                fail[child] = Math.max(next, 0);
                shorter[child] = word[fail[child]] >= 0 ? fail[child] : shorter[fail[child]];
                queue[end++] = child;
            }
        }
    }

    /** A step that fails goes on from the longest state that ends alike, whose row is there already. */
    private void fill(int row, int state) {
        for (char c = 0; c < ASCII; c++) {
            int next = get(state, c);
            if (next < 0) {
                next = state == 0 ? 0 : rows[rowOf[fail[state]] * ASCII + c];
            }
            rows[row * ASCII + c] = next;
        }
    }

    void scan(FoldedText text, Sink sink) {
        scan(text.text(), sink);
    }

    /** The same in a text that is folded as the words are. */
    public void scan(String text, Sink sink) {
        int state = 0;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            int row = rowOf[state];
            state = row >= 0 && c < ASCII ? rows[row * ASCII + c] : step(state, c);
            if (state == 0) {
                continue;
            }
            for (int s = word[state] >= 0 ? state : shorter[state]; s >= 0; s = shorter[s]) {
                sink.found(word[s], i + 1 - lengths[word[s]], i + 1);
            }
        }
    }

    private int step(int from, char c) {
        int state = from;
        while (state != 0) {
            int next = get(state, c);
            if (next >= 0) {
                return next;
            }
            state = fail[state];
        }
        return Math.max(0, get(0, c));
    }

    private void put(int state, char c, int target) {
        int at = slot(state, c);
        while (keys[at] != FREE) {
            at = at + 1 & mask;
        }
        keys[at] = (long) state << 16 | c;
        targets[at] = target;
    }

    private int get(int state, char c) {
        int single = only[state];
        if (single != SEVERAL) {
            return single != NONE && onlyBy[state] == c ? single : -1;
        }
        long key = (long) state << 16 | c;
        int at = slot(state, c);
        while (keys[at] != FREE) {
            if (keys[at] == key) {
                return targets[at];
            }
            at = at + 1 & mask;
        }
        return -1;
    }

    private int slot(int state, char c) {
        int h = (state * 31 + c) * 0x9E3779B9;
        return (h ^ h >>> 15) & mask;
    }
}
