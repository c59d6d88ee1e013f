package org.conndoctor.recognition;

import java.util.Locale;

/**
 * Finds in a pattern the longest words that stand in every text it matches. To look for them costs a hundredth of trying
 * the pattern, and most places where an anchor stands lack them.
 */
final class RequiredWords {

    private static final String QUANTIFIERS = "*?{";
    /** What stands for something else than itself, outside of escapes, classes and groups. */
    private static final String SIGNS = ".^$+})]";

    private final String pattern;
    private final StringBuilder run = new StringBuilder();
    private String longest = "";

    private RequiredWords(String pattern) {
        this.pattern = pattern;
    }

    /** As they stand in a folded text, whose letters are small; empty where no word is sure to stand there. */
    static String of(String pattern) {
        return new RequiredWords(pattern).find().toLowerCase(Locale.ROOT);
    }

    private String find() {
        int i = 0;
        while (i < pattern.length()) {
            char c = pattern.charAt(i);
            if (c == '|') {
                return ""; // alternatives of the whole pattern: neither has to stand there
            }
            if (c == '(') {
                end();
                i = behindGroup(i);
            } else if (c == '[') {
                end();
                i = behindClass(i);
            } else if (QUANTIFIERS.indexOf(c) >= 0) {
                // What it follows may be missing, or be repeated.
                run.setLength(Math.max(0, run.length() - 1));
                end();
                i = c == '{' ? pattern.indexOf('}', i) + 1 : i + 1;
            } else if (c == '\\') {
                i = escape(i);
            } else {
                literal(c, SIGNS.indexOf(c) < 0);
                i++;
            }
        }
        end();
        return longest;
    }

    private int escape(int at) {
        char c = pattern.charAt(at + 1);
        literal(c, !Character.isLetterOrDigit(c));
        return at + 2;
    }

    private void literal(char c, boolean isOne) {
        if (isOne) {
            run.append(c);
        } else {
            end();
        }
    }

    private void end() {
        if (run.length() > longest.length()) {
            longest = run.toString();
        }
        run.setLength(0);
    }

    private int behindGroup(int open) {
        int depth = 0;
        int i = open;
        do {
            char c = pattern.charAt(i);
            if (c == '[') {
                i = behindClass(i);
                continue;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            i += c == '\\' ? 2 : 1;
        } while (depth > 0);
        return i;
    }

    private int behindClass(int open) {
        int i = open + 1;
        if (pattern.charAt(i) == '^') {
            i++;
        }
        // A bracket that closes stands for itself where it stands first.
        i += pattern.charAt(i) == ']' ? 1 : 0;
        while (pattern.charAt(i) != ']') {
            i += pattern.charAt(i) == '\\' ? 2 : pattern.startsWith("[:", i) ? pattern.indexOf(":]", i) + 2 - i : 1;
        }
        return i + 1;
    }
}
