package org.conndoctor.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.conndoctor.knowledge.Fault;
import org.conndoctor.knowledge.KnowledgeFile;
import org.conndoctor.knowledge.KnowledgeFiles;

/**
 * The knowledge with faults planted in it, each alone: sentences such as in(FILE).replacing(…).isFoundAt(…). Immutable, so
 * that several can be looked for at once.
 *
 * <p>Planted is among the causes of the documents. The others, and what texts show, are left out: they cost most of a
 * check.
 */
final class PlantedFaults {

    private static final Set<String> DOCUMENTED = Set.of(
            "cdn-in-front",
            "client-proxy",
            "cloud-security-group",
            "dns-wrong-address",
            "ephemeral-ports-exhausted",
            "hosting-panel",
            "listen-address",
            "private-address",
            "protocol-mismatch",
            "server-down",
            "server-firewall",
            "server-not-listening",
            "time-wait-pileup",
            "wrong-host",
            "wrong-port");

    private static final PlantedFaults HOUSE = new PlantedFaults();

    private final KnowledgeFiles files;
    /** What the check finds anyway, so that a test sees what its own fault adds. */
    private final Set<Fault> before;

    private PlantedFaults() {
        this.files = new KnowledgeFiles(
                Today.FILES.files().stream().filter(f -> !isLeftOut(f.name())).toList());
        this.before = new HashSet<>(Checks.run(files));
    }

    private static boolean isLeftOut(String name) {
        return name.startsWith("rules/captures/")
                || name.startsWith("rules/programs/")
                || name.startsWith("rules/signs/")
                || name.contains("/causes/") && !DOCUMENTED.contains(causeOf(name));
    }

    private static String causeOf(String name) {
        var file = name.substring(name.lastIndexOf('/') + 1);
        return file.substring(0, file.indexOf('.'));
    }

    static Planting in(String file) {
        return new Planting(HOUSE.files, HOUSE.before, file);
    }

    /** The text of a file as it is. */
    static String text(String file) {
        return text(HOUSE.files, file);
    }

    private static String text(KnowledgeFiles files, String file) {
        return files.named(file).map(KnowledgeFile::text).orElse("");
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
    record Planting(KnowledgeFiles files, Set<Fault> before, String file) {

        /** The first place where the old text stands gets the new one. */
        Planted replacing(String old, String replacement) {
            return changesTo(once(text(files, file), old, replacement));
        }

        /** As {@link #replacing}, of a change that is none of the meaning. */
        Planted changes(String old, String replacement) {
            return replacing(old, replacement);
        }

        /** For faults in several files at once: this one is there already when the next is planted. */
        Planting butAlreadyReplaced(String other, String old, String replacement) {
            return new Planting(with(other, once(text(files, other), old, replacement)), before, file);
        }

        Planted appending(String more) {
            return changesTo(text(files, file) + more);
        }

        Planted changesTo(String text) {
            return planted(text, with(file, text));
        }

        Planted deleting() {
            return planted("", without(file));
        }

        private KnowledgeFiles with(String name, String text) {
            var all = new ArrayList<>(without(name).files());
            all.add(new KnowledgeFile(name, text));
            all.sort(Comparator.comparing(KnowledgeFile::name));
            return new KnowledgeFiles(List.copyOf(all));
        }

        private KnowledgeFiles without(String name) {
            return new KnowledgeFiles(
                    files.files().stream().filter(f -> !f.name().equals(name)).toList());
        }

        private Planted planted(String text, KnowledgeFiles changed) {
            var faults = new LinkedHashSet<>(Checks.run(changed));
            faults.removeAll(before);
            return new Planted(file, text, new ArrayList<>(faults));
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
