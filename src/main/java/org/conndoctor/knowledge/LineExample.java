package org.conndoctor.knowledge;

import java.util.List;

/**
 * A text with what each of its lines is.
 *
 * @param by who printed it: program, version
 * @param kinds of its lines, in their order
 * @param lines its lines
 * @param hides words that stand in the text and are no evidence where they stand
 * @param file where it stands
 * @param line where it stands
 */
public record LineExample(
        String by, List<LineKind> kinds, List<String> lines, List<String> hides, String file, int line) {

    /** The whole text. */
    public String text() {
        return String.join("\n", lines);
    }
}
