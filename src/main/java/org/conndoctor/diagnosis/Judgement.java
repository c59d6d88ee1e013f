package org.conndoctor.diagnosis;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of a situation.
 *
 * @param causes best first
 * @param question worth asking next; null where nobody has looked for one yet
 */
record Judgement(List<DiagnosedCause> causes, @Nullable Optional<OpenQuestion> question) {

    /** About how much memory it takes, by the number of its parts. */
    int size() {
        return 1
                + causes.size()
                + causes.stream().mapToInt(c -> c.reasons().size()).sum();
    }
}
