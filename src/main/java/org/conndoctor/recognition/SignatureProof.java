package org.conndoctor.recognition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.conndoctor.knowledge.Check;
import org.conndoctor.knowledge.Example;
import org.conndoctor.knowledge.Faults;
import org.conndoctor.knowledge.Signature;

/** Every example is recognised, no near miss is, and no signature stands without an example. */
public final class SignatureProof implements Check {

    @Override
    public void run(Subject subject, Faults faults) {
        var recognizer = new Recognizer(subject.knowledge());
        Map<String, Set<Signature>> matched = new HashMap<>();
        for (var example : subject.proof().examples()) {
            if (!subject.knowledge().languages().tags().contains(example.language())) {
                faults.add(example.file(), example.line(), "unknown language '" + example.language() + "'");
            }
            prove(example, recognizer, faults);
            if (!example.miss()) {
                matched.computeIfAbsent(example.symptom(), s -> new HashSet<>())
                        .addAll(recognizer.matching(example.symptom(), example.text()));
            }
        }
        for (var symptom : subject.knowledge().symptoms().values()) {
            var shown = matched.getOrDefault(symptom.id(), Set.of());
            for (var group : symptom.signatures()) {
                for (var signature : group.says()) {
                    if (!shown.contains(signature)) {
                        faults.add(symptom.file(), signature.line(), "no example shows '" + signature.words() + "'");
                    }
                }
            }
        }
    }

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
