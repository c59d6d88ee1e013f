package org.conndoctor.knowledge.texts;

import java.util.Map;
import org.conndoctor.knowledge.Check;
import org.conndoctor.knowledge.Faults;
import org.conndoctor.language.Languages;

/** No translation is older than the text it was made from, as {@code i18n/LANGUAGE/sources.properties} records it. */
public final class TranslationsFresh implements Check {

    @Override
    public void run(Subject subject, Faults faults) {
        var current = SourceHashes.of(subject.files());
        for (var language : subject.knowledge().languages().tags()) {
            if (!language.equals(Languages.REFERENCE)) {
                compare(subject, language, current, faults);
            }
        }
    }

    private static void compare(Subject subject, String language, Map<String, String> current, Faults faults) {
        var folder = "i18n/" + language + "/";
        var recorded = SourceHashes.recorded(subject.files(), language);
        current.forEach((name, hash) -> {
            if (!hash.equals(recorded.get(name))) {
                var advice = " is older than its source; once it is right again, run 'conndoctor check --translated "
                        + language + "'";
                if (name.endsWith(".md")) {
                    faults.add(folder + name, 1, "text" + advice);
                } else {
                    new MessageFiles(subject.files(), language).fault(name, "message '" + name + "'" + advice, faults);
                }
            }
        });
    }
}
