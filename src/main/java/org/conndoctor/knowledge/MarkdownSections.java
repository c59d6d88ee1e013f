package org.conndoctor.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text file cut at its headings: {@code # title}, the paragraphs of the quotation below it, then the bodies of
 * {@code ##} headings. Lines inside code fences are never headings.
 */
record MarkdownSections(KnowledgeFile file, String title, List<String> quoted, List<String> bodies) {

    static MarkdownSections of(KnowledgeFile file) {
        var title = "";
        var bodies = new ArrayList<StringBuilder>(List.of(new StringBuilder()));
        boolean fenced = false;
        for (var line : file.text().lines().toList()) {
            fenced ^= line.startsWith("```");
            if (!fenced && line.startsWith("# ") && title.isEmpty()) {
                title = line.substring(2).strip();
            } else if (!fenced && line.startsWith("## ")) {
                bodies.add(new StringBuilder());
            } else {
                bodies.get(bodies.size() - 1).append(line).append('\n');
            }
        }
        var all = bodies.stream().map(b -> b.toString().strip()).toList();
        return new MarkdownSections(file, title, paragraphs(all.get(0)), all.subList(1, all.size()));
    }

    /** Paragraphs of a quotation, each joined to one line. */
    private static List<String> paragraphs(String quotation) {
        var whole = quotation
                .lines()
                .map(line -> line.startsWith(">") ? line.substring(1).strip() : line)
                .collect(Collectors.joining("\n"));
        return List.of(whole.split("\n\n")).stream()
                .map(p -> p.replace('\n', ' ').strip())
                .filter(p -> !p.isEmpty())
                .toList();
    }

    String body(int index) {
        return bodies.get(index);
    }

    /** Faults a missing title, a quotation of other than two paragraphs, and other sections than expected. */
    boolean faultUnless(int sections, Faults faults) {
        int before = faults.list().size();
        if (title.isEmpty()) {
            faults.add(file.name(), 1, "the title ('# …') is missing");
        }
        if (quoted.size() != 2) {
            faults.add(
                    file.name(),
                    1,
                    "expected a quotation ('> …') of 2 paragraphs below the title, found " + quoted.size());
        }
        if (bodies.size() != sections) {
            faults.add(file.name(), 1, "expected " + sections + " sections ('## …'), found " + bodies.size());
        } else if (bodies.stream().anyMatch(String::isEmpty)) {
            faults.add(file.name(), 1, "a section is empty");
        }
        return faults.list().size() == before;
    }
}
