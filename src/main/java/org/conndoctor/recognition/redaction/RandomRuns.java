package org.conndoctor.recognition.redaction;

import java.util.Set;

/** Long runs that no person would write: keys and tokens of any maker. Those with the name of an identifier stay. */
final class RandomRuns {

    /** Shorter runs can be anything. */
    private static final int SHORTEST = 16;

    private static final int RANDOM = 32;
    private static final int UUID = 36;
    private static final int LONGEST_NAME = 24;

    private static final boolean[] RUN = new boolean[128];

    static {
        for (char c = 0; c < RUN.length; c++) {
            RUN[c] = isAlphanumeric(c) || "_-+/.".indexOf(c) >= 0;
        }
    }

    private final Set<String> identifiers;

    RandomRuns(Set<String> identifiers) {
        this.identifiers = identifiers;
    }

    void find(Reading text, Spans secrets) {
        int length = text.length();
        int start = 0;
        for (int i = 0; i <= length; i++) {
            if (i == length || !isRun(text.charAt(i))) {
                if (i - start >= RANDOM) {
                    pieces(text, start, i, secrets);
                }
                start = i + 1;
            }
        }
        CheckedNumbers.find(text, secrets);
    }

    /** Dots part host names and versions, so each part is judged by itself, and without the labels of a host. */
    private void pieces(Reading text, int start, int end, Spans secrets) {
        int from = start;
        // Of the piece between two dots.
        int firstSlash = -1;
        int lastSlash = -1;
        for (int i = start; i <= end; i++) {
            char c = i == end ? '.' : text.charAt(i);
            if (c == '/') {
                firstSlash = firstSlash < 0 ? i : firstSlash;
                lastSlash = i;
            } else if (c == '.') {
                int first = from;
                int last = i;
                if (from > start && isLetter(text, from - 2)) {
                    first = firstSlash < 0 ? i : firstSlash + 1;
                }
                if (i < end && isLetter(text, i + 1)) {
                    last = Math.max(first, lastSlash + 1);
                }
                if (last - first >= RANDOM && !isIdentifier(text, first)) {
                    judge(text, first, last, secrets);
                }
                from = i + 1;
                firstSlash = -1;
                lastSlash = -1;
            }
        }
    }

    private static void judge(Reading text, int start, int end, Spans secrets) {
        if (uuids(text, start, end, secrets)) {
            return;
        }
        // In a path only the segment that is random goes, unless the whole looks like base64.
        if (isRandom(text, start, end)) {
            secrets.add(start, end);
            return;
        }
        int from = start;
        for (int i = start; i <= end; i++) {
            if (i == end || text.charAt(i) == '/') {
                if (i - from >= RANDOM && isRandom(text, from, i)) {
                    secrets.add(from, i);
                }
                from = i + 1;
            }
        }
    }

    private static boolean uuids(Reading text, int start, int end, Spans secrets) {
        boolean found = false;
        int i = start;
        while (i + UUID <= end) {
            if (isUuid(text, i)) {
                secrets.add(i, i + UUID);
                found = true;
                i += UUID;
            } else {
                i++;
            }
        }
        return found;
    }

    private static boolean isUuid(Reading text, int from) {
        // The dashes first: they tell most runs at once.
        if (text.charAt(from + 8) != '-'
                || text.charAt(from + 13) != '-'
                || text.charAt(from + 18) != '-'
                || text.charAt(from + 23) != '-') {
            return false;
        }
        for (int i = 0; i < UUID; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (!dash && Character.digit(text.charAt(from + i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** {@code x-request-id: …}, {@code sha256:…}, {@code sha512-…}, {@code commit …} */
    private boolean isIdentifier(Reading text, int from) {
        int dash = text.find('-', from, from + LONGEST_NAME);
        if (dash > from && identifiers.contains(text.word(from, dash))) {
            return true;
        }
        int end = from;
        while (from - end < 4 && end > 0 && " \t:=\"'@\uE000".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int last = wordBefore(text, end);
        if (last == end || end == from) {
            return false;
        }
        if (identifiers.contains(text.word(last, end))) {
            return true;
        }
        char between = text.charAt(last - 1);
        if (between != '-' && between != '_' && between != ' ' && between != '.') {
            return false;
        }
        int first = wordBefore(text, last - 1);
        return identifiers.contains(text.word(first, last - 1) + " " + text.word(last, end));
    }

    private static int wordBefore(Reading text, int end) {
        int start = end;
        while (end - start < LONGEST_NAME && text.isLetterOrDigit(start - 1)) {
            start--;
        }
        return start;
    }

    /**
     * Whether nobody wrote this: it is hexadecimal, or changes all the time between small letters, capitals and digits,
     * as base64 does and names do not. Names of machines have no capitals, and short pieces between their dashes.
     */
    private static boolean isRandom(Reading text, int start, int end) {
        int longest = 0;
        int piece = 0;
        int changes = 0;
        int digits = 0;
        int capitals = 0;
        int small = 0;
        boolean hexadecimal = false;
        boolean hex = true;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!isAlphanumeric(c)) {
                piece = 0;
                hex = true;
                continue;
            }
            piece++;
            hex &= Character.digit(c, 16) >= 0;
            longest = Math.max(longest, piece);
            hexadecimal |= hex && piece >= RANDOM;
            int kind = kind(c);
            digits += kind == 0 ? 1 : 0;
            capitals += kind == 1 ? 1 : 0;
            small += kind == 2 ? 1 : 0;
            if (piece > 1 && kind != kind(text.charAt(i - 1))) {
                changes++;
            }
        }
        boolean mixed = capitals > 0 && small > 0;
        int length = digits + capitals + small;
        return hexadecimal
                || longest >= (mixed ? SHORTEST / 2 : SHORTEST)
                        && digits > 0
                        && digits < length
                        && changes * 10 >= length * 3;
    }

    /** Of a letter or digit of ASCII: a digit, a capital or a small letter. */
    static int kind(char c) {
        return c <= '9' ? 0 : c <= 'Z' ? 1 : 2;
    }

    private static boolean isLetter(Reading text, int i) {
        return i >= 0 && i < text.length() && Character.isLetter(text.charAt(i));
    }

    private static boolean isAlphanumeric(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static boolean isRun(char c) {
        return c < RUN.length && RUN[c];
    }
}
