package org.conndoctor.knowledge;

import java.util.List;

/**
 * A fact that can be established.
 *
 * @param id how rules and the API call it
 * @param hop where on the path it lives
 * @param values the values it can take; empty where any text is one
 * @param line where it stands in {@code rules/observations.yaml}
 */
public record ObservationDefinition(String id, String hop, List<String> values, int line) {

    /** Whether an observation may have this value. */
    public boolean allows(String value) {
        return values.isEmpty() ? isPlain(value) : values.contains(value);
    }

    private static boolean isPlain(String value) {
        return !value.isBlank()
                && value.length() <= 200
                && value.chars().noneMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c));
    }
}
