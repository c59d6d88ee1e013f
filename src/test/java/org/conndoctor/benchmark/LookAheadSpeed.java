package org.conndoctor.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.conndoctor.diagnosis.Complaint;
import org.conndoctor.facts.Target;

/**
 * What choosing the next question costs: a turn in a situation that the doctor has not met, which looks ahead through
 * the rules, beside the same turn in one that he has, which remembers the question. One thread, no server.
 */
final class LookAheadSpeed {

    private static final String REFUSED = "Connection refused";

    private final Options options;
    private final Report report;

    LookAheadSpeed(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    void run(List<LoadedDoctor> doctors) {
        report.title("A turn with look-ahead beside one without, microseconds of CPU time");
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("rules", "without", "with", "with to without"));
        var known = new Complaint(List.of(REFUSED), new Target("tcp", "chat.example.com", 2345), List.of());
        for (var loaded : doctors) {
            var doctor = loaded.doctor();
            var turn = new AtomicInteger();
            var works = List.<Clock.Work>of(() -> doctor.examine(known).causes().size(), () -> {
                // No rule knows this scheme: a new situation that weighs like the known one.
                var target = new Target("tcp" + turn.incrementAndGet(), "chat.example.com", 2345);
                return doctor.examine(new Complaint(List.of(REFUSED), target, List.of()))
                        .causes()
                        .size();
            });
            var nanos = Clock.byTurns(works, options.quick() ? 4 : 20, options.quick() ? 2 : 9);
            rows.add(List.of(
                    loaded.times() + " x",
                    Report.number(nanos[0] / 1e3),
                    Report.number(nanos[1] / 1e3),
                    Report.number(nanos[1] / nanos[0])));
        }
        report.table(rows);
    }
}
