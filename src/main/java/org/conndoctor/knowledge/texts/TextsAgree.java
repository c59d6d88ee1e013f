package org.conndoctor.knowledge.texts;

import java.util.ArrayList;
import java.util.List;
import org.conndoctor.knowledge.Check;
import org.conndoctor.knowledge.Faults;
import org.conndoctor.knowledge.KnowledgeFile;
import org.conndoctor.knowledge.texts.Markdown.Piece;
import org.conndoctor.language.Languages;

/**
 * Code blocks, code spans and numbers of every translation are those of the reference. The documents that this knowledge
 * comes from contradict each other because every translation carried its own numbers.
 */
public final class TextsAgree implements Check {

    @Override
    public void run(Subject subject, Faults faults) {
        for (var language : subject.knowledge().languages().tags()) {
            if (!language.equals(Languages.REFERENCE)) {
                for (var file : subject.files().in("i18n/" + language + "/", ".md")) {
                    var reference = file.name().replaceFirst("/" + language + "/", "/" + Languages.REFERENCE + "/");
                    subject.files().named(reference).ifPresent(r -> compare(r, file, faults));
                }
            }
        }
    }

    private static void compare(KnowledgeFile reference, KnowledgeFile translation, Faults faults) {
        var expected = Markdown.of(reference.text());
        var found = Markdown.of(translation.text());
        blocks(expected.blocks(), found.blocks(), translation, faults);
        unordered("code span", expected.spans(), found.spans(), translation, faults);
        unordered("number", expected.numbers(), found.numbers(), translation, faults);
    }

    /** Blocks stand in the same order. */
    private static void blocks(List<Piece> expected, List<Piece> found, KnowledgeFile file, Faults faults) {
        for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
            if (!expected.get(i).content().equals(found.get(i).content())) {
                faults.add(file.name(), found.get(i).line(), "code block " + (i + 1) + " differs from the reference");
                return;
            }
        }
        if (expected.size() != found.size()) {
            faults.add(file.name(), 1, "has " + found.size() + " code blocks, the reference " + expected.size());
        }
    }

    /** Spans and numbers move with the grammar of a language: only how often each stands counts. */
    private static void unordered(
            String what, List<Piece> expected, List<Piece> found, KnowledgeFile file, Faults faults) {
        var missing = new ArrayList<>(expected.stream().map(Piece::content).toList());
        for (var piece : found) {
            if (!missing.remove(piece.content())) {
                faults.add(
                        file.name(), piece.line(), what + " '" + piece.content() + "' does not stand in the reference");
            }
        }
        missing.forEach(m -> faults.add(file.name(), 1, what + " '" + m + "' of the reference is missing"));
    }
}
