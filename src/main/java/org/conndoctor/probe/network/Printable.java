package org.conndoctor.probe.network;

/** What a peer says, made fit to be shown. */
final class Printable {

    private static final int LONGEST = 100;
    private static final char ELSE = '?';

    private Printable() {}

    /** At most 100 characters of printable ASCII; a question mark stands for each other one. */
    static String of(String said) {
        var shown = new StringBuilder();
        for (int i = 0; i < said.length() && i < LONGEST; i++) {
            char c = said.charAt(i);
            shown.append(c >= ' ' && c < 0x7F ? c : ELSE);
        }
        return shown.toString().strip();
    }
}
