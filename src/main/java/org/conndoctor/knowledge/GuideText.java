package org.conndoctor.knowledge;

import java.util.ArrayList;
import java.util.List;
import org.conndoctor.language.CommandText;
import org.conndoctor.language.Passage;
import org.conndoctor.language.Section;
import org.conndoctor.language.SystemLabel;
import org.conndoctor.language.Template;
import org.jspecify.annotations.Nullable;

/**
 * Cuts one section of a text file into passages: what stands under a {@code ###} heading is for the product that it
 * names. A code block in the language of a shell is a command, for the system that the line above it names.
 */
final class GuideText {

    private static final String HEADING = "### ";

    private static final List<String> SHELLS = List.of("sh", "powershell");

    private GuideText() {}

    static Section section(String markdown) {
        return new Section(passages(markdown));
    }

    /** The passages; the first is for everybody, and may be empty where the section begins with a heading. */
    static List<Passage> passages(String markdown) {
        var passages = new ArrayList<Passage>();
        var lines = new ArrayList<String>();
        String product = null;
        boolean fenced = false;
        for (var line : markdown.lines().toList()) {
            fenced ^= line.startsWith("```");
            if (!fenced && line.startsWith(HEADING)) {
                passages.add(passage(product, lines));
                lines.clear();
                product = line.substring(HEADING.length()).strip();
            }
            lines.add(line);
        }
        passages.add(passage(product, lines));
        return List.copyOf(passages);
    }

    private static Passage passage(@Nullable String product, List<String> lines) {
        return new Passage(product, String.join("\n", lines).strip(), commands(lines));
    }

    private static List<CommandText> commands(List<String> lines) {
        var commands = new ArrayList<CommandText>();
        var systems = List.of("any");
        StringBuilder block = null;
        for (var line : lines) {
            if (block != null && line.startsWith("```")) {
                var run = new Template(block.toString().strip());
                systems.forEach(os -> commands.add(new CommandText(os, run)));
                block = null;
            } else if (block != null) {
                block.append(line).append('\n');
            } else if (line.startsWith("```")
                    && SHELLS.contains(line.substring(3).strip())) {
                block = new StringBuilder();
            } else if (!line.isBlank()) {
                var named = SystemLabel.systems(line);
                systems = named.isEmpty() ? List.of("any") : named;
            }
        }
        return List.copyOf(commands);
    }
}
