package org.conndoctor.knowledge;

import java.util.ArrayList;
import java.util.List;

/**
 * A text file cut at its headings: {@code # title}, then the bodies before, between and after {@code ##} headings.
 * Lines inside code fences are never headings.
 */
record MarkdownSections(KnowledgeFile file, String title, List<String> bodies) {

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
        return new MarkdownSections(
                file, title, bodies.stream().map(b -> b.toString().strip()).toList());
    }

    String body(int index) {
        return bodies.get(index);
    }

    /** Faults a missing title, an empty section, or another number of sections than expected. */
    boolean faultUnless(int sections, Faults faults) {
        if (title.isEmpty()) {
            faults.add(file.name(), 1, "the title ('# …') is missing");
        }
        if (bodies.size() != sections + 1) {
            faults.add(file.name(), 1, "expected " + sections + " sections ('## …'), found " + (bodies.size() - 1));
            return false;
        }
        if (bodies.stream().anyMatch(String::isEmpty)) {
            faults.add(file.name(), 1, "a section is empty");
        }
        return true;
    }
}
