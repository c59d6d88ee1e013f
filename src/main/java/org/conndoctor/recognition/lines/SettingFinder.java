package org.conndoctor.recognition.lines;

import org.conndoctor.knowledge.LineKind;
import org.conndoctor.language.FoldedText;

/**
 * Finds in a message what it tells of how the program is set up: two or more names with numbers, one behind the other, as
 * in {@code attempt: 1, connect timeout: 6000 ms}. One alone may be what happened.
 */
final class SettingFinder {

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_UNIT = 12;

    private SettingFinder() {}

    static void mark(int from, int to, Lines lines) {
        var text = lines.text();
        int before = -1;
        int at = from;
        while (at < to) {
            int comma = text.text().indexOf(", ", at);
            int end = comma < 0 || comma > to ? to : comma;
            int start = pairStart(text, at, end);
            if (start >= 0 && before >= 0) {
                lines.mark(before, at, LineKind.SETTING);
                lines.mark(start, end, LineKind.SETTING);
            }
            before = start;
            at = end + 2;
        }
    }

    /** Where a name begins whose number and unit end here; -1 where none does. */
    private static int pairStart(FoldedText text, int from, int to) {
        int at = to;
        while (at > from && to - at < LONGEST_UNIT && isLetter(text.charAt(at - 1))) {
            at--;
        }
        while (at > from && text.charAt(at - 1) == ' ') {
            at--;
        }
        int digits = at;
        while (at > from && text.charAt(at - 1) >= '0' && text.charAt(at - 1) <= '9') {
            at--;
        }
        if (at == digits || at - 2 <= from || text.charAt(at - 1) != ' ' || text.charAt(at - 2) != ':') {
            return -1;
        }
        int start = at - 2;
        while (start > from && at - start < LONGEST_NAME && isName(text.charAt(start - 1))) {
            start--;
        }
        return start < at - 2 ? start : -1;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isName(char c) {
        return isLetter(c) || c == ' ' || c == '_' || c == '-';
    }
}
