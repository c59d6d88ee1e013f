package org.conndoctor.recognition.targets;

import org.conndoctor.language.FoldedText;

/** Reads port numbers. */
final class Ports {

    static final int NONE = 0;
    private static final int LARGEST = 65_535;
    private static final int DIGITS = 5;
    /** Before this many digits a sign for thousands stands. */
    private static final int THOUSAND = 3;

    private Ports() {}

    /** Behind the digits that begin at a place. */
    static int end(FoldedText text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The number in a stretch; {@link #NONE} where it can be no port. */
    static int of(FoldedText text, int from, int end) {
        return of(text.text().substring(from, Math.min(end, from + DIGITS + 1)));
    }

    private static int of(String digits) {
        if (digits.isEmpty() || digits.length() > DIGITS) {
            return NONE;
        }
        int port = Integer.parseInt(digits);
        return port <= LARGEST ? port : NONE;
    }

    /** The port after a colon at this place. A second colon or a dot makes it a time or a place in a source. */
    static int afterColon(FoldedText text, int colon) {
        if (colon >= text.length() || text.charAt(colon) != ':') {
            return NONE;
        }
        int end = end(text, colon + 1);
        return goesOn(text, end) ? NONE : of(text, colon + 1, end);
    }

    /** Whether a number is but the first part of something longer: a time, an address, a version. */
    static boolean goesOn(FoldedText text, int end) {
        return end + 1 < text.length()
                && (text.charAt(end) == ':' || text.charAt(end) == '.')
                && isDigit(text.charAt(end + 1));
    }

    /** Behind a number that begins at a place and may be written as a sum of money is: {@code 2,345}. */
    static int endOfLocalised(FoldedText text, int from) {
        int end = end(text, from);
        boolean sign = end > from
                && end - from < THOUSAND
                && end < text.length()
                && ",.'".indexOf(text.charAt(end)) >= 0
                && end(text, end + 1) == end + 1 + THOUSAND;
        return sign && !goesOn(text, end + 1 + THOUSAND) ? end + 1 + THOUSAND : end;
    }

    /** The number in a stretch, whatever sign its thousands bear. */
    static int localised(FoldedText text, int from, int end) {
        var digits = new StringBuilder();
        for (int i = from; i < end; i++) {
            if (isDigit(text.charAt(i))) {
                digits.append(text.charAt(i));
            }
        }
        return of(digits.toString());
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
