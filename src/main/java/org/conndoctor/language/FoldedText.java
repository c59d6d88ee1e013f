package org.conndoctor.language;

/**
 * A text in the form in which texts are compared, with the way back to the original.
 *
 * <p>Folded are letter case (Turkish İ and ı included), full width and other compatibility forms, typographic quotes,
 * terminal colours, JSON escapes, invisible characters and white space. Between characters of Chinese, Japanese and
 * Korean white space is dropped: consoles break such lines anywhere, and people space Korean as they like.
 *
 * <p>Folding takes time linear in the text. Instances are immutable.
 */
public final class FoldedText {

    private final String text;
    private final int[] starts;
    private final int[] ends;

    FoldedText(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    /** Folds a text of any content, unpaired surrogates included. */
    public static FoldedText of(String original) {
        return new Folding(original).fold();
    }

    /** The folded characters. */
    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    public char charAt(int index) {
        return text.charAt(index);
    }

    /** Where in the original the folded character at this index begins, in UTF-16 units. */
    public int originalStart(int index) {
        return starts[index];
    }

    /** Where in the original the folded character at this index ends, exclusive. */
    public int originalEnd(int index) {
        return ends[index];
    }

    /** Written without spaces between words, or with spaces that nobody agrees on. */
    public static boolean isEastAsian(char c) {
        return c >= 0x1100
                && (c <= 0x11FF
                        || c >= 0x2E80 && c <= 0x9FFF
                        || c >= 0xAC00 && c <= 0xD7AF
                        || c >= 0xF900 && c <= 0xFAFF);
    }
}
