package org.conndoctor.knowledge;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Map;

/**
 * A pattern that turns a piece of pasted text into observations or a listener.
 *
 * @param file where it stands
 * @param line where it stands
 * @param anchors the pattern is tried only where one of these words stands, and from there on
 * @param pattern with named groups
 * @param observes observation values by id; {@code $name} stands for a group
 * @param listener {@code protocol}, {@code address} and {@code port}, with {@code $name} for a group; may be empty
 */
public record Reading(
        String file,
        int line,
        List<Signature> anchors,
        Pattern pattern,
        Map<String, String> observes,
        Map<String, String> listener) {}
