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
    /** May be longer than the text. */
    private final int[] starts;

    private final int[] ends;
    private final FoldedLines lines;

    FoldedText(String text, int[] starts, int[] ends, FoldedLines lines) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.lines = lines;
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

    /** How many lines that are not blank the original has; a line break written as {@code \\n} ends one, too. */
    public int lines() {
        return lines.count();
    }

    /** Where in the folded text the first character of a line stands. */
    public int lineStart(int line) {
        int start = lines.start(line);
        return start < text.length() && text.charAt(start) == ' ' ? start + 1 : start;
    }

    /** Where in the folded text a line ends, exclusive, without the white space at its end. */
    public int lineEnd(int line) {
        return line + 1 < lines.count() ? lines.start(line + 1) : text.length();
    }

    /** How much white space the original has before a line's first character. */
    public int indent(int line) {
        int start = lineStart(line);
        return start < text.length() ? Math.max(0, starts[start] - lines.origin(line)) : 0;
    }

    /** The line in which a folded character stands. */
    public int lineOf(int index) {
        return lines.at(index);
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
