package org.conndoctor.knowledge;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.conndoctor.language.TermText;

/**
 * Reads the text of one term: {@code # title}, a quotation with the other names, parted by commas, a paragraph, and the
 * command that shows it in a code block.
 */
final class TermReader {

    private static final int PARTS = 4;

    private TermReader() {}

    static Optional<TermText> read(KnowledgeFile file, Faults faults) {
        var parts = List.of(file.text().strip().split("\n\n", PARTS));
        if (parts.size() != PARTS
                || !parts.get(0).startsWith("# ")
                || !parts.get(1).startsWith(">")) {
            faults.add(
                    file.name(),
                    1,
                    "expected a title ('# …'), its other names ('> …, …'), one paragraph and the command that shows it");
            return Optional.empty();
        }
        var commands = GuideText.passages(parts.get(3)).get(0).commands();
        if (commands.size() != 1) {
            faults.add(file.name(), 1, "expected one command ('```sh'), found " + commands.size());
            return Optional.empty();
        }
        return Optional.of(
                new TermText(parts.get(0).substring(2).strip(), names(parts.get(1)), parts.get(2), commands.get(0)));
    }

    private static List<String> names(String quotation) {
        return Arrays.stream(quotation.replace("\n>", " ").substring(1).split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
