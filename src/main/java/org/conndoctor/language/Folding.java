package org.conndoctor.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;

/** The work of folding one text; see {@link FoldedText}. */
final class Folding {

    private static final char ESCAPE = '\u001B';
    private static final char DOT_ABOVE = '\u0307';
    private static final int LONGEST_SEGMENT = 64;

    private final String original;
    private char[] folded;
    private int length;
    private int[] starts;
    private int[] ends;
    private int pendingSpace = -1;
    private final FoldedLines lines = new FoldedLines();

    Folding(String original) {
        this.original = original;
        this.folded = new char[original.length() + 16];
        this.starts = new int[original.length() + 16];
        this.ends = new int[original.length() + 16];
    }

    FoldedText fold() {
        int i = 0;
        while (i < original.length()) {
            i = plain(i);
            if (i < original.length()) {
                i = step(i);
            }
        }
        return new FoldedText(new String(folded, 0, length), starts, ends, lines.end(length));
    }

    /** Runs through letters, digits and signs of ASCII, which are most of most texts, and returns where they end. */
    private int plain(int from) {
        int end = original.length();
        int i = from;
        while (i < end) {
            char c = original.charAt(i);
            boolean stands = c > ' ' && c < 0x7F && c != '\\' && c != '`';
            if (!stands || pendingSpace >= 0 || i + 1 < end && original.charAt(i + 1) >= 0x300) {
                break;
            }
            append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c, i, i + 1);
            i++;
        }
        return i;
    }

    /** Folds what begins at i and returns where the next begins. */
    private int step(int i) {
        char c = original.charAt(i);
        if (c == '´') {
            // Typed for an apostrophe; normalising would make it a space with an accent.
            emit('\'', i, i + 1);
            return i + 1;
        }
        if (c >= 0x80 || i + 1 < original.length() && original.charAt(i + 1) >= 0x300) {
            return segment(i);
        }
        if (c == ESCAPE) {
            return afterTerminalCode(i);
        }
        if (c == '\\') {
            return escape(i);
        }
        ascii(c, i, i + 1);
        return i + 1;
    }

    private void ascii(char c, int start, int end) {
        if (c <= ' ' || c == 0x7F) {
            space(start);
            if (c == '\n') {
                lines.add(length, end);
            }
        } else if (c >= 'A' && c <= 'Z') {
            emit((char) (c + 32), start, end);
        } else {
            emit(c == '`' ? '\'' : c, start, end);
        }
    }

    /** Colours and cursor movements that a terminal printed: ESC [ … letter. */
    private int afterTerminalCode(int i) {
        int end = i + 1;
        if (end < original.length() && original.charAt(end) == '[') {
            end++;
            while (end < original.length() && original.charAt(end) < '@') {
                end++;
            }
            end = Math.min(end + 1, original.length());
        }
        return end;
    }

    /** JSON's \\uXXXX stands for its character; a backslash before punctuation for nothing. */
    private int escape(int i) {
        if (i + 5 < original.length() && original.charAt(i + 1) == 'u') {
            int code = hex(i + 2);
            if (code == ESCAPE) {
                return afterTerminalCode(i + 5);
            }
            if (code >= 0) {
                normalised(String.valueOf((char) code), i, i + 6);
                return i + 6;
            }
        }
        if (i + 1 < original.length() && !UCharacter.isLetterOrDigit(original.charAt(i + 1))) {
            return i + 1;
        }
        if (isWrittenBreak(i)) {
            space(i);
            if (original.charAt(i + 1) == 'n') {
                lines.add(length, i + 2);
            }
            return i + 2;
        }
        emit('\\', i, i + 1);
        return i + 1;
    }

    /** The two characters \\n, as JSON and source code write a line break; in C:\\new they are part of a path. */
    private boolean isWrittenBreak(int i) {
        return i + 1 < original.length()
                && "nrt".indexOf(original.charAt(i + 1)) >= 0
                && !(i > 0 && (original.charAt(i - 1) == ':' || isPath(i)));
    }

    /** The word that ends here began with a drive: C:\\logs\\today. */
    private boolean isPath(int end) {
        int start = end;
        while (start > 0 && end - start < 260 && original.charAt(start - 1) > ' ') {
            start--;
        }
        return start + 2 < end && original.charAt(start + 1) == ':' && original.charAt(start + 2) == '\\';
    }

    private int hex(int from) {
        int code = 0;
        for (int k = from; k < from + 4; k++) {
            int digit = Character.digit(original.charAt(k), 16);
            if (digit < 0) {
                return -1;
            }
            code = code << 4 | digit;
        }
        return code;
    }

    /** Folds up to the next place where normalising may be cut. */
    private int segment(int i) {
        int end = original.offsetByCodePoints(i, 1);
        // Real text piles up a few marks; whoever piles up thousands gets them folded in pieces.
        while (end < original.length()
                && end - i < LONGEST_SEGMENT
                && !Icu.FOLD.hasBoundaryBefore(original.codePointAt(end))) {
            end = original.offsetByCodePoints(end, 1);
        }
        normalised(original.substring(i, end), i, end);
        return end;
    }

    private void normalised(String part, int start, int end) {
        String n = Icu.FOLD.normalize(part);
        for (int k = 0; k < n.length(); k++) {
            char c = n.charAt(k);
            switch (c) {
                case 'ı' -> emit('i', start, end);
                case DOT_ABOVE -> {
                    // What is left of a Turkish İ in lower case.
                }
                case '‘', '’', '‚', '‛', '′', '`' -> emit('\'', start, end);
                case '“', '”', '„', '«', '»', '「', '」', '『', '』' -> emit('"', start, end);
                case '‐', '‑', '‒', '–', '—', '−' -> emit('-', start, end);
                default -> {
                    if (c < 0x80) {
                        ascii(c, start, end);
                    } else if (UCharacter.isUWhiteSpace(c)) {
                        space(start);
                    } else {
                        emit(c, start, end);
                    }
                }
            }
        }
    }

    private void space(int at) {
        if (pendingSpace < 0 && length > 0) {
            pendingSpace = at;
        }
    }

    private void emit(char c, int start, int end) {
        if (pendingSpace >= 0) {
            char before = folded[length - 1];
            if (!FoldedText.isEastAsian(before) && !FoldedText.isEastAsian(c)) {
                append(' ', pendingSpace, Math.max(pendingSpace + 1, start));
            }
            pendingSpace = -1;
        }
        append(c, start, end);
    }

    private void append(char c, int start, int end) {
        int n = length;
        if (n == starts.length) {
            // Some characters fold to several (a ligature, a unit sign).
            folded = Arrays.copyOf(folded, n * 2);
            starts = Arrays.copyOf(starts, n * 2);
            ends = Arrays.copyOf(ends, n * 2);
        }
        folded[n] = c;
        starts[n] = start;
        ends[n] = end;
        length = n + 1;
    }

    /** Loaded with the first character that is not ASCII. */
    private static final class Icu {
        static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();
    }
}
