package org.conndoctor.knowledge;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A program whose words say something else than what had happened, of {@code rules/programs/ID.yaml}.
 *
 * @param id the file's name
 * @param name as people know it
 * @param versions those that were run, by the capture that shows it
 * @param marks words of which one must stand in a text of this program; none where its words are like nobody else's
 * @param version finds the version in a text that names it; null where its texts do not
 * @param prints what it prints
 * @param file where it stands
 */
public record ProgramDefinition(
        String id,
        String name,
        Map<String, String> versions,
        List<Signature> marks,
        @Nullable Pattern version,
        List<Misleading> prints,
        String file) {

    /**
     * Words of a program.
     *
     * @param says the words; they reach over all that misleads
     * @param unless words of which none may stand near
     * @param happened what can have happened where they stand, by the ids of {@code rules/happenings.yaml}
     * @param canBeTrue what they say can have happened as well: a wrong password, a missing package
     * @param line where it stands
     */
    public record Misleading(
            List<Signature> says, List<Signature> unless, List<String> happened, boolean canBeTrue, int line) {}
}
