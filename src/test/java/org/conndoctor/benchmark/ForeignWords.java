package org.conndoctor.benchmark;

/** Makes signatures of programs that do not exist: today's, with a word in each that no text holds. Not thread safe. */
final class ForeignWords {

    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";
    private static final int SYLLABLES = CONSONANTS.length() * VOWELS.length();

    private int made;

    /** The words of a signature, each of its parts between gaps ({@code …}, {@code *}) with the same new word. */
    String strange(String words) {
        var word = next();
        var strange = new StringBuilder();
        int from = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean open = c == '*' && i > 0 && Character.isLetterOrDigit(words.charAt(i - 1));
            if (c == '…' || open) {
                part(words.substring(from, i), word, strange).append(c).append(' ');
                from = i + 1;
            }
        }
        return part(words.substring(from), word, strange).toString().strip();
    }

    private static StringBuilder part(String words, String word, StringBuilder strange) {
        return words.isBlank()
                ? strange
                : strange.append(words.strip()).append(' ').append(word);
    }

    /** Three syllables, or more beyond some hundred thousand. */
    private String next() {
        var word = new StringBuilder("q");
        int rest = made++;
        for (int i = 0; i < 3 || rest > 0; i++) {
            int syllable = rest % SYLLABLES;
            word.append(CONSONANTS.charAt(syllable / VOWELS.length()))
                    .append(VOWELS.charAt(syllable % VOWELS.length()));
            rest /= SYLLABLES;
        }
        return word.toString();
    }
}
