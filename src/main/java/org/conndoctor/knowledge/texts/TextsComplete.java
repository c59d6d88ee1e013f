package org.conndoctor.knowledge.texts;

import java.util.Map;
import java.util.TreeMap;
import org.conndoctor.knowledge.Check;
import org.conndoctor.knowledge.Faults;

/** Every cause, symptom, note on a program and term has its text in every language, and no text is about nothing. */
public final class TextsComplete implements Check {

    @Override
    public void run(Subject subject, Faults faults) {
        var causes = new TreeMap<String, String>();
        subject.knowledge().causes().values().forEach(c -> causes.put(c.id(), place(c.file())));
        var symptoms = new TreeMap<String, String>();
        subject.knowledge().symptoms().values().forEach(s -> symptoms.put(s.id(), place(s.file())));
        // What the sentence for all programs does not say of one is a note, where there is one.
        var programs = new TreeMap<String, String>();
        subject.knowledge().programs().values().stream()
                .filter(p -> subject.files().named("i18n/en/" + place(p.file())).isPresent())
                .forEach(p -> programs.put(p.id(), place(p.file())));
        // Nothing but its texts makes a term.
        var terms = new TreeMap<String, String>();
        subject.files().in("i18n/en/terms/", ".md").forEach(f -> terms.put(f.id(), "terms/" + f.id() + ".md"));
        for (var language : subject.knowledge().languages().tags()) {
            compare(subject, language, "causes", causes, faults);
            compare(subject, language, "symptoms", symptoms, faults);
            compare(subject, language, "programs", programs, faults);
            compare(subject, language, "terms", terms, faults);
        }
    }

    /** Texts stand in the room in which the rules stand. */
    private static String place(String rules) {
        return rules.substring("rules/".length(), rules.lastIndexOf('.')) + ".md";
    }

    private static void compare(
            Subject subject, String language, String kind, Map<String, String> places, Faults faults) {
        var folder = "i18n/" + language + "/";
        for (var place : places.values()) {
            if (subject.files().named(folder + place).isEmpty()) {
                faults.add(folder + place, 1, "text is missing");
            }
        }
        for (var file : subject.files().in(folder + kind + "/", ".md")) {
            var place = places.get(file.id());
            if (place == null) {
                var source = kind.equals("terms") ? "i18n/en/" : "rules/";
                faults.add(file.name(), 1, "there is no '" + file.id() + "' in " + source + kind);
            } else if (!file.name().equals(folder + place)) {
                faults.add(file.name(), 1, "belongs into " + folder + place);
            }
        }
    }
}
