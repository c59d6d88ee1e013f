package org.conndoctor.knowledge;

import java.util.List;
import java.util.Map;
import org.conndoctor.facts.ProbeResult;
import org.jspecify.annotations.Nullable;

/**
 * Proof of the rules that read live looks: what was seen, and what must come out.
 *
 * @param name what it proves
 * @param target what was asked for
 * @param text what was pasted, if anything
 * @param looks what was seen
 * @param symptoms that must come out, all of them
 * @param observes the observations that must come out, all of them, by id
 * @param listeners the listening sockets that must come out, as {@code address:port}
 * @param first the cause that must come first, or null where it does not matter
 * @param status the status that the first cause must have, or null
 * @param file where it stands
 * @param line where it stands
 */
public record ProbeCase(
        String name,
        String target,
        @Nullable String text,
        List<ProbeResult> looks,
        List<String> symptoms,
        Map<String, String> observes,
        List<String> listeners,
        @Nullable String first,
        @Nullable String status,
        String file,
        int line) {}
