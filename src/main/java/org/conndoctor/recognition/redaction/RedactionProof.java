package org.conndoctor.recognition.redaction;

import java.util.List;
import java.util.Locale;
import org.conndoctor.knowledge.Check;
import org.conndoctor.knowledge.Faults;
import org.conndoctor.knowledge.SecretExample;
import org.conndoctor.knowledge.SecretKind;

/** Of every example exactly the secrets go, no near miss is touched, and nothing of a kind stands without an example. */
public final class RedactionProof implements Check {

    @Override
    public void run(Subject subject, Faults faults) {
        var redaction = new Redaction(subject.knowledge().secrets());
        var examples = subject.proof().secrets();
        for (var example : examples) {
            var redacted = redaction.redact(example.text());
            if (!redacted.equals(example.redacted(Redaction.MARK))) {
                faults.add(example.file(), example.line(), "'" + example.text() + "' becomes '" + redacted + "'");
            }
        }
        for (var kind : subject.knowledge().secrets().kinds()) {
            shown(
                    kind,
                    examples.stream().filter(e -> e.kind().equals(kind.id())).toList(),
                    faults);
        }
    }

    private static void shown(SecretKind kind, List<SecretExample> examples, Faults faults) {
        if (examples.stream().allMatch(SecretExample::isNearMiss)) {
            faults.add(kind.file(), kind.line(), "'" + kind.id() + "' has no example");
        }
        var real = examples.stream().filter(example -> !example.isNearMiss()).toList();
        for (var word : kind.words()) {
            if (!(kind instanceof SecretKind.Shaped) && real.stream().noneMatch(example -> holds(word, example))) {
                faults.add(kind.file(), kind.line(), "no example of '" + kind.id() + "' shows '" + word + "'");
            }
        }
        if (kind instanceof SecretKind.Shaped shaped) {
            for (var shape : shaped.shapes()) {
                if (real.stream().noneMatch(example -> isOf(new Shape(shape), example))) {
                    faults.add(kind.file(), kind.line(), "no example shows '" + shape.written() + "'");
                }
            }
        }
    }

    private static boolean isOf(Shape read, SecretExample example) {
        var text = Reading.of(example.text());
        int at = text.lower().indexOf(read.anchor());
        while (at >= 0) {
            if (read.hide(text, at, new Spans()) > 0) {
                return true;
            }
            at = text.lower().indexOf(read.anchor(), at + 1);
        }
        return false;
    }

    private static boolean holds(String word, SecretExample example) {
        return example.text().toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }
}
