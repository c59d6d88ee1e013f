package org.conndoctor.recognition.lines;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.conndoctor.knowledge.LineKind;
import org.conndoctor.language.FoldedText;

/**
 * Tells in a dumped object ({@code { code: 'X', timeout: 4000 }}, as Node.js, JSON and many others write it) what is said
 * from what is set: a key is no evidence, a number, a state or a single word under it is none, unless the key tells what
 * went wrong; a sentence always is. Immutable.
 */
final class DumpReader {

    private static final int LONGEST_KEY = 60;
    private static final Set<String> CAUSES = Set.of("cause", "[cause]");

    private final Set<String> tellingKeys;

    DumpReader(Set<String> tellingKeys) {
        this.tellingKeys =
                tellingKeys.stream().map(k -> k.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a line within a dumped object goes on with it, and is not a message of its own. */
    boolean isPart(FoldedText text, int from, int to) {
        char c = text.charAt(from);
        return c == '}' || c == ']' || c == ')' || isQuote(c) || c == '{' || keyEnd(text, from, to) > 0;
    }

    /** Reads a line of a dumped object. */
    void read(int line, int from, int to, Lines lines) {
        var text = lines.text();
        int key = keyEnd(text, from, to);
        var name = key > 0 ? name(text, from, key) : "";
        lines.line(line, from, LineKind.DUMP);
        if (CAUSES.contains(name)) {
            lines.line(line, from, LineKind.CAUSE);
        } else if (key > 0 || text.charAt(from) == '{' || text.charAt(from) == '}') {
            pairs(from, to, lines);
        } else if (isQuote(text.charAt(from))) {
            int end = closing(text, from, to);
            if (isSentence(text, from, end)) {
                lines.mark(from, end, LineKind.MESSAGE);
            }
        }
    }

    /** Hides the settings in objects that a message holds within its line. */
    void inline(int from, int to, Lines lines) {
        var text = lines.text();
        int at = from;
        while (at < to) {
            if (text.charAt(at) == '{') {
                at = Math.max(at + 1, pairs(at, to, lines));
            } else {
                at++;
            }
        }
    }

    /** Marks pairs from here on and returns where they end. */
    private int pairs(int from, int to, Lines lines) {
        var text = lines.text();
        int at = from;
        while (at < to) {
            while (at < to && " ,{}[]".indexOf(text.charAt(at)) >= 0 && keyEnd(text, at, to) < 0) {
                at++;
            }
            int key = keyEnd(text, at, to);
            if (key < 0) {
                return at;
            }
            int value = key + 1;
            while (value < to && text.charAt(value) == ' ') {
                value++;
            }
            boolean tells = tellingKeys.contains(name(text, at, key));
            int end = value < to ? valueEnd(text, value, to) : to;
            lines.mark(at, value, tells ? LineKind.MESSAGE : LineKind.DUMP);
            if (end > value) {
                lines.mark(value, end, tells || isSaid(text, value, end) ? LineKind.MESSAGE : LineKind.DUMP);
            }
            at = end;
        }
        return at;
    }

    /** A sentence, or an error and what it says. */
    private static boolean isSaid(FoldedText text, int from, int to) {
        char c = text.charAt(from);
        if (isQuote(c)) {
            return isSentence(text, from, to);
        }
        boolean letter = c >= 'a' && c <= 'z' || c >= 128;
        return letter && text.charAt(to - 1) != '{' && !isState(text, from, to);
    }

    private static boolean isState(FoldedText text, int from, int to) {
        return switch (text.text().substring(from, Math.min(to, from + 9)).strip()) {
            case "true", "false", "null", "undefined", "none", "nan" -> true;
            default -> false;
        };
    }

    private static boolean isSentence(FoldedText text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == ' ' || FoldedText.isEastAsian(c)) {
                return true;
            }
        }
        return false;
    }

    /** Behind a value: at the comma or bracket that ends it; behind the brace that begins another object. */
    private static int valueEnd(FoldedText text, int from, int to) {
        char c = text.charAt(from);
        if (isQuote(c)) {
            return closing(text, from, to);
        }
        if (c == '[') {
            int end = from;
            while (end < to && text.charAt(end) != ']' && text.charAt(end) != '{') {
                end++;
            }
            return Math.min(to, end + 1);
        }
        for (int i = from; i < to; i++) {
            char d = text.charAt(i);
            if (d == '{') {
                return i + 1;
            }
            if (d == ',' || d == '}') {
                return i;
            }
        }
        return to;
    }

    private static int closing(FoldedText text, int from, int to) {
        char quote = text.charAt(from);
        for (int i = from + 1; i < to; i++) {
            if (text.charAt(i) == quote && (i + 1 == to || ",}] :+".indexOf(text.charAt(i + 1)) >= 0)) {
                return i + 1;
            }
        }
        return to;
    }

    /** The colon behind the key that begins here, or -1. */
    private static int keyEnd(FoldedText text, int from, int to) {
        if (from >= to) {
            return -1;
        }
        int limit = Math.min(to, from + LONGEST_KEY);
        char c = text.charAt(from);
        boolean quoted = isQuote(c);
        int end = from;
        if (quoted || c == '[') {
            char close = quoted ? c : ']';
            end++;
            while (end < limit && text.charAt(end) != close) {
                end++;
            }
            end++;
        } else {
            while (end < limit && isNameChar(text.charAt(end))) {
                end++;
            }
        }
        boolean colon = end > from && end < limit && text.charAt(end) == ':';
        boolean spaced = colon && (end + 1 == to || text.charAt(end + 1) == ' ');
        return colon && (quoted || spaced) ? end : -1;
    }

    private static String name(FoldedText text, int from, int colon) {
        boolean quoted = isQuote(text.charAt(from));
        return text.text().substring(quoted ? from + 1 : from, quoted ? colon - 1 : colon);
    }

    private static boolean isNameChar(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' || c == '$' || c == '-';
    }

    private static boolean isQuote(char c) {
        return c == '\'' || c == '"';
    }
}
