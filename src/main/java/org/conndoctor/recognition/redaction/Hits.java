package org.conndoctor.recognition.redaction;

import java.util.Arrays;

/** Where words of the index stand in one reading, in the order of their ends. */
final class Hits {

    private int[] words = new int[32];
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private int count;

    void add(int word, int start, int end) {
        if (count == words.length) {
            words = Arrays.copyOf(words, count * 2);
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        words[count] = word;
        starts[count] = start;
        ends[count] = end;
        count++;
    }

    int count() {
        return count;
    }

    int word(int i) {
        return words[i];
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }
}
