package org.conndoctor.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.conndoctor.diagnosis.Doctor;
import org.conndoctor.diagnosis.DoctorOnDuty;
import org.conndoctor.http.Server;
import org.conndoctor.http.ServerSettings;
import org.conndoctor.knowledge.KnowledgeFiles;
import org.conndoctor.knowledge.KnowledgeLoader;

/**
 * How long somebody in a chat waits for the reply to what was said, beside requests that only want a diagnosis. The
 * same clients do both, by turns and equally often.
 */
final class ChatTurns {

    private static final int CLIENTS = 8;
    private static final int PASTES = 2000;
    private static final int BYTES = 1000;
    private static final int AIM_MILLIS = 20;

    /** What one of the clients does. */
    private interface Play {
        Round by(ChatPlayer player) throws IOException;
    }

    private final Options options;
    private final Report report;

    ChatTurns(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    void run() throws IOException, InterruptedException {
        report.title("Turns of chats beside plain diagnoses (same server, same clients)");
        var folder = Files.createTempDirectory("conndoctor-benchmark");
        try {
            report.line(
                    CLIENTS + " clients over loopback, closed loop, 1 KB of text to open a chat and up to 3 answers to"
                            + " what is asked; every second text shows sockets that no other does.");
            report.line("Chats are kept by SQLite in a file on "
                    + Files.getFileStore(folder).type() + "; generator and server share the cores.");
            var knowledge = KnowledgeLoader.load(KnowledgeFiles.read(Path.of("rules"), Path.of("i18n")));
            var settings = new ServerSettings(
                    "127.0.0.1",
                    0,
                    Optional.of(Path.of("web")),
                    folder.resolve("chats.db").toString());
            try (var server = Server.start(new DoctorOnDuty(new Doctor(knowledge)), settings)) {
                measure(server.port());
            }
        } finally {
            delete(folder);
        }
    }

    private void measure(int port) throws IOException, InterruptedException {
        var threads = Executors.newFixedThreadPool(CLIENTS);
        var players = new ArrayList<ChatPlayer>();
        try {
            var pastes = Pastes.make(PASTES, BYTES);
            for (int i = 0; i < CLIENTS; i++) {
                players.add(new ChatPlayer(port, pastes, i));
            }
            int chats = options.quick() ? 25 : 100;
            long warm = System.nanoTime() + (options.quick() ? 5 : 40) * 1_000_000_000L;
            while (System.nanoTime() < warm) {
                all(threads, players, player -> player.chats(10));
                all(threads, players, player -> player.diagnoses(40));
            }
            var turns = new Round();
            var diagnoses = new Round();
            int rounds = options.quick() ? 3 : 10;
            var ratios = new ArrayList<Double>();
            for (int i = 0; i < rounds; i++) {
                var one = all(threads, players, player -> player.chats(chats));
                var other = all(threads, players, player -> player.diagnoses(one.count() / CLIENTS));
                ratios.add(one.perSecond() / other.perSecond());
                turns.add(one);
                diagnoses.add(other);
            }
            print(turns, diagnoses, rounds * CLIENTS * chats, ratios);
        } finally {
            threads.shutdownNow();
            for (var player : players) {
                player.close();
            }
        }
    }

    private static Round all(ExecutorService threads, List<ChatPlayer> players, Play play) throws InterruptedException {
        long cpuBefore = Machine.system().getProcessCpuTime();
        long begun = System.nanoTime();
        var work = players.stream()
                .map(player -> (Callable<Round>) () -> play.by(player))
                .toList();
        var sum = new Round();
        for (var done : threads.invokeAll(work)) {
            try {
                sum.add(done.get());
            } catch (ExecutionException e) {
                throw new UncheckedIOException(new IOException(e.getCause()));
            }
        }
        sum.took(System.nanoTime() - begun, Machine.system().getProcessCpuTime() - cpuBefore);
        return sum;
    }

    private void print(Round turns, Round diagnoses, int chats, List<Double> ratios) {
        report.line("");
        report.line(chats + " chats of " + Report.number((double) turns.count() / chats) + " turns on average");
        report.table(List.of(
                List.of("", "requests/s", "p50 us", "p99 us", "server CPU us/request", "generator CPU us/request"),
                Throughput.row("turns of chats", turns),
                Throughput.row("plain diagnoses", diagnoses),
                Throughput.ratios(turns, diagnoses)));
        ratios.sort(null);
        report.line(
                "Throughput ratio over " + ratios.size() + " pairs of rounds: " + Report.number(ratios.get(0)) + " to "
                        + Report.number(ratios.get(ratios.size() - 1)) + ", median "
                        + Report.number(ratios.get(ratios.size() / 2)));
        report.line("The aim is a p99 of a turn under " + AIM_MILLIS + " ms with " + CLIENTS
                + " clients on two cores; it is " + Report.number(turns.percentile(0.99) / 1e3) + " ms on "
                + Runtime.getRuntime().availableProcessors() + ".");
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
