package org.conndoctor.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.conndoctor.diagnosis.Complaint;
import org.conndoctor.diagnosis.Doctor;
import org.conndoctor.facts.Observation;
import org.conndoctor.facts.Source;

/**
 * What weighing costs, and whether more rules make it dearer: a whole examination of a tiny text, less the reading of
 * that text. One thread, no server.
 */
final class DiagnosisSpeed {

    private static final String REFUSED = "Connection refused";
    private static final String WITH_TARGET = "connect to 192.168.1.20:8080: Connection refused";
    private static final int ANSWERS = 5;

    private final Options options;
    private final Report report;

    DiagnosisSpeed(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    void run(List<LoadedDoctor> doctors) {
        report.title("Diagnosis alone, microseconds of CPU time a request");
        var rows = new ArrayList<List<String>>();
        var head = new ArrayList<>(List.of("facts"));
        doctors.forEach(d -> head.add(d.times() + " x rules"));
        doctors.stream().skip(1).forEach(d -> head.add(d.times() + " x to 1 x"));
        rows.add(head);
        // The engine takes long to get warm; the later rows profit from the first.
        double warmUp = options.quick() ? 2 : 10;
        rows.add(row("a symptom", REFUSED, List.of(), doctors, 3 * warmUp));
        rows.add(row("a symptom and a target", WITH_TARGET, List.of(), doctors, warmUp));
        var answers = answers(doctors.get(0).doctor());
        rows.add(row("a symptom, a target and " + answers.size() + " answers", WITH_TARGET, answers, doctors, warmUp));
        report.table(rows);
    }

    /** The first values of observations of as many kinds. */
    private static List<Observation> answers(Doctor doctor) {
        return doctor.knowledge().observations().values().stream()
                .filter(o -> !o.values().isEmpty())
                .limit(ANSWERS)
                .map(o -> new Observation(o.id(), o.values().get(0), Source.ANSWER))
                .toList();
    }

    private List<String> row(
            String facts, String text, List<Observation> answers, List<LoadedDoctor> doctors, double warmUp) {
        var complaint = new Complaint(List.of(text), null, answers);
        var works = new ArrayList<Clock.Work>();
        for (var loaded : doctors) {
            var doctor = loaded.doctor();
            works.add(() -> doctor.examine(complaint).causes().size());
            works.add(() -> doctor.recognizer().read(text).symptoms().size());
        }
        var nanos = Clock.byTurns(works, warmUp, options.quick() ? 1.5 : 9);
        var micros = new double[doctors.size()];
        var row = new ArrayList<>(List.of(facts));
        for (int i = 0; i < micros.length; i++) {
            micros[i] = (nanos[2 * i] - nanos[2 * i + 1]) / 1e3;
            row.add(Report.number(micros[i]));
        }
        for (int i = 1; i < micros.length; i++) {
            row.add(Report.number(micros[i] / micros[0]));
        }
        return row;
    }
}
