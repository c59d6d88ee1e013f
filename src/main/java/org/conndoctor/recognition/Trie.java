package org.conndoctor.recognition;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Words as a tree of states: each state is a beginning of words, each step to another adds a character. State 0 is the
 * empty beginning. For one thread, while an index is built.
 *
 * <p>Built from the words in order, so that each begins as the one before it and no step has to be looked for.
 */
final class Trie {

    /** What stands for no state: nothing leads back to the first. */
    static final int NONE = 0;

    private final int[] firstStep;
    private final int[] nextStep;
    private final char[] by;
    private final int[] word;
    private int size = 1;

    /** @param words must not be empty; of equal ones the last counts */
    Trie(List<String> words) {
        int most = 1 + words.stream().mapToInt(String::length).sum();
        this.firstStep = new int[most];
        this.nextStep = new int[most];
        this.by = new char[most];
        this.word = new int[most];
        Arrays.fill(word, -1);
        int longest = words.stream().mapToInt(String::length).max().orElse(0);
        // The states along the word before, by length of the beginning.
        var path = new int[longest + 1];
        var before = "";
        for (int w : sorted(words)) {
            var text = words.get(w);
            add(text, same(before, text), before.length(), path);
            word[path[text.length()]] = w;
            before = text;
        }
    }

    private void add(String text, int same, int lengthBefore, int[] path) {
        for (int i = same; i < text.length(); i++) {
            int state = size++;
            by[state] = text.charAt(i);
            if (i == same && same < lengthBefore) {
                nextStep[path[same + 1]] = state;
            } else {
                firstStep[path[i]] = state;
            }
            path[i + 1] = state;
        }
    }

    private static int[] sorted(List<String> words) {
        return IntStream.range(0, words.size())
                .boxed()
                .sorted(Comparator.comparing(words::get))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int same(String one, String other) {
        int end = Math.min(one.length(), other.length());
        int i = 0;
        while (i < end && one.charAt(i) == other.charAt(i)) {
            i++;
        }
        return i;
    }

    /** How many states there are. */
    int size() {
        return size;
    }

    /** The first state to which a step leads from this one, or {@link #NONE}. */
    int firstStep(int state) {
        return firstStep[state];
    }

    /** Another one from the same state, or {@link #NONE}. */
    int nextStep(int step) {
        return nextStep[step];
    }

    boolean hasOneStep(int state) {
        return firstStep[state] != NONE && nextStep[firstStep[state]] == NONE;
    }

    /** How many steps there are from states that have several. */
    int stepsBesideOthers() {
        int steps = size - 1;
        for (int state = 0; state < size; state++) {
            steps -= hasOneStep(state) ? 1 : 0;
        }
        return steps;
    }

    /** The character that leads to a state. */
    char by(int state) {
        return by[state];
    }

    /** The number of the word that ends in a state, or -1. */
    int word(int state) {
        return word[state];
    }
}
