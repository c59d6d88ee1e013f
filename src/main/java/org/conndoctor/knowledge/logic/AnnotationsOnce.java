package org.conndoctor.knowledge.logic;

import org.conndoctor.knowledge.Check;
import org.conndoctor.knowledge.Faults;

/** No rule bears two annotations of one name: the second would be dropped without a word. */
public final class AnnotationsOnce implements Check {

    @Override
    public void run(Subject subject, Faults faults) {
        for (var file : subject.files().in("rules/", ".drl")) {
            for (var rule : WrittenRule.in(file)) {
                for (var name : rule.repeated()) {
                    faults.add(
                            file.name(),
                            rule.line(),
                            "rule '" + rule.name() + "' bears @" + name + " twice, and only the first is read");
                }
            }
        }
    }
}
