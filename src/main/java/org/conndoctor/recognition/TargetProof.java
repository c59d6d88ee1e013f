package org.conndoctor.recognition;

import java.util.Objects;
import org.conndoctor.knowledge.Check;
import org.conndoctor.knowledge.Faults;
import org.conndoctor.knowledge.TargetExample;

/** From every example exactly the target is read that it names; from a near miss, none. */
public record TargetProof(Recognizer recognizer) implements Check {

    @Override
    public void run(Subject subject, Faults faults) {
        for (var example : subject.proof().targets()) {
            prove(example, recognizer, faults);
        }
    }

    private static void prove(TargetExample example, Recognizer recognizer, Faults faults) {
        var read = recognizer.read(example.text());
        if (!read.target().equals(example.target())) {
            faults.add(
                    example.file(),
                    example.line(),
                    example.by() + ": reads " + read.target() + ", expected " + example.target());
        }
        var setting = read.observations().stream()
                .filter(o -> o.id().equals(Recognizer.HOST_SETTING))
                .map(o -> o.value())
                .findFirst()
                .orElse(null);
        if (!Objects.equals(setting, example.hostSetting())) {
            faults.add(
                    example.file(),
                    example.line(),
                    example.by() + ": reads the host setting " + setting + ", expected " + example.hostSetting());
        }
    }
}
