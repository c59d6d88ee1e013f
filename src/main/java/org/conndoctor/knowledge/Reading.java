package org.conndoctor.knowledge;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Map;
import org.conndoctor.facts.Source;

/**
 * A pattern that turns a piece of pasted text into observations or a listener.
 *
 * @param file where it stands
 * @param line where it stands
 * @param anchors the pattern is tried only where one of these words stands
 * @param atLine it is tried from the beginning of the line in which the anchor stands, and sees only that line;
 *     otherwise from the anchor on
 * @param pattern with named groups
 * @param where what its groups {@code host} and {@code port} must be, for the observations to count: {@code host} is
 *     {@code asked}, {@code loopback} or {@code not-loopback}, {@code port} is {@code asked} or {@code other}
 * @param observes observation values by id; {@code $name} stands for a group
 * @param listener {@code protocol}, {@code address} and {@code port}, with {@code $name} for a group; may be empty
 * @param source {@code text} for what error texts say, {@code command} for the output of commands
 * @param noTarget what it matches names no target
 */
public record Reading(
        String file,
        int line,
        List<Signature> anchors,
        boolean atLine,
        Pattern pattern,
        Map<String, String> where,
        Map<String, String> observes,
        Map<String, String> listener,
        Source source,
        boolean noTarget) {}
