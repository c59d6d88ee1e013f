package org.conndoctor.recognition.redaction;

import com.ibm.icu.text.Normalizer2;
import java.util.Map;

/**
 * Reads one text: what terminals, JSON, URLs and HTML write in place of a character becomes that character, where names
 * and their signs could hide behind it. What could end a value stays escaped.
 */
final class Unescaping {

    private static final char ESCAPE = '\u001B';
    /** Quotes behind backslashes are not those without. */
    private static final char ESCAPED_QUOTE = '\uE000';

    private static final int LONGEST_ENTITY = 8;

    private static final Map<String, Character> ENTITIES =
            Map.of("quot", '"', "apos", '\'', "amp", '&', "lt", '<', "gt", '>', "equals", '=', "colon", ':');

    private final String original;
    /** Nothing reads longer than it is written. */
    private final char[] text;

    private final int[] starts;
    private final int[] ends;
    private int length;

    Unescaping(String original) {
        this.original = original;
        this.text = new char[original.length()];
        this.starts = new int[original.length()];
        this.ends = new int[original.length()];
    }

    /** Whether a text that has this character may read otherwise than it is written. */
    static boolean changes(char c) {
        return c >= 0x80 || c == '\\' || c == '%' || c == '&' || c == ESCAPE;
    }

    Reading reading() {
        int i = 0;
        while (i < original.length()) {
            char c = original.charAt(i);
            if (changes(c)) {
                i = step(c, i);
            } else {
                append(c, i, ++i);
            }
        }
        var read = new String(text, 0, length);
        var lower = new char[length];
        for (int k = 0; k < length; k++) {
            lower[k] = small(text[k]);
        }
        return new Reading(original, read, new String(lower), starts, ends);
    }

    private static char small(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return c == 'İ' ? 'i' : Character.toLowerCase(c);
    }

    private int step(char c, int i) {
        return switch (c) {
            case '\\' -> backslash(i);
            case '%' -> percent(i);
            case '&' -> entity(i);
            case ESCAPE -> terminal(i);
            default -> wide(c, i);
        };
    }

    private int backslash(int i) {
        int end = i;
        while (end < original.length() && original.charAt(end) == '\\') {
            end++;
        }
        char c = end < original.length() ? original.charAt(end) : ' ';
        if (c == '"' || c == '\'') {
            int level = Math.min(end - i, 2) - 1;
            append((char) (ESCAPED_QUOTE + 2 * level + (c == '"' ? 0 : 1)), i, end + 1);
            return end + 1;
        }
        if (c == 'u' && hex(end + 1, 4) > 0) {
            append((char) hex(end + 1, 4), i, end + 5);
            return end + 5;
        }
        boolean path = i > 0 && (original.charAt(i - 1) == ':' || original.charAt(i - 1) == '\\');
        if ((c == 'n' || c == 'r') && !path) {
            append(c == 'n' ? '\n' : '\r', i, end + 1);
            return end + 1;
        }
        for (int k = i; k < end; k++) {
            append('\\', k, k + 1);
        }
        return end;
    }

    /** Only what names and their signs are made of: anything else could end a value. */
    private int percent(int i) {
        int code = hex(i + 1, 2);
        boolean name = code >= 'a' && code <= 'z' || code >= 'A' && code <= 'Z' || code == '_';
        if (name || code == '=' || code == ':' || code == '"' || code == '-') {
            append((char) code, i, i + 3);
            return i + 3;
        }
        append('%', i, i + 1);
        return i + 1;
    }

    private int entity(int i) {
        int end = i + 1;
        while (end < original.length() && original.charAt(end) != ';' && end - i < LONGEST_ENTITY) {
            end++;
        }
        if (end > i + 1 && end < original.length() && original.charAt(end) == ';') {
            int code = code(original.substring(i + 1, end));
            if (code > 0) {
                append((char) code, i, end + 1);
                return end + 1;
            }
        }
        append('&', i, i + 1);
        return i + 1;
    }

    private static int code(String entity) {
        if (entity.charAt(0) != '#') {
            return ENTITIES.getOrDefault(entity, '\0');
        }
        try {
            boolean hex = entity.startsWith("#x") || entity.startsWith("#X");
            int code = hex ? Integer.parseInt(entity.substring(2), 16) : Integer.parseInt(entity.substring(1));
            return code > ' ' && code < 0x7F ? code : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Colours and movements: ESC [ … letter. */
    private int terminal(int i) {
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

    private int wide(char c, int i) {
        if (c >= 0xFF01 && c <= 0xFF5E) {
            append((char) (c - 0xFEE0), i, i + 1);
        } else if (c == 0x3000 || c == 0xA0) {
            append(' ', i, i + 1);
        } else if (c == 0x2028 || c == 0x2029 || c == 0x85) {
            append('\n', i, i + 1);
        } else if (Character.isHighSurrogate(c) && i + 1 < original.length()) {
            return letter(i);
        } else if (Character.getType(c) != Character.FORMAT && !isVariation(c)) {
            append(c, i, i + 1);
        }
        return i + 1;
    }

    private static boolean isVariation(char c) {
        return c >= 0xFE00 && c <= 0xFE0F || c == 0x034F;
    }

    /** Letters for mathematics are used to write what filters should not see. */
    private int letter(int i) {
        int code = original.codePointAt(i);
        int end = i + Character.charCount(code);
        if (code >= 0x1D400 && code <= 0x1D7FF) {
            append(Icu.FOLD.normalize(original.substring(i, end)).charAt(0), i, end);
        } else {
            for (int k = i; k < end; k++) {
                append(original.charAt(k), i, end);
            }
        }
        return end;
    }

    private int hex(int from, int digits) {
        if (from + digits > original.length()) {
            return -1;
        }
        int code = 0;
        for (int k = from; k < from + digits; k++) {
            int digit = Character.digit(original.charAt(k), 16);
            if (digit < 0) {
                return -1;
            }
            code = code << 4 | digit;
        }
        return code;
    }

    private void append(char c, int start, int end) {
        text[length] = c;
        starts[length] = start;
        ends[length] = end;
        length++;
    }

    /** Loaded with the first such letter. */
    private static final class Icu {
        static final Normalizer2 FOLD = Normalizer2.getNFKCInstance();
    }
}
