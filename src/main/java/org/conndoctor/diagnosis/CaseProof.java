package org.conndoctor.diagnosis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.conndoctor.facts.Observation;
import org.conndoctor.facts.Source;
import org.conndoctor.knowledge.Case;
import org.conndoctor.knowledge.Check;
import org.conndoctor.knowledge.Faults;
import org.conndoctor.knowledge.KnowledgeFile;

/** Every case comes out as it says, and every cause is ranked first by one. */
public record CaseProof(Doctor doctor) implements Check {

    @Override
    public void run(Subject subject, Faults faults) {
        Set<String> first = new HashSet<>();
        for (var played : subject.proof().cases()) {
            Stream.concat(Stream.of(played.first()), played.not().stream())
                    .filter(id -> !subject.knowledge().causes().containsKey(id))
                    .forEach(id -> faults.add(played.file(), played.line(), "there is no cause '" + id + "'"));
            var causes = examine(doctor, played, faults);
            prove(played, causes, faults);
            if (!causes.isEmpty()) {
                first.add(causes.get(0).id());
            }
        }
        for (var cause : subject.knowledge().causes().values()) {
            if (!first.contains(cause.id())) {
                var file = subject.files().in("rules/causes/", "/" + cause.id() + ".cases.yaml").stream()
                        .map(KnowledgeFile::name)
                        .findFirst();
                faults.add(file.orElse(cause.file()), 1, "no case ranks '" + cause.id() + "' first");
            }
        }
    }

    /** What the doctor makes of a case. */
    static Diagnosis diagnose(Doctor doctor, Case played) {
        return doctor.examine(new Complaint(List.of(played.text()), null, answers(played)));
    }

    private static List<Observation> answers(Case played) {
        return played.observations().entrySet().stream()
                .map(e -> new Observation(e.getKey(), e.getValue(), Source.ANSWER))
                .toList();
    }

    private static List<DiagnosedCause> examine(Doctor doctor, Case played, Faults faults) {
        for (var observation : answers(played)) {
            var definition = doctor.knowledge().observations().get(observation.id());
            if (definition == null || !definition.allows(observation.value())) {
                faults.add(
                        played.file(),
                        played.line(),
                        "no observation '" + observation.id() + ": " + observation.value() + "'");
            }
        }
        return diagnose(doctor, played).causes();
    }

    private static void prove(Case played, List<DiagnosedCause> causes, Faults faults) {
        var where = "case '" + played.name() + "': ";
        if (causes.isEmpty()) {
            faults.add(played.file(), played.line(), where + "no cause is named, expected " + played.first());
            return;
        }
        var best = causes.get(0);
        if (!best.id().equals(played.first())) {
            faults.add(played.file(), played.line(), where + best.id() + " comes first, expected " + played.first());
        } else if (played.status() != null && !best.status().word().equals(played.status())) {
            faults.add(
                    played.file(),
                    played.line(),
                    where + best.id() + " is " + best.status().word() + ", expected " + played.status());
        }
        for (var cause : causes) {
            if (played.not().contains(cause.id()) && cause.status() != Status.RULED_OUT) {
                faults.add(
                        played.file(),
                        played.line(),
                        where + cause.id() + " is " + cause.status().word() + ", expected ruled-out");
            }
        }
    }
}
