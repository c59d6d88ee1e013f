package org.conndoctor.recognition;

import java.util.HashSet;
import org.conndoctor.knowledge.Check;
import org.conndoctor.knowledge.Faults;
import org.conndoctor.knowledge.LineExample;
import org.conndoctor.knowledge.LineKind;
import org.conndoctor.knowledge.LineShapes;
import org.conndoctor.language.FoldedText;
import org.conndoctor.recognition.lines.LineReader;
import org.conndoctor.recognition.lines.Lines;

/** Every line of every example is of the kind that it bears there, and no shape stands without an example. */
public final class LineProof implements Check {

    @Override
    public void run(Subject subject, Faults faults) {
        var shapes = subject.knowledge().lineShapes();
        var reader = new LineReader(shapes);
        var shown = new HashSet<LineShapes.Shape>();
        for (var example : subject.proof().lines()) {
            var lines = reader.read(FoldedText.of(example.text()));
            kinds(example, lines, faults);
            hidden(example, lines, faults);
            shown.addAll(reader.shapesIn(lines.text()));
        }
        for (var shape : shapes.shapes()) {
            if (!shown.contains(shape)) {
                faults.add("rules/lines.yaml", shape.line(), "no example shows '" + shape.words() + "'");
            }
        }
    }

    private static void kinds(LineExample example, Lines lines, Faults faults) {
        if (lines.count() != example.kinds().size()) {
            faults.add(example.file(), example.line(), "the text has " + lines.count() + " lines that are not blank");
            return;
        }
        for (int i = 0; i < lines.count(); i++) {
            if (lines.ofLine(i) != example.kinds().get(i)) {
                faults.add(
                        example.file(),
                        example.line(),
                        "line " + (i + 1) + " is read as " + lines.ofLine(i).id());
            }
        }
    }

    private static void hidden(LineExample example, Lines lines, Faults faults) {
        int evidence = Lines.mask(LineKind.EVIDENCE);
        for (var words : example.hides()) {
            var folded = FoldedText.of(words).text();
            int at = lines.text().text().indexOf(folded);
            if (at < 0) {
                faults.add(example.file(), example.line(), "'" + words + "' does not stand in the text");
            }
            for (; at >= 0; at = lines.text().text().indexOf(folded, at + 1)) {
                if (lines.isAny(at, evidence)) {
                    faults.add(example.file(), example.line(), "'" + words + "' is read as evidence");
                }
            }
        }
    }
}
