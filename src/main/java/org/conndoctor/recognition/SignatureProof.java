package org.conndoctor.recognition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.conndoctor.knowledge.Check;
import org.conndoctor.knowledge.Example;
import org.conndoctor.knowledge.Faults;
import org.conndoctor.knowledge.Signature;

/** Every example is recognised, no near miss is, and no signature stands without an example. */
public record SignatureProof(Recognizer recognizer) implements Check {

    /** Texts may be in any language, spoken here or not. */
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    @Override
    public void run(Subject subject, Faults faults) {
        Map<String, Set<Choice>> matched = new HashMap<>();
        for (var example : subject.proof().examples()) {
            if (!LANGUAGES.contains(Locale.forLanguageTag(example.language()).getLanguage())) {
                faults.add(example.file(), example.line(), "unknown language '" + example.language() + "'");
            }
            prove(example, recognizer, faults);
            if (!example.miss()) {
                var shown = matched.computeIfAbsent(example.symptom(), s -> new HashSet<>());
                recognizer.matching(example.symptom(), example.text()).forEach(s -> shown.addAll(choices(s)));
            }
        }
        for (var symptom : subject.knowledge().symptoms().values()) {
            var shown = matched.getOrDefault(symptom.id(), Set.of());
            for (var group : symptom.signatures()) {
                group.says().stream()
                        .flatMap(s -> choices(s).stream())
                        .distinct()
                        .filter(choice -> !shown.contains(choice))
                        .forEach(choice ->
                                faults.add(symptom.file(), choice.line(), "no example shows '" + choice.words() + "'"));
            }
        }
    }

    private static List<Choice> choices(Signature signature) {
        return signature.choices().stream()
                .map(words -> new Choice(words, signature.line()))
                .toList();
    }

    /** Words that an example must show, and where they stand. */
    private record Choice(String words, int line) {}

    private static void prove(Example example, Recognizer recognizer, Faults faults) {
        var read = recognizer.read(example.text());
        var first = read.symptoms().isEmpty()
                ? read.connectingFails() ? "connecting-fails" : "nothing"
                : read.symptoms().get(0).id();
        boolean recognised = first.equals(example.symptom());
        if (example.miss() && recognised) {
            faults.add(example.file(), example.line(), "near miss is recognised as " + first);
        } else if (!example.miss() && !recognised) {
            faults.add(example.file(), example.line(), "example is recognised as " + first);
        }
    }
}
