package org.conndoctor.knowledge.texts;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.conndoctor.knowledge.Check;
import org.conndoctor.knowledge.Faults;
import org.conndoctor.knowledge.KnowledgeFile;
import org.conndoctor.knowledge.SoftwareDefinition;
import org.conndoctor.language.CauseText;
import org.conndoctor.language.Section;
import org.conndoctor.language.SymptomText;
import org.conndoctor.language.SystemLabel;
import org.conndoctor.language.WordCount;

/**
 * Texts are short enough for people in trouble, and their headings name products that there are: a title that stands in a
 * list, a verdict in one breath, a cause that fits on a screen before its long explanation.
 */
public final class TextsInForm implements Check {

    private static final int TITLE = 8;
    private static final int VERDICT = 25;
    /** What was found and what it most likely means are said together. */
    private static final int TOGETHER = 32;

    private static final int CAUSE = 150;

    @Override
    public void run(Subject subject, Faults faults) {
        var products = subject.knowledge().software().values().stream()
                .map(SoftwareDefinition::name)
                .collect(Collectors.toSet());
        for (var language : subject.knowledge().languages().tags()) {
            var texts = subject.knowledge().texts(language);
            var folder = "i18n/" + language + "/";
            int longestFound = subject.knowledge().symptoms().keySet().stream()
                    .flatMap(id -> texts.symptom(id).stream())
                    .mapToInt(s -> WordCount.of(s.found().source()))
                    .max()
                    .orElse(0);
            for (var file : subject.files().in(folder + "causes/", ".md")) {
                texts.cause(file.id()).ifPresent(t -> cause(t, file, longestFound, products, faults));
            }
            for (var file : subject.files().in(folder + "symptoms/", ".md")) {
                texts.symptom(file.id()).ifPresent(t -> symptom(t, file, products, faults));
            }
        }
    }

    private static void cause(
            CauseText text, KnowledgeFile file, int longestFound, Set<String> products, Faults faults) {
        title(text.title(), file, faults);
        for (var verdict : Set.of(text.likely().source(), text.certain().source())) {
            int words = WordCount.of(verdict);
            atMost(VERDICT, words, "the verdict", file, file.lineOf("> "), faults);
            atMost(TOGETHER, words + longestFound, "the verdict, with the longest symptom,", file, 1, faults);
        }
        known(text.first(), products, file, faults);
        known(text.check(), products, file, faults);
        known(text.fix(), products, file, faults);
        labels(file, faults);
        atMost(CAUSE, WordCount.of(beforeMore(file)), "the text before its last section", file, 1, faults);
    }

    private static void symptom(SymptomText text, KnowledgeFile file, Set<String> products, Faults faults) {
        title(text.title(), file, faults);
        atMost(VERDICT, WordCount.of(text.found().source()), "the verdict", file, file.lineOf("> "), faults);
        known(text.first(), products, file, faults);
        labels(file, faults);
    }

    private static void title(String title, KnowledgeFile file, Faults faults) {
        atMost(TITLE, WordCount.of(title), "the title", file, 1, faults);
    }

    private static void atMost(int most, int words, String what, KnowledgeFile file, int line, Faults faults) {
        if (words > most) {
            faults.add(file.name(), line, what + " has " + words + " words, at most " + most + " are read");
        }
    }

    private static void known(Section section, Set<String> products, KnowledgeFile file, Faults faults) {
        for (var product : new TreeSet<>(section.products())) {
            if (!products.contains(product)) {
                faults.add(
                        file.name(),
                        file.lineOf("### " + product),
                        "there is no software '" + product + "' in rules/software.yaml");
            }
        }
    }

    /** A paragraph in bold that begins with a system must be a label, letter by letter. */
    private static void labels(KnowledgeFile file, Faults faults) {
        int number = 0;
        for (var line : file.text().lines().toList()) {
            number++;
            if (SystemLabel.isMeant(line) && SystemLabel.systems(line).isEmpty()) {
                faults.add(file.name(), number, "'" + line + "' names no system, such as **Linux** or **macOS**");
            }
        }
    }

    /** Prose only: code is looked at, not read. */
    private static String beforeMore(KnowledgeFile file) {
        var prose = new StringBuilder();
        boolean fenced = false;
        int more = file.text().lastIndexOf("\n## ");
        for (var line : file.text().substring(0, Math.max(0, more)).lines().toList()) {
            boolean fence = line.startsWith("```");
            fenced ^= fence;
            if (!fenced && !fence) {
                prose.append(line).append('\n');
            }
        }
        return prose.toString();
    }
}
