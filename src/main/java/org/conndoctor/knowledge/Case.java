package org.conndoctor.knowledge;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Proof of a cause: what people paste and answer, and what must come out.
 *
 * @param cause the cause in whose file it stands
 * @param name what it proves
 * @param text the pasted text
 * @param observations answers, by id
 * @param first the cause that must come first
 * @param status the status that the first cause must have, or null
 * @param not causes that must be ruled out or absent
 * @param near rules of that cause that confirm it, and that must not fire here though nearly all of their facts stand
 * @param file where it stands
 * @param line where it stands
 */
public record Case(
        String cause,
        String name,
        String text,
        Map<String, String> observations,
        String first,
        @Nullable String status,
        List<String> not,
        List<String> near,
        String file,
        int line) {}
