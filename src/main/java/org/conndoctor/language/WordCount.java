package org.conndoctor.language;

/**
 * How long a text is for who reads it, in words. Where a script puts no spaces between words, five characters count as
 * two words, about what a translation takes.
 */
public final class WordCount {

    private WordCount() {}

    /** Words of a plain text; punctuation that stands alone is none. */
    public static int of(String text) {
        int words = 0;
        int unspaced = 0;
        boolean inside = false;
        boolean counted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isUnspaced(c)) {
                unspaced++;
                inside = false;
                counted = false;
            } else if (Character.isWhitespace(c)) {
                inside = false;
                counted = false;
            } else {
                inside = true;
            }
            if (inside && !counted && Character.isLetterOrDigit(c)) {
                words++;
                counted = true;
            }
        }
        return words + (unspaced * 2 + 4) / 5;
    }

    /** Han and Kana; Hangul is written with spaces. */
    private static boolean isUnspaced(char c) {
        return c >= 0x3041 && c <= 0x30FF || c >= 0x3400 && c <= 0x9FFF;
    }
}
