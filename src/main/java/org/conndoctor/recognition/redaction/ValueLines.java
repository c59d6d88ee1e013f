package org.conndoctor.recognition.redaction;

/** Values that stand below their name: on the next line, or as a block of YAML. */
record ValueLines(Reading text) {

    private static final int LONGEST_INDENT = 120;

    /** Where the sign ends that a block of lines follows; 0 where none stands here. */
    int block(int from) {
        char c = text.charAt(from);
        if (c != '|' && c != '>') {
            return 0;
        }
        int end = from + 1;
        while (end - from < 4
                && (text.charAt(end) == '-' || text.charAt(end) == '+' || Character.isDigit(text.charAt(end)))) {
            end++;
        }
        end = text.skipBlanks(end, 8);
        return text.isBreak(end) && end < text.length() ? end : 0;
    }

    /** How far the line is indented in which this stands; the sign of a list counts as a blank. */
    int indent(int at) {
        int start = at;
        while (at - start < LONGEST_INDENT && start > 0 && !text.isBreak(start - 1)) {
            start--;
        }
        int end = start;
        while (end < at && (text.isBlank(end) || text.charAt(end) == '-')) {
            end++;
        }
        return end - start;
    }

    /** The first place from here on that is not blank. */
    int first(int from) {
        return text.skipBlanks(from, LONGEST_INDENT);
    }

    /** Where the lines end that are indented more than this. */
    int blockEnd(int indent, int line) {
        int end = line;
        int at = line;
        while (at < text.length()) {
            int first = first(at);
            if (!text.isBreak(first) && first - at <= indent) {
                break;
            }
            if (!text.isBreak(first)) {
                end = text.lineEnd(first);
            }
            at = text.nextLine(first);
        }
        return end;
    }
}
