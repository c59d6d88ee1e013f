package org.conndoctor.recognition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A program whose words mislead, seen in a text.
 *
 * @param id the program
 * @param happened what can have happened, by the ids of {@code rules/happenings.yaml}
 * @param symptoms what that shows, the likeliest first
 * @param canBeTrue what the words say can have happened as well
 * @param version that the text names; null where it names none
 * @param place the words
 */
public record SeenProgram(
        String id,
        List<String> happened,
        List<String> symptoms,
        boolean canBeTrue,
        @Nullable String version,
        SymptomMatch place) {

    /** Whether a symptom that the words name can be what happened. */
    boolean allows(String symptom) {
        return canBeTrue || symptoms.contains(symptom);
    }

    /** Whether these words lie over what shows a symptom. */
    public boolean liesOver(SymptomMatch match) {
        return match.start() < place.end() && place.start() < match.end();
    }
}
