package org.conndoctor.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Sorts patterns by the one of their words that fewest others have: where it is missing, nothing else is looked for. */
final class RarestWord {

    private RarestWord() {}

    /**
     * By the number of that word, in the order given.
     *
     * @param words how many there are
     */
    static <T> Map<Integer, List<T>> sort(List<T> all, Function<T, WordPattern> pattern, int words) {
        var shared = new int[words];
        for (var one : all) {
            pattern.apply(one).parts().forEach(part -> shared[part.word()]++);
        }
        var sorted = new HashMap<Integer, List<T>>();
        for (var one : all) {
            sorted.computeIfAbsent(rarest(pattern.apply(one), shared), word -> new ArrayList<>())
                    .add(one);
        }
        return sorted;
    }

    private static int rarest(WordPattern pattern, int[] shared) {
        int rarest = pattern.parts().get(0).word();
        for (var part : pattern.parts()) {
            rarest = shared[part.word()] < shared[rarest] ? part.word() : rarest;
        }
        return rarest;
    }
}
