package org.conndoctor.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.conndoctor.diagnosis.Doctor;
import org.conndoctor.knowledge.KnowledgeFiles;
import org.conndoctor.knowledge.KnowledgeLoader;

/** How long knowledge takes to load and to load again, in a process that has done so before. */
final class KnowledgeLoading {

    private static final double PATIENCE_SECONDS = 300;

    private final Options options;
    private final Report report;

    KnowledgeLoading(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    /** Loads once, today's, ten times and up to a hundred times the knowledge, and hands on what it loaded. */
    List<LoadedDoctor> run() throws IOException {
        report.title("Load of the knowledge (read both folders, load, make a doctor)");
        row("", "seconds", "causes", "symptoms");
        var loaded = new ArrayList<LoadedDoctor>();
        Supplier<KnowledgeFiles> shipped = () -> KnowledgeFiles.read(Path.of("rules"), Path.of("i18n"));
        timed("1 x, compiled with the program, first in this process", shipped);
        timed("1 x, compiled with the program, again", shipped);
        try (var folders = new ScaledKnowledge(1, 1)) {
            timed("1 x, compiled now, first in this process", folders::read);
            folders.touchOneCause();
            timed("1 x, reload with one file of rules changed", folders::read);
            loaded.add(new LoadedDoctor(1, timed("1 x, reload unchanged", folders::read).doctor));
        }
        double ten;
        try (var folders = new ScaledKnowledge(10, 10)) {
            var first = timed("10 x, compiled now", folders::read);
            ten = first.seconds;
            loaded.add(new LoadedDoctor(10, first.doctor));
            timed("10 x, reload unchanged", folders::read);
        }
        if (!options.quick()) {
            int most = options.patient() || 10 * ten < PATIENCE_SECONDS ? 100 : 30;
            try (var folders = new ScaledKnowledge(most, most)) {
                loaded.add(new LoadedDoctor(most, timed(most + " x, compiled now", folders::read).doctor));
            }
            if (most < 100) {
                report.line("(100 x would take over 5 minutes to compile here; --long does it)");
            }
        }
        return loaded;
    }

    private record Timed(Doctor doctor, double seconds) {}

    private Timed timed(String name, Supplier<KnowledgeFiles> files) {
        long begun = System.nanoTime();
        var doctor = new Doctor(KnowledgeLoader.load(files.get()));
        double seconds = (System.nanoTime() - begun) / 1e9;
        var knowledge = doctor.knowledge();
        row(
                name,
                Report.number(seconds),
                Integer.toString(knowledge.causes().size()),
                Integer.toString(knowledge.symptoms().size()));
        return new Timed(doctor, seconds);
    }

    /** At once: the last ones take minutes. */
    private void row(String name, String seconds, String causes, String symptoms) {
        report.line(String.format("%-56s %8s %8s %9s", name, seconds, causes, symptoms)
                .stripTrailing());
    }
}
