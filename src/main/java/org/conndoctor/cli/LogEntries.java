package org.conndoctor.cli;

import java.util.ArrayList;
import java.util.List;

/** The entries of a log: a line, with what follows it and belongs to it, such as a stack trace. */
final class LogEntries {

    /** One error is not longer; what is, is cut. */
    private static final int LONGEST = 1 << 14;

    private LogEntries() {}

    /** @param text whole lines */
    static List<String> of(String text) {
        var entries = new ArrayList<String>();
        var entry = new StringBuilder();
        text.lines().forEach(line -> {
            if (!entry.isEmpty() && !belongs(line)) {
                entries.add(entry.toString());
                entry.setLength(0);
            }
            if (entry.length() + line.length() < LONGEST) {
                entry.append(line).append('\n');
            }
        });
        if (!entry.isEmpty()) {
            entries.add(entry.toString());
        }
        return entries;
    }

    private static boolean belongs(String line) {
        return line.isBlank()
                || Character.isWhitespace(line.charAt(0))
                || line.startsWith("Caused by:")
                || line.startsWith("}");
    }
}
