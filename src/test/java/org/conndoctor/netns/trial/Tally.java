package org.conndoctor.netns.trial;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.conndoctor.diagnosis.Doctor;
import org.conndoctor.netns.Diagnosed;

/** What all trials come to. Faults whose cause the doctor does not know yet count for what must never be said, only. */
record Tally(List<Tried> tried, Set<String> knownCauses) {

    /** In the order of the scenarios. */
    static Tally of(List<Tried> tried, Doctor doctor) {
        var order = Scenarios.all().stream().map(Scenario::id).toList();
        var sorted = tried.stream()
                .sorted(Comparator.comparing(t -> order.indexOf(t.scenario().id())))
                .toList();
        return new Tally(sorted, doctor.knowledge().causes().keySet());
    }

    /** Faults whose cause can be named. */
    List<Tried> nameable() {
        return tried.stream()
                .filter(t -> knownCauses.contains(t.scenario().cause()))
                .toList();
    }

    /** In how many of them the true cause leads at a stage. */
    long first(Function<Tried, Diagnosed> stage) {
        return nameable().stream().filter(t -> t.isFirst(stage.apply(t))).count();
    }

    /** The same, of a hundred. */
    double percent(Function<Tried, Diagnosed> stage) {
        return 100.0 * first(stage) / nameable().size();
    }

    List<Tried> wronglyConfirmed() {
        return tried.stream().filter(t -> !t.wronglyConfirmed().isEmpty()).toList();
    }

    List<Tried> wronglyWell() {
        return tried.stream().filter(Tried::wronglyWell).toList();
    }
}
