package org.conndoctor.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.conndoctor.language.CauseText;
import org.conndoctor.language.Glossary;
import org.conndoctor.language.Languages;
import org.conndoctor.language.ProgramText;
import org.conndoctor.language.Section;
import org.conndoctor.language.SymptomText;
import org.conndoctor.language.Template;
import org.conndoctor.language.TermText;
import org.conndoctor.language.Texts;

/** Reads {@code i18n/}: one folder a language. */
final class TextReader {

    private final KnowledgeFiles files;
    private final Faults faults;

    TextReader(KnowledgeFiles files, Faults faults) {
        this.files = files;
        this.faults = faults;
    }

    /** The folders below {@code i18n/}, the reference language first. */
    List<String> languages() {
        var tags = new ArrayList<String>(files.in("i18n/", "/messages.properties").stream()
                .map(f -> f.name().split("/")[1])
                .distinct()
                .sorted()
                .toList());
        if (tags.remove(Languages.REFERENCE)) {
            tags.add(0, Languages.REFERENCE);
        } else {
            faults.add("i18n/" + Languages.REFERENCE + "/messages.properties", 1, "file is missing");
        }
        return List.copyOf(tags);
    }

    Map<String, Texts> read() {
        var texts = new LinkedHashMap<String, Texts>();
        for (var language : languages()) {
            texts.put(language, texts(language));
        }
        return texts;
    }

    private Texts texts(String language) {
        var folder = "i18n/" + language + "/";
        Map<String, String> messages = new TreeMap<>();
        for (var file : files.messages(language)) {
            file.properties().forEach((key, message) -> {
                if (messages.put(key, message) != null) {
                    faults.add(file.name(), file.lineOf(key + "="), "message '" + key + "' stands twice");
                }
            });
        }
        Map<String, CauseText> causes = new TreeMap<>();
        for (var file : files.in(folder + "causes/", ".md")) {
            cause(file).ifPresent(text -> causes.put(file.id(), text));
        }
        Map<String, SymptomText> symptoms = new TreeMap<>();
        for (var file : files.in(folder + "symptoms/", ".md")) {
            symptom(file).ifPresent(text -> symptoms.put(file.id(), text));
        }
        Map<String, ProgramText> programs = new TreeMap<>();
        for (var file : files.in(folder + "programs/", ".md")) {
            program(file).ifPresent(text -> programs.put(file.id(), text));
        }
        Map<String, TermText> terms = new TreeMap<>();
        for (var file : files.in(folder + "terms/", ".md")) {
            TermReader.read(file, faults).ifPresent(text -> terms.put(file.id(), text));
        }
        return new Texts(language, messages, causes, symptoms, programs, new Glossary(terms));
    }

    private Optional<CauseText> cause(KnowledgeFile file) {
        var sections = MarkdownSections.of(file);
        if (!sections.faultUnless(4, faults)) {
            return Optional.empty();
        }
        // The last heading below the fix tells its risk, in each language's own words.
        var fix = new ArrayList<>(GuideText.passages(sections.body(2)));
        var risk = fix.remove(fix.size() - 1);
        if (risk.product() == null) {
            faults.add(file.name(), 1, "what the fix risks ('### …', last below it) is missing");
            return Optional.empty();
        }
        var told = risk.markdown().lines().skip(1).collect(Collectors.joining("\n"));
        return Optional.of(new CauseText(
                sections.title(),
                new Template(sections.quoted().get(0)),
                new Template(sections.quoted().get(1)),
                GuideText.section(sections.body(0)),
                GuideText.section(sections.body(1)),
                new Section(fix),
                new Template(told.strip()),
                new Template(sections.body(3))));
    }

    /** A title and one paragraph. */
    private Optional<ProgramText> program(KnowledgeFile file) {
        var parts = file.text().strip().split("\n\n", -1);
        if (parts.length != 2 || !parts[0].startsWith("# ")) {
            faults.add(file.name(), 1, "expected a title ('# …') and one paragraph below it");
            return Optional.empty();
        }
        return Optional.of(new ProgramText(parts[0].substring(2).strip(), new Template(parts[1].replace('\n', ' '))));
    }

    private Optional<SymptomText> symptom(KnowledgeFile file) {
        var sections = MarkdownSections.of(file);
        if (!sections.faultUnless(2, faults)) {
            return Optional.empty();
        }
        return Optional.of(new SymptomText(
                sections.title(),
                new Template(sections.quoted().get(0)),
                new Template(sections.quoted().get(1)),
                GuideText.section(sections.body(0)),
                new Template(sections.body(1))));
    }
}
