package org.conndoctor.netns.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.conndoctor.diagnosis.Doctor;
import org.conndoctor.knowledge.KnowledgeFiles;
import org.conndoctor.knowledge.KnowledgeLoader;
import org.conndoctor.netns.Ground;
import org.conndoctor.netns.Net;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real faults between real machines, made of network namespaces, and what the doctor says of each: after the client's
 * look, after both machines' looks, after the truth in answer to at most three questions. He may not know; he must not be
 * wrong and sure.
 */
class ScenariosIT {

    /** Looks wait most of the time. */
    private static final int AT_ONCE = 4;

    private static final Path REPORT = Path.of("target", "netns-scenarios.md");

    private static Tally tally;

    @BeforeAll
    static void tryAll(@TempDir Path folder) throws Exception {
        var obstacle = Net.obstacle();
        assumeTrue(obstacle.isEmpty(), () -> "No fault was tried: " + obstacle.orElseThrow());
        var doctor = new Doctor(KnowledgeLoader.load(KnowledgeFiles.read(Path.of("rules"), Path.of("i18n"))));
        long began = System.nanoTime();
        try (var ground = new Ground()) {
            assertThat(ground).isNotNull();
            var trial = new Trial(folder, new Looker(folder), doctor);
            tally = new Tally(
                    inTurn(trial, Scenarios.all()), doctor.knowledge().causes().keySet());
        }
        var report = Report.of(tally, (System.nanoTime() - began) / 1_000_000_000);
        Files.writeString(REPORT, report);
    }

    /** Those that could not be made are told together, when all the others have been. */
    private static List<Tried> inTurn(Trial trial, List<Scenario> scenarios) throws InterruptedException {
        var only = System.getProperty("scenarios", "");
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var all = threads.invokeAll(scenarios.stream()
                    .filter(s -> only.isEmpty() || List.of(only.split(",")).contains(s.id()))
                    .<Callable<Tried>>map(s -> () -> trial.run(s))
                    .toList());
            var tried = new ArrayList<Tried>();
            var broken = new ArrayList<String>();
            for (var one : all) {
                try {
                    tried.add(one.get());
                } catch (ExecutionException e) {
                    broken.add(String.valueOf(e.getCause()));
                }
            }
            assertThat(broken).as("scenarios that could not be made").isEmpty();
            return tried;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void noWrongCauseIsConfirmed() {
        assertThat(tally.wronglyConfirmed().stream().map(t -> t.scenario().id() + " " + t.wronglyConfirmed()))
                .isEmpty();
    }

    @Test
    void nothingIsWellWhereTheClientFails() {
        assertThat(tally.wronglyWell().stream().map(t -> t.scenario().id())).isEmpty();
    }

    @Test
    void theTrueCauseComesFirst(TestReporter reporter) throws IOException {
        reporter.publishEntry("faults between machines", Files.readString(REPORT));
        assertThat(tally.percent(Tried::alone)).as("the client's look").isGreaterThanOrEqualTo(75);
        assertThat(tally.percent(Tried::together)).as("both looks").isGreaterThanOrEqualTo(88);
        assertThat(tally.percent(Tried::answered)).as("after answers").isGreaterThanOrEqualTo(97);
    }
}
