package org.conndoctor.cli;

/** What {@code script} (util-linux) writes of a terminal: a line before and one behind are its own. */
final class Typescript {

    private static final String BEGUN = "Script started on ";
    private static final String BEGINS = "\"]\n";
    private static final String DONE = "\nScript done on ";

    private Typescript() {}

    /** What was printed, without them; any other text as it is. */
    static String withoutFrame(String text) {
        // The first names the command, which may have several lines.
        int begins = text.startsWith(BEGUN) ? text.indexOf(BEGINS) : -1;
        int from = begins < 0 ? 0 : begins + BEGINS.length();
        int to = text.lastIndexOf(DONE);
        return to < from ? text.substring(from) : text.substring(from, to);
    }
}
