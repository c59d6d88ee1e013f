package org.conndoctor.knowledge;

import java.util.ArrayList;
import java.util.List;

/**
 * Words by which something is recognised.
 *
 * @param words as they are printed; {@code …} stands for a gap, {@code *} at the end of a word for any ending
 * @param choices what an example must show of it: the words, or those that were chosen among alternatives
 * @param line where it stands in its file
 */
public record Signature(String words, List<String> choices, int line) {

    public Signature(String words, int line) {
        this(words, List.of(words), line);
    }

    /** All signatures that a maintainer's words stand for: {@code {a|b}} is one of a and b. */
    static List<Signature> all(String written, int line) {
        int open = written.indexOf('{');
        int close = written.indexOf('}', open);
        if (open < 0 || close < 0 || !written.substring(open, close).contains("|")) {
            return List.of(new Signature(written, line));
        }
        var all = new ArrayList<Signature>();
        expand(written, 0, new StringBuilder(), List.of(), line, all);
        return List.copyOf(all);
    }

    private static void expand(
            String written, int from, StringBuilder words, List<String> choices, int line, List<Signature> all) {
        int open = written.indexOf('{', from);
        int close = open < 0 ? -1 : written.indexOf('}', open);
        if (close < 0) {
            all.add(new Signature(words + written.substring(from), List.copyOf(choices), line));
            return;
        }
        for (var choice : written.substring(open + 1, close).split("\\|")) {
            var chosen = new ArrayList<>(choices);
            chosen.add(choice + " in " + written.substring(open, close + 1));
            var before = words + written.substring(from, open) + choice;
            expand(written, close + 1, new StringBuilder(before), chosen, line, all);
        }
    }
}
