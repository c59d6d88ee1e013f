package org.conndoctor.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.conndoctor.knowledge.Fault;

/** A copy of the knowledge in which faults are planted, each alone: sentences such as in(FILE).replacing(…).isFoundAt(…). */
final class PlantedFaults {

    /** One for all tests; each puts back what it changed. */
    private final KnowledgeCopy copy;
    /** What the check finds anyway, so that a test sees what its own fault adds. */
    private final Set<Fault> before;

    PlantedFaults(Path folder) {
        // Faults are planted where there are no rooms.
        this.copy = KnowledgeCopy.into(folder).withoutProofsOfRooms();
        this.before = new HashSet<>(Checks.run(copy.files()));
    }

    /** For faults in several files at once; put back what is changed. */
    KnowledgeCopy copy() {
        return copy;
    }

    Planting in(String file) {
        return new Planting(copy, before, file);
    }

    static String once(String text, String old, String replacement) {
        int at = text.indexOf(old);
        assertThat(at).as("'%s' stands in the file, to be changed", old).isNotNegative();
        return text.substring(0, at) + replacement + text.substring(at + old.length());
    }

    static int lineOf(String text, String part) {
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(part)) {
                return i + 1;
            }
        }
        throw new AssertionError("'" + part + "' stands nowhere");
    }

    /** How a sentence about one fault begins: where it is planted. */
    record Planting(KnowledgeCopy copy, Set<Fault> before, String file) {

        /** The first place where the old text stands gets the new one. */
        Planted replacing(String old, String replacement) {
            return changesTo(once(copy.text(file), old, replacement));
        }

        /** As {@link #replacing}, of a change that is none of the meaning. */
        Planted changes(String old, String replacement) {
            return replacing(old, replacement);
        }

        Planted appending(String more) {
            return changesTo(copy.text(file) + more);
        }

        Planted changesTo(String text) {
            return planted(text, () -> copy.write(file, text));
        }

        Planted deleting() {
            return planted("", () -> copy.delete(file));
        }

        private Planted planted(String text, Runnable change) {
            change.run();
            try {
                var faults = new LinkedHashSet<>(Checks.run(copy.files()));
                faults.removeAll(before);
                return new Planted(file, text, new ArrayList<>(faults));
            } finally {
                copy.restore(file);
            }
        }
    }

    /** How it ends: what the check says of it, beside what it says anyway. */
    record Planted(String file, String text, List<Fault> faults) {

        /** On the first line in which this stands. */
        void isFoundAt(String part, String... words) {
            isFoundIn(file, lineOf(text, part), words);
        }

        /** The place is that of the code block, which begins with its fence. */
        void isFoundOnTheFenceBefore(String part, String... words) {
            var lines = text.lines().toList();
            int line = lineOf(text, part);
            while (!lines.get(line - 1).startsWith("```")) {
                line--;
            }
            isFoundIn(file, line, words);
        }

        void isFoundOnLine(int line, String... words) {
            isFoundIn(file, line, words);
        }

        /** Where no line is better than another. */
        void isFoundInTheFile(String words) {
            assertThat(faults)
                    .anyMatch(f -> f.file().equals(file) && f.message().contains(words));
        }

        void isFoundIn(String where, int line, String... words) {
            assertThat(faults)
                    .as("a fault at %s:%d with %s", where, line, List.of(words))
                    .anyMatch(f -> f.file().equals(where)
                            && f.line() == line
                            && Stream.of(words).allMatch(f.message()::contains));
        }

        void isNoFault() {
            assertThat(faults).isEmpty();
        }
    }
}
