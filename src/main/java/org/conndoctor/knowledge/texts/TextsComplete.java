package org.conndoctor.knowledge.texts;

import java.util.Set;
import org.conndoctor.knowledge.Check;
import org.conndoctor.knowledge.Faults;

/** Every cause and symptom has its text in every language, and no text is about nothing. */
public final class TextsComplete implements Check {

    @Override
    public void run(Subject subject, Faults faults) {
        for (var language : subject.knowledge().languages().tags()) {
            compare(subject, language, "causes", subject.knowledge().causes().keySet(), faults);
            compare(
                    subject,
                    language,
                    "symptoms",
                    subject.knowledge().symptoms().keySet(),
                    faults);
        }
    }

    private static void compare(Subject subject, String language, String kind, Set<String> ids, Faults faults) {
        var folder = "i18n/" + language + "/" + kind + "/";
        for (var id : ids) {
            if (subject.files().named(folder + id + ".md").isEmpty()) {
                faults.add(folder + id + ".md", 1, "text is missing");
            }
        }
        for (var file : subject.files().in(folder, ".md")) {
            if (!ids.contains(file.id())) {
                faults.add(file.name(), 1, "there is no '" + file.id() + "' in rules/" + kind);
            }
        }
    }
}
