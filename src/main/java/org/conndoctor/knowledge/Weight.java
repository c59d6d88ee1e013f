package org.conndoctor.knowledge;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How much a signature says. A symptom that is seen strongly comes before one that is seen weakly. */
public enum Weight {
    /** Words of a person who describes what happens. */
    QUESTION,
    /** Words that fit several causes, and count where nothing else is said. */
    VAGUE,
    /** Words that a program prints above, or around, the real error. */
    WEAK,
    /** Words that a program or system prints for exactly this. */
    STRONG;

    static Optional<Weight> of(String word) {
        return Stream.of(values())
                .filter(w -> w.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
