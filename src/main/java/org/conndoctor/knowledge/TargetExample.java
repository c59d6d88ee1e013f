package org.conndoctor.knowledge;

import org.conndoctor.facts.Target;
import org.jspecify.annotations.Nullable;

/**
 * A text with the target that it names.
 *
 * @param by who printed it, or who prints alike
 * @param text what was printed
 * @param target host and port, and the scheme where the text has one; {@link Target#UNKNOWN} in a near miss
 * @param hostSetting what stands in the place of a host and is none, if something does
 * @param file where it stands
 * @param line where it stands
 */
public record TargetExample(
        String by, String text, Target target, @Nullable String hostSetting, String file, int line) {}
