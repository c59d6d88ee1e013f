package org.conndoctor.knowledge;

import java.util.List;
import java.util.Map;
import org.conndoctor.language.Template;

/**
 * A fact that can be established.
 *
 * @param id how rules and the API call it
 * @param hop where on the path it lives
 * @param values the values it can take; empty where any text is one
 * @param effort what it costs a user to tell, from 1 (a glance) to 5; 0 where it is never asked for
 * @param after observations that must be known, with these values, before it is asked for
 * @param command what settles it, ready to paste, by platform; may be empty
 * @param probe the places from which a live look can establish it
 * @param notFor where the target lies when it makes no sense to ask, as {@link org.conndoctor.facts.AddressRange} calls it
 * @param firstFor where the target lies when it is asked before all else
 * @param shows the symptom that a value shows, by value: what a layman can tell of it
 * @param file where it stands
 * @param line where it stands
 */
public record ObservationDefinition(
        String id,
        String hop,
        List<String> values,
        int effort,
        Map<String, String> after,
        Map<String, Template> command,
        List<String> probe,
        List<String> notFor,
        List<String> firstFor,
        Map<String, String> shows,
        String file,
        int line) {

    /** The answer of a user who cannot tell. Known as asked, it counts as no fact. */
    public static final String UNKNOWN = "unknown";

    /** Whether an observation may have this value. */
    public boolean allows(String value) {
        return values.isEmpty() ? isPlain(value) : values.contains(value);
    }

    private static boolean isPlain(String value) {
        return !value.isBlank()
                && value.length() <= 200
                && value.chars()
                        .noneMatch(c -> Character.isISOControl(c)
                                || Character.isSurrogate((char) c)
                                || Character.getType(c) == Character.FORMAT);
    }
}
