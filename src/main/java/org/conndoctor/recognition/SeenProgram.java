package org.conndoctor.recognition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A program whose words mislead, seen in a text.
 *
 * @param id the program
 * @param happened what can have happened, by the ids of {@code rules/happenings.yaml}
 * @param symptoms what that shows, the likeliest first
 * @param version that the text names; null where it names none
 * @param place the words
 */
public record SeenProgram(
        String id,
        List<String> happened,
        List<String> symptoms,
        @Nullable String version,
        SymptomMatch place) {}
