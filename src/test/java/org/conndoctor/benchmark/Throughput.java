package org.conndoctor.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.conndoctor.diagnosis.Doctor;
import org.conndoctor.diagnosis.DoctorOnDuty;
import org.conndoctor.http.Server;
import org.conndoctor.http.ServerSettings;
import org.conndoctor.knowledge.KnowledgeFiles;
import org.conndoctor.knowledge.KnowledgeLoader;

/**
 * How many requests the server answers, beside a bare one in the same process. The two are loaded by turns and in short
 * rounds, so that whatever else the machine does meets both alike.
 */
final class Throughput {

    private static final int TEXTS = 300;

    private final Options options;
    private final Report report;
    private final int connections = Math.max(2, Runtime.getRuntime().availableProcessors());

    Throughput(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    void run() throws IOException, InterruptedException {
        report.title(
                "Server beside a bare endpoint (same Javalin, Jetty and Jackson, a constant reply of the same size)");
        report.line(connections + " keep-alive connections over loopback, " + TEXTS + " different texts, closed loop:"
                + " the generator and both servers share the cores.");
        var knowledge = KnowledgeLoader.load(KnowledgeFiles.read(Path.of("rules"), Path.of("i18n")));
        var settings = new ServerSettings("127.0.0.1", 0, Optional.of(Path.of("web")));
        try (var server = Server.start(new DoctorOnDuty(new Doctor(knowledge)), settings)) {
            // Most of the warming up is done by the first size: the two share nearly all of their code.
            measure(server, "1 KB", 1000, options.quick() ? 4 : 40);
            measure(server, "64 KB", 64_000, options.quick() ? 2 : 10);
        }
    }

    private void measure(Server server, String size, int bytes, double warmUp)
            throws IOException, InterruptedException {
        var requests = Requests.of(Pastes.make(TEXTS, bytes));
        var replies = replies(server.port(), requests);
        var reply = typical(replies);
        try (var bare = BareServer.start(reply);
                var a = new LoadGenerator(server.port(), connections, requests);
                var b = new LoadGenerator(bare.port(), connections, requests)) {
            double seconds = options.quick() ? 0.5 : 1;
            for (double passed = 0; passed < warmUp; passed += 2 * seconds) {
                a.run(seconds);
                b.run(seconds);
            }
            var ofServer = new Round();
            var ofBare = new Round();
            var ratios = new ArrayList<Double>();
            for (int i = 0; i < (options.quick() ? 3 : 10); i++) {
                var one = a.run(seconds);
                var other = b.run(seconds);
                ratios.add(one.perSecond() / other.perSecond());
                ofServer.add(one);
                ofBare.add(other);
            }
            report.line("");
            report.line("Pasted text of " + size + ", mean reply of " + reply.length + " bytes, " + diagnosed(replies)
                    + " of the " + TEXTS + " texts diagnosed");
            print(ofServer, ofBare, ratios);
        }
    }

    private static List<byte[]> replies(int port, List<byte[]> requests) throws IOException {
        var replies = new ArrayList<byte[]>();
        try (var connection = new KeptConnection(port)) {
            for (var request : requests) {
                connection.exchange(request);
                replies.add(connection.body());
            }
        }
        return replies;
    }

    /** The one whose size is nearest to the mean. */
    private static byte[] typical(List<byte[]> replies) {
        double mean = replies.stream().mapToInt(r -> r.length).average().orElseThrow();
        return replies.stream()
                .min(Comparator.comparingDouble(r -> Math.abs(r.length - mean)))
                .orElseThrow();
    }

    /** How many are diagnoses: texts that the doctor does not know would measure something else. */
    private static long diagnosed(List<byte[]> replies) {
        return replies.stream()
                .filter(r -> new String(r, StandardCharsets.UTF_8).contains("\"outcome\":\"diagnosed\""))
                .count();
    }

    private void print(Round server, Round bare, List<Double> ratios) {
        report.table(List.of(
                List.of("", "requests/s", "p50 us", "p99 us", "server CPU us/request", "generator CPU us/request"),
                row("conndoctor", server),
                row("bare", bare),
                ratios(server, bare)));
        ratios.sort(null);
        report.line(
                "Throughput ratio over " + ratios.size() + " pairs of rounds: " + Report.number(ratios.get(0)) + " to "
                        + Report.number(ratios.get(ratios.size() - 1)) + ", median "
                        + Report.number(ratios.get(ratios.size() / 2)));
    }

    /** The row that says how one does beside another. */
    static List<String> ratios(Round one, Round other) {
        return List.of(
                "ratio",
                Report.number(one.perSecond() / other.perSecond()),
                Report.number(one.percentile(0.5) / other.percentile(0.5)),
                Report.number(one.percentile(0.99) / other.percentile(0.99)),
                Report.number(one.serverMicros() / other.serverMicros()),
                "");
    }

    static List<String> row(String name, Round round) {
        return List.of(
                name,
                Report.number(round.perSecond()),
                Report.number(round.percentile(0.5)),
                Report.number(round.percentile(0.99)),
                Report.number(round.serverMicros()),
                Report.number(round.generatorMicros()));
    }
}
