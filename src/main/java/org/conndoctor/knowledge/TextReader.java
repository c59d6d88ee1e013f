package org.conndoctor.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.conndoctor.language.CauseText;
import org.conndoctor.language.Languages;
import org.conndoctor.language.SymptomText;
import org.conndoctor.language.Template;
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
        files.named(folder + "messages.properties").ifPresent(f -> messages.putAll(f.properties()));
        Map<String, CauseText> causes = new TreeMap<>();
        for (var file : files.in(folder + "causes/", ".md")) {
            cause(file).ifPresent(text -> causes.put(file.id(), text));
        }
        Map<String, SymptomText> symptoms = new TreeMap<>();
        for (var file : files.in(folder + "symptoms/", ".md")) {
            var sections = MarkdownSections.of(file);
            sections.faultUnless(0, faults);
            symptoms.put(file.id(), new SymptomText(sections.title(), new Template(sections.body(0))));
        }
        return new Texts(language, messages, causes, symptoms);
    }

    private java.util.Optional<CauseText> cause(KnowledgeFile file) {
        var sections = MarkdownSections.of(file);
        if (!sections.faultUnless(2, faults)) {
            return java.util.Optional.empty();
        }
        return java.util.Optional.of(new CauseText(
                sections.title(),
                new Template(sections.body(0)),
                new Template(sections.body(1)),
                new Template(sections.body(2))));
    }
}
