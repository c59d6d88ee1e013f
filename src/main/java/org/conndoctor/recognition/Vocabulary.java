package org.conndoctor.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers words while signatures are read; equal words get one number. Not thread safe. */
final class Vocabulary {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    int number(String foldedWord) {
        return numbers.computeIfAbsent(foldedWord, word -> {
            words.add(word);
            return words.size() - 1;
        });
    }

    int size() {
        return words.size();
    }

    /** By number: whether a word begins with a letter or digit, so that none may stand before it. */
    boolean[] whole() {
        var whole = new boolean[words.size()];
        for (int word = 0; word < whole.length; word++) {
            whole[word] = WordPattern.isWord(words.get(word).charAt(0));
        }
        return whole;
    }

    WordIndex index() {
        return WordIndex.of(words);
    }
}
