package org.conndoctor.language;

import java.util.Arrays;

/** Where the lines of an original begin in its folded text, in which line breaks are spaces. Blank lines do not count. */
final class FoldedLines {

    private int[] starts = new int[16];
    private int[] origins = new int[16];
    private int count = 1;

    /**
     * A line break was read.
     *
     * @param folded how many characters are folded by now
     * @param original where the next line begins in the original
     */
    void add(int folded, int original) {
        if (starts[count - 1] < folded) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
                origins = Arrays.copyOf(origins, count * 2);
            }
            count++;
        }
        starts[count - 1] = folded;
        origins[count - 1] = original;
    }

    /** No more characters come. */
    FoldedLines end(int folded) {
        if (count > 0 && starts[count - 1] >= folded) {
            count--;
        }
        return this;
    }

    int count() {
        return count;
    }

    int start(int line) {
        return starts[line];
    }

    int origin(int line) {
        return origins[line];
    }

    int at(int folded) {
        int found = Arrays.binarySearch(starts, 0, count, folded);
        return found >= 0 ? found : -found - 2;
    }
}
