package org.conndoctor.diagnosis;

import java.util.ArrayList;
import java.util.List;
import org.conndoctor.facts.Observation;
import org.conndoctor.facts.Source;
import org.conndoctor.knowledge.Check;
import org.conndoctor.knowledge.Faults;
import org.conndoctor.knowledge.ObservationDefinition;
import org.conndoctor.knowledge.Played;

/**
 * Every played conversation ends with its cause first, confirmed or likely, after few questions, and on the way no other
 * cause is ever confirmed.
 */
public record PlayedProof(Doctor doctor) implements Check {

    /** As many questions as a person may be asked. */
    private static final int PATIENCE = LookAhead.PATIENCE;

    /**
     * A conversation as it went.
     *
     * @param asked the observations asked for, in order
     * @param end the diagnosis after the last answer
     * @param wronglyConfirmed causes other than the true one that were confirmed on the way
     */
    public record Conversation(List<String> asked, Diagnosis end, List<String> wronglyConfirmed) {}

    @Override
    public void run(Subject subject, Faults faults) {
        for (var played : subject.proof().played()) {
            judge(played, play(doctor, played), faults);
        }
    }

    /** Plays it: asks what the doctor asks, answers with the truth, until nothing is left to ask. */
    public static Conversation play(Doctor doctor, Played played) {
        var answers = new ArrayList<Observation>();
        var asked = new ArrayList<String>();
        var wrong = new ArrayList<String>();
        while (true) {
            var diagnosis = doctor.examine(new Complaint(List.of(played.text()), null, answers));
            diagnosis.causes().stream()
                    .filter(c -> c.status() == Status.CONFIRMED && !c.id().equals(played.cause()))
                    .forEach(c -> wrong.add(c.id()));
            if (diagnosis.question().isEmpty()) {
                return new Conversation(asked, diagnosis, wrong);
            }
            var id = diagnosis.question().get().observation();
            asked.add(id);
            answers.add(
                    new Observation(id, played.truth().getOrDefault(id, ObservationDefinition.UNKNOWN), Source.ANSWER));
        }
    }

    private static void judge(Played played, Conversation went, Faults faults) {
        var where = "conversation '" + played.name() + "' (asked " + went.asked() + "): ";
        var causes = went.end().causes();
        if (causes.isEmpty() || !causes.get(0).id().equals(played.cause())) {
            var first = causes.isEmpty() ? "nothing" : causes.get(0).id();
            faults.add(played.file(), played.line(), where + "ends with " + first + " first");
        } else if (causes.get(0).status().compareTo(Status.LIKELY) > 0) {
            faults.add(
                    played.file(),
                    played.line(),
                    where + "ends " + causes.get(0).status().word());
        }
        if (went.asked().size() > PATIENCE) {
            faults.add(played.file(), played.line(), where + "takes more than " + PATIENCE + " questions");
        }
        if (!went.wronglyConfirmed().isEmpty()) {
            faults.add(played.file(), played.line(), where + "wrongly confirms " + went.wronglyConfirmed());
        }
    }
}
