package org.conndoctor.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Measures the doctor on this machine and prints what it sees. It asserts nothing: figures of two machines do not
 * compare, so every ratio has both of its sides from one run.
 *
 * <p>Run by {@code .ci/benchmark [--quick] [--long] [--against REVISION] [--only PART]...} in the root of the checkout, the parts
 * being {@code start}, {@code against}, {@code server}, {@code chats}, {@code recognition} and {@code knowledge}.
 */
public final class Benchmark {

    private Benchmark() {}

    public static void main(String[] arguments) throws Exception {
        Options options;
        try {
            options = Options.of(List.of(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println("benchmark: " + e.getMessage());
            System.exit(2);
            return;
        }
        try (var report = new Report(System.out, Path.of("target", "benchmark.txt"))) {
            Machine.describe(report);
            run(options, report);
            report.line("");
            report.line("Load average at the end: " + Machine.loadAverage());
        }
    }

    private static void run(Options options, Report report) throws IOException, InterruptedException {
        // Other processes are started while this one is still small and idle; rules are compiled last, since that
        // leaves the most behind in the heap and in the compiled code.
        if (options.runs("start")) {
            new StartUp(options, report).run();
        }
        if (options.runs("against") && options.against().isPresent()) {
            new BesideRevision(options, options.against().get(), report).run();
        }
        if (options.runs("server")) {
            new Throughput(options, report).run();
        }
        if (options.runs("chats")) {
            new ChatTurns(options, report).run();
        }
        if (options.runs("recognition")) {
            new RecognitionSpeed(options, report).run();
        }
        if (options.runs("knowledge")) {
            var loaded = new KnowledgeLoading(options, report).run();
            new DiagnosisSpeed(options, report).run(loaded);
            new LookAheadSpeed(options, report).run(loaded);
        }
    }
}
