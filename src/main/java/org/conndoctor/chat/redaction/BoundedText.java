package org.conndoctor.chat.redaction;

import java.util.Locale;

/**
 * A text that is read character by character, with looks to both sides that never leave it and never go far, so that
 * the whole takes linear time.
 */
record BoundedText(String text) {

    static final int LONGEST_NAME = 60;

    /** Nobody's secret is longer. */
    static final int LONGEST_VALUE = 8192;

    /** What opens or closes a quotation, in any language. */
    static final String QUOTES = "\"'`“”‘’「」«»";

    int length() {
        return text.length();
    }

    /** Before the beginning and after the end are other lines. */
    char charAt(int i) {
        return i >= 0 && i < text.length() ? text.charAt(i) : '\n';
    }

    boolean isQuote(int i) {
        return QUOTES.indexOf(charAt(i)) >= 0;
    }

    boolean startsWith(String word, int from) {
        return text.startsWith(word, from);
    }

    String between(int from, int end) {
        return text.substring(from, end);
    }

    /** In small letters; empty where it is too long for a word. */
    String word(int from, int end) {
        return end - from > 20 ? "" : text.substring(from, end).toLowerCase(Locale.ROOT);
    }

    /** The end of the line. */
    int lineEnd(int from) {
        int end = from;
        while (charAt(end) != '\n' && charAt(end) != '\r' && end - from < LONGEST_VALUE) {
            end++;
        }
        return end;
    }

    /** The name that ends here; empty where none does. */
    String nameBefore(int end) {
        int start = end;
        while (start > 0 && end - start < LONGEST_NAME && isNamePart(start - 1)) {
            start--;
        }
        return text.substring(start, end);
    }

    /** Whether a name and its separator stand here. */
    boolean isPair(int from, int end) {
        int i = from;
        while (i < end && i - from < LONGEST_NAME && isNamePart(i)) {
            i++;
        }
        return i > from && i < end && (charAt(i) == '=' || charAt(i) == ':');
    }

    boolean isNamePart(int i) {
        char c = charAt(i);
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
    }
}
