package org.conndoctor.recognition.redaction;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A text as it is read: without escapes, invisible characters and wide letters, each character with its way back to
 * the original. Looks to both sides never leave it. Immutable.
 */
final class Reading {

    /** What opens or closes a quotation, in any language; the last ones are quotes behind backslashes. */
    private static final String QUOTES = "\"'`“”‘’「」«»\uE000\uE001\uE002\uE003";

    private final String original;
    private final String text;
    private final String lower;
    /** Null where each character stands for itself. */
    private final int @Nullable [] starts;

    private final int @Nullable [] ends;

    Reading(String original, String text, String lower, int @Nullable [] starts, int @Nullable [] ends) {
        this.original = original;
        this.text = text;
        this.lower = lower;
        this.starts = starts;
        this.ends = ends;
    }

    static Reading of(String original) {
        for (int i = 0; i < original.length(); i++) {
            if (Unescaping.changes(original.charAt(i))) {
                return new Unescaping(original).reading();
            }
        }
        return new Reading(original, original, original.toLowerCase(Locale.ROOT), null, null);
    }

    String original() {
        return original;
    }

    String text() {
        return text;
    }

    /** As long as the text. */
    String lower() {
        return lower;
    }

    int length() {
        return text.length();
    }

    int originalStart(int i) {
        return starts == null ? i : starts[i];
    }

    /** @param end exclusive */
    int originalEnd(int end) {
        return ends == null ? end : ends[end - 1];
    }

    /** Before the beginning and after the end are other lines. */
    char charAt(int i) {
        return i >= 0 && i < text.length() ? text.charAt(i) : '\n';
    }

    boolean startsWith(String word, int from) {
        return text.startsWith(word, from);
    }

    String between(int from, int end) {
        return text.substring(from, end);
    }

    /** In small letters; empty where it is too long for a word. */
    String word(int from, int end) {
        return end <= from || end - from > 24 ? "" : lower.substring(from, end);
    }

    boolean isQuote(int i) {
        char c = charAt(i);
        return (c < 0x80 ? c == '"' || c == '\'' || c == '`' : QUOTES.indexOf(c) >= 0);
    }

    boolean isBreak(int i) {
        char c = charAt(i);
        return c == '\n' || c == '\r';
    }

    boolean isBlank(int i) {
        char c = charAt(i);
        return c == ' ' || c == '\t';
    }

    /** Part of a name in code, settings or headers. */
    boolean isNamePart(int i) {
        char c = charAt(i);
        return c < 0x80 ? isPlainNamePart(c) : Character.isLetterOrDigit(c);
    }

    private static boolean isPlainNamePart(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c == '_' || c == '-' || c == '.';
    }

    boolean isLetterOrDigit(int i) {
        return Character.isLetterOrDigit(charAt(i));
    }

    /** The first place from here on that is not blank, but no further away than this. */
    int skipBlanks(int from, int most) {
        int i = from;
        while (i - from < most && isBlank(i)) {
            i++;
        }
        return i;
    }

    /** Where this first stands between two places; -1 where it does not. */
    int find(char c, int from, int end) {
        for (int i = Math.max(0, from); i < end && i < text.length(); i++) {
            if (text.charAt(i) == c) {
                return i;
            }
        }
        return -1;
    }

    /** Where the line ends. */
    int lineEnd(int from) {
        int end = from;
        while (!isBreak(end)) {
            end++;
        }
        return end;
    }

    /** Where the next line begins; the length where there is none. */
    int nextLine(int from) {
        int i = lineEnd(from);
        if (charAt(i) == '\r' && charAt(i + 1) == '\n') {
            i++;
        }
        return Math.min(i + 1, length());
    }
}
