package org.conndoctor.diagnosis;

import java.util.List;
import org.conndoctor.facts.Observation;
import org.conndoctor.knowledge.Case;
import org.conndoctor.knowledge.Check;
import org.conndoctor.knowledge.Faults;
import org.conndoctor.knowledge.logic.Condition;
import org.conndoctor.knowledge.logic.WrittenRule;

/**
 * Beside every rule that confirms a cause stands a near miss: a case that names the rule under {@code near}, in which nearly
 * the same facts stand, the cause is suspected, and it is not confirmed. Whoever writes such a rule has to ask himself
 * what else could bring about these facts.
 */
public record NearMissProof(Doctor doctor) implements Check {

    /** By so many observations may a near miss differ from what its rule demands. */
    private static final int APART = 1;

    @Override
    public void run(Subject subject, Faults faults) {
        for (var file : subject.files().in("rules/causes/", ".drl")) {
            var confirming = WrittenRule.in(file).stream()
                    .filter(rule -> rule.confirms(file.id()))
                    .toList();
            var cases = subject.proof().cases().stream()
                    .filter(c -> c.cause().equals(file.id()))
                    .toList();
            for (var rule : confirming) {
                if (cases.stream().noneMatch(c -> c.near().contains(rule.name()))) {
                    faults.add(
                            file.name(),
                            rule.line(),
                            "rule '" + rule.name() + "' confirms, and no case is a near miss of it ('near')");
                }
            }
            cases.forEach(c -> judge(doctor, c, confirming, faults));
        }
    }

    private static void judge(Doctor doctor, Case played, List<WrittenRule> confirming, Faults faults) {
        if (played.near().isEmpty()) {
            return;
        }
        var diagnosis = CaseProof.diagnose(doctor, played);
        var stands = diagnosis.causes().stream()
                .filter(c -> c.id().equals(played.cause()))
                .map(DiagnosedCause::status)
                .findFirst();
        if (stands.isEmpty()) {
            fault(played, "is no near miss: the cause is not even suspected", faults);
        } else if (stands.get() == Status.CONFIRMED) {
            fault(played, "is no near miss: the cause is confirmed", faults);
        }
        for (var name : played.near()) {
            var rule = confirming.stream().filter(r -> r.name().equals(name)).findFirst();
            if (rule.isEmpty()) {
                fault(played, "is near '" + name + "', and no rule of that name confirms the cause", faults);
            } else if (apart(rule.get(), diagnosis.observations()) > APART) {
                fault(played, "is not near '" + name + "': more than one of its facts is missing", faults);
            }
        }
    }

    /** How many conditions on observations are not as the rule wants them. */
    private static long apart(WrittenRule rule, List<Observation> known) {
        return rule.conditions().stream()
                .filter(c -> c.type().equals("Observation"))
                .filter(c -> c.negated() == isMet(c, known))
                .count();
    }

    private static boolean isMet(Condition condition, List<Observation> known) {
        return known.stream().anyMatch(condition::isMetBy);
    }

    private static void fault(Case played, String message, Faults faults) {
        faults.add(played.file(), played.line(), "case '" + played.name() + "' " + message);
    }
}
