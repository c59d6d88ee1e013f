package org.conndoctor.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * This build beside another revision, both run by their launchers, loaded by turns: what a change did to the reader's
 * waiting, whatever else the machine does meanwhile.
 */
final class BesideRevision {

    private static final int TEXTS = 300;

    private final Options options;
    private final Report report;
    private final Path other;
    private final int connections = Math.max(2, Runtime.getRuntime().availableProcessors());

    /** @param other a built checkout of the other revision */
    BesideRevision(Options options, Path other, Report report) {
        this.options = options;
        this.other = other;
        this.report = report;
    }

    void run() throws IOException, InterruptedException {
        report.title("This build beside revision " + other.getFileName()
                + " (each in a process of its own, loaded by turns)");
        oneDiagnosis();
        try (var ours = RunningProgram.serve(Path.of("."));
                var theirs = RunningProgram.serve(other)) {
            load(ours, theirs, "1 KB", 1000, options.quick() ? 4 : 40);
            load(ours, theirs, "64 KB", 64_000, options.quick() ? 2 : 10);
            report.line("Resident memory after it: " + Report.number(ours.residentMegabytes()) + " MB, "
                    + Report.number(theirs.residentMegabytes()) + " MB");
        }
    }

    private void oneDiagnosis() throws IOException, InterruptedException {
        int runs = options.quick() ? 3 : 9;
        var ours = new double[runs];
        var theirs = new double[runs];
        for (int i = -1; i < runs; i++) {
            double one = StartedProcess.millisToAnswer(diagnose(Path.of(".")));
            double two = StartedProcess.millisToAnswer(diagnose(other));
            if (i >= 0) {
                ours[i] = one;
                theirs[i] = two;
            }
        }
        report.line("conndoctor diagnose, cold, median of " + runs + ": " + Report.number(Clock.median(ours)) + " ms, "
                + Report.number(Clock.median(theirs)) + " ms, ratio "
                + Report.number(Clock.median(ours) / Clock.median(theirs)));
    }

    private static List<String> diagnose(Path checkout) {
        return List.of(checkout.resolve("conndoctor").toAbsolutePath().toString(), "diagnose", StartUp.TEXT);
    }

    private void load(RunningProgram ours, RunningProgram theirs, String size, int bytes, double warmUp)
            throws IOException, InterruptedException {
        var requests = Requests.of(Pastes.make(TEXTS, bytes));
        try (var a = new LoadGenerator(ours.port(), connections, requests);
                var b = new LoadGenerator(theirs.port(), connections, requests)) {
            double seconds = options.quick() ? 0.5 : 1;
            for (double passed = 0; passed < warmUp; passed += 2 * seconds) {
                a.run(seconds);
                b.run(seconds);
            }
            var ofOurs = new Round();
            var ofTheirs = new Round();
            var ratios = new ArrayList<Double>();
            for (int i = 0; i < (options.quick() ? 3 : 10); i++) {
                var one = a.run(seconds);
                var two = b.run(seconds);
                ratios.add(one.perSecond() / two.perSecond());
                ofOurs.add(one);
                ofTheirs.add(two);
            }
            ratios.sort(null);
            report.line("");
            report.line("Pasted text of " + size);
            report.table(List.of(
                    List.of("", "requests/s", "p50 us", "p99 us"),
                    row("this build", ofOurs),
                    row(other.getFileName().toString(), ofTheirs)));
            report.line("Throughput ratio over " + ratios.size() + " pairs of rounds: " + Report.number(ratios.get(0))
                    + " to " + Report.number(ratios.get(ratios.size() - 1)) + ", median "
                    + Report.number(ratios.get(ratios.size() / 2)));
        }
    }

    private static List<String> row(String name, Round round) {
        return List.of(
                name,
                Report.number(round.perSecond()),
                Report.number(round.percentile(0.5)),
                Report.number(round.percentile(0.99)));
    }
}
