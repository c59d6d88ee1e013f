package org.conndoctor.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** How long a user waits for a fresh process: for a server that is ready, and for one diagnosis. */
final class StartUp {

    static final String TEXT = "curl: (7) Failed to connect to 192.168.1.20 port 8080: Connection refused";

    private final Options options;
    private final Report report;

    StartUp(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    void run() throws IOException, InterruptedException {
        int runs = options.quick() ? 3 : 7;
        report.title("Start-up, milliseconds from the start of the process (" + runs
                + " runs after one that is not counted)");
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("", "median", "least", "most"));
        var jar = jar();
        if (jar.isEmpty()) {
            report.line("There is no target/conndoctor.jar.");
        } else {
            measure(jar, runs, rows);
        }
        if (Files.isExecutable(Path.of("conndoctor"))) {
            measure(List.of("./conndoctor"), runs, rows);
        }
        report.table(rows);
    }

    private static void measure(List<String> program, int runs, List<List<String>> rows)
            throws IOException, InterruptedException {
        var name = String.join(" ", program);
        var ready = new double[runs];
        var answered = new double[runs];
        // The first run finds nothing in the file cache, and a launcher may have to build.
        for (int i = -1; i < runs; i++) {
            double toReady = StartedProcess.millisToReady(with(program, "serve", "--port", "0"));
            double toAnswer = StartedProcess.millisToAnswer(with(program, "diagnose", TEXT));
            if (i >= 0) {
                ready[i] = toReady;
                answered[i] = toAnswer;
            }
        }
        rows.add(row(name + " serve, to /health/ready", ready));
        rows.add(row(name + " diagnose, to the end of its answer", answered));
    }

    private static List<String> row(String name, double[] millis) {
        var sorted = Stream.of(millis)
                .flatMapToDouble(java.util.Arrays::stream)
                .sorted()
                .toArray();
        return List.of(
                name,
                Report.number(Clock.median(millis)),
                Report.number(sorted[0]),
                Report.number(sorted[sorted.length - 1]));
    }

    private static List<String> with(List<String> program, String... arguments) {
        return Stream.concat(program.stream(), Stream.of(arguments)).toList();
    }

    /** The command that runs the newest built jar; empty where there is none. */
    private static List<String> jar() throws IOException {
        try (var files = Files.list(Path.of("target"))) {
            return files.filter(f -> isProgram(f.getFileName().toString()))
                    .max(Comparator.comparingLong(f -> f.toFile().lastModified()))
                    .map(f -> List.of("java", "-jar", f.toString()))
                    .orElse(List.of());
        }
    }

    private static boolean isProgram(String file) {
        return (file.equals("conndoctor.jar") || file.startsWith("conndoctor-") && file.endsWith(".jar"))
                && Stream.of("-sources.jar", "-javadoc.jar", "-tests.jar").noneMatch(file::endsWith);
    }
}
