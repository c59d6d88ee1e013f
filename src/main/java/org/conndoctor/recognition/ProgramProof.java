package org.conndoctor.recognition;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conndoctor.knowledge.Capture;
import org.conndoctor.knowledge.Check;
import org.conndoctor.knowledge.Faults;
import org.conndoctor.knowledge.ProgramDefinition;
import org.conndoctor.language.Languages;

/**
 * What is told of a program whose words mislead was seen: its words stand in texts captured from it, and they stand there
 * for exactly the faults that they are said to stand for.
 */
public record ProgramProof(Recognizer recognizer) implements Check {

    @Override
    public void run(Subject subject, Faults faults) {
        for (var program : subject.knowledge().programs().values()) {
            program.versions().forEach((capture, version) -> captured(program, capture, version, subject, faults));
            if (program.versions().isEmpty() || program.prints().isEmpty()) {
                faults.add(program.file(), 1, "'captures' or 'prints' is missing: nothing is told that was not seen");
            }
            for (var words : program.prints()) {
                prove(program, words, recognizer, subject, faults);
            }
        }
        happenings(subject, faults);
    }

    private static void captured(
            ProgramDefinition program, String capture, String version, Subject subject, Faults faults) {
        var kept = subject.proof().captures().get(capture);
        if (kept == null) {
            faults.add(program.file(), 1, "there is no rules/captures/" + capture + ".yaml");
        } else if (!kept.version().contains(version)) {
            faults.add(program.file(), 1, "version " + version + " was not captured, " + kept.version() + " was");
        }
    }

    private static void prove(
            ProgramDefinition program,
            ProgramDefinition.Misleading words,
            Recognizer recognizer,
            Subject subject,
            Faults faults) {
        Set<String> happened = new LinkedHashSet<>();
        for (var capture : program.versions().keySet()) {
            var kept = subject.proof().captures().get(capture);
            if (kept != null) {
                kept.texts().stream()
                        .filter(text -> recognizer.read(text.text()).programs().stream()
                                .anyMatch(p -> p.id().equals(program.id())
                                        && p.happened().equals(words.happened())))
                        .forEach(text -> happened.addAll(meant(text, subject)));
            }
        }
        if (!happened.equals(Set.copyOf(words.happened()))) {
            faults.add(
                    program.file(),
                    words.line(),
                    "'happened' is " + words.happened() + ", and the captures with these words show " + happened);
        }
    }

    private static Set<String> meant(Capture.Text text, Subject subject) {
        return subject.knowledge().happenings().values().stream()
                .filter(h -> text.faults().stream().anyMatch(h.faults()::contains))
                .map(h -> h.id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Every happening is one of the captures', and can be said. */
    private static void happenings(Subject subject, Faults faults) {
        var known = subject.knowledge().symptoms().keySet();
        var texts = subject.knowledge().texts(Languages.REFERENCE);
        Map<String, ?> happenings = subject.knowledge().happenings();
        for (var happening : subject.knowledge().happenings().values()) {
            if (!known.contains(happening.symptom())) {
                faults.add("rules/happenings.yaml", happening.line(), "unknown symptom '" + happening.symptom() + "'");
            }
            Stream.of("program.happened." + happening.id(), "program.tool." + happening.tool())
                    .filter(key -> !texts.has(key))
                    .forEach(key -> faults.add("rules/happenings.yaml", happening.line(), "no message '" + key + "'"));
        }
        for (var program : subject.knowledge().programs().values()) {
            for (var words : program.prints()) {
                words.happened().stream()
                        .filter(h -> !happenings.containsKey(h))
                        .forEach(h -> faults.add(program.file(), words.line(), "unknown happening '" + h + "'"));
            }
        }
    }
}
