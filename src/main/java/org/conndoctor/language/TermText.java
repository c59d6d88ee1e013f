package org.conndoctor.language;

import java.util.List;

/**
 * What one language says of one word of the field.
 *
 * @param title the word
 * @param names what else people call it
 * @param explanation what it is, in two or three sentences; CommonMark
 * @param command the one that shows it
 */
public record TermText(String title, List<String> names, String explanation, CommandText command) {

    public TermText {
        names = List.copyOf(names);
    }
}
