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

    /** What is known of a state stands side by side, so that a step waits for memory once. */
    private static final int WIDTH = 4;
    /** Far from the first state most have one step only, which then needs no search: where to, and by which character. */
    private static final int ONLY = 0;

    private static final int ONLY_BY = 1;
    /** The longest state that ends alike. */
    private static final int FAIL = 2;
    /** The state of the longest word that ends here, or -1. */
    private static final int ENDS = 3;

    private final long[] keys;
    private final int[] targets;
    private final int mask;
    /** {@link #WIDTH} numbers a state. States are numbered by their distance from the first. */
    private final int[] states;
    /** The word of a state, or -1; the next shorter one that ends there is in the state at {@link #shorter}, or -1. */
    private final int[] word;

    private final int[] shorter;
    private final int[] lengths;
    /** Of the first states, {@link #ASCII} steps each. */
    private final int[] rows;

    private final int withRow;

    private WordIndex(Trie trie, int[] lengths) {
        int size = Integer.highestOneBit(Math.max(16, trie.stepsBesideOthers() * 4));
        this.keys = new long[size];
        this.targets = new int[size];
        this.mask = size - 1;
        Arrays.fill(keys, FREE);
        this.lengths = lengths;
        this.states = new int[trie.size() * WIDTH];
        this.word = new int[trie.size()];
        this.shorter = new int[trie.size()];
        this.withRow = Math.min(ROWS, trie.size());
        this.rows = new int[withRow * ASCII];
        var inTrie = byDistance(trie);
        step(trie, inTrie);
        link(trie, inTrie);
    }

    /** The position of a word in this list is its number. Words must not be empty. */
    public static WordIndex of(List<String> words) {
        return new WordIndex(
                new Trie(words), words.stream().mapToInt(String::length).toArray());
    }

    /** The trie's states breadth first: a state's shorter relatives come before it. */
    private static int[] byDistance(Trie trie) {
        var queue = new int[trie.size()];
        int end = 1;
        for (int at = 0; at < end; at++) {
            for (int child = trie.firstStep(queue[at]); child != Trie.NONE; child = trie.nextStep(child)) {
                queue[end++] = child;
            }
        }
        return queue;
    }

    private void step(Trie trie, int[] inTrie) {
        int next = 1;
        for (int state = 0; state < inTrie.length; state++) {
            word[state] = trie.word(inTrie[state]);
            int child = trie.firstStep(inTrie[state]);
            boolean several = child != Trie.NONE && !trie.hasOneStep(inTrie[state]);
            states[state * WIDTH + ONLY] = child == Trie.NONE ? NONE : several ? SEVERAL : next;
            for (; child != Trie.NONE; child = trie.nextStep(child)) {
                if (several) {
                    put(state, trie.by(child), next);
                } else {
                    states[state * WIDTH + ONLY_BY] = trie.by(child);
                }
                next++;
            }
        }
    }

    private void link(Trie trie, int[] inTrie) {
        Arrays.fill(shorter, -1);
        int child = 1;
        for (int state = 0; state < inTrie.length; state++) {
            states[state * WIDTH + ENDS] = word[state] >= 0 ? state : shorter[state];
            if (state < withRow) {
                fill(state);
            }
            for (int step = trie.firstStep(inTrie[state]); step != Trie.NONE; step = trie.nextStep(step)) {
                int back = state;
                int next = -1;
                while (back != 0 && next < 0) {
                    back = states[back * WIDTH + FAIL];
                    next = get(back, trie.by(step));
                }
                int fail = Math.max(next, 0);
                states[child * WIDTH + FAIL] = fail;
                shorter[child] = word[fail] >= 0 ? fail : shorter[fail];
                child++;
            }
        }
    }

    /** A step that fails goes on from the longest state that ends alike, whose row is there already. */
    private void fill(int state) {
        for (char c = 0; c < ASCII; c++) {
            int next = get(state, c);
            if (next < 0) {
                next = state == 0 ? 0 : rows[states[state * WIDTH + FAIL] * ASCII + c];
            }
            rows[state * ASCII + c] = next;
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
            state = state < withRow && c < ASCII ? rows[state * ASCII + c] : step(state, c);
            if (state == 0) {
                continue;
            }
            for (int s = states[state * WIDTH + ENDS]; s >= 0; s = shorter[s]) {
                sink.found(word[s], i + 1 - lengths[word[s]], i + 1);
            }
        }
    }

    private int step(int from, char c) {
        int state = from;
        while (state != 0) {
            if (state < withRow && c < ASCII) {
                return rows[state * ASCII + c];
            }
            int next = get(state, c);
            if (next >= 0) {
                return next;
            }
            state = states[state * WIDTH + FAIL];
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
        int single = states[state * WIDTH + ONLY];
        if (single != SEVERAL) {
            return single != NONE && states[state * WIDTH + ONLY_BY] == c ? single : -1;
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
