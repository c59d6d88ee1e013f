package org.conndoctor.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.conndoctor.knowledge.KnowledgeLoader;
import org.conndoctor.recognition.Recognizer;

/** What reading a text costs, and whether more signatures make it dearer. One thread, no server, no rules. */
final class RecognitionSpeed {

    private static final int TEXTS = 300;
    private static final int[] TIMES = {1, 10, 100};

    private final Options options;
    private final Report report;

    RecognitionSpeed(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    void run() throws IOException {
        report.title("Recognition alone, CPU time");
        var recognizers = new ArrayList<Recognizer>();
        var counts = new ArrayList<String>();
        for (int times : TIMES) {
            try (var folders = new ScaledKnowledge(times, 1)) {
                var knowledge = KnowledgeLoader.load(folders.read());
                recognizers.add(new Recognizer(knowledge));
                counts.add(Integer.toString(knowledge.symptoms().values().stream()
                        .flatMap(s -> s.signatures().stream())
                        .mapToInt(group -> group.says().size())
                        .sum()));
            }
        }
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("", "1 x signatures", "10 x", "100 x", "10 x to 1 x", "100 x to 1 x"));
        rows.add(List.of("signatures", counts.get(0), counts.get(1), counts.get(2), "", ""));
        for (var size : List.of("1 KB", "64 KB")) {
            rows.add(row(size, Pastes.make(TEXTS, size.equals("1 KB") ? 1000 : 64_000), recognizers));
        }
        report.table(rows);
    }

    private List<String> row(String size, List<String> texts, List<Recognizer> recognizers) {
        var works = recognizers.stream().map(r -> new InTurn(r, texts)).toList();
        double perText = texts.stream().mapToInt(String::length).average().orElseThrow();
        var nanos = Clock.byTurns(works, options.quick() ? 2 : 12, options.quick() ? 1.5 : 9);
        return List.of(
                size + ", ns per UTF-16 unit",
                Report.number(nanos[0] / perText),
                Report.number(nanos[1] / perText),
                Report.number(nanos[2] / perText),
                Report.number(nanos[1] / nanos[0]),
                Report.number(nanos[2] / nanos[0]));
    }

    /** Reads the texts one after the other, over and over. */
    private static final class InTurn implements Clock.Work {
        private final Recognizer recognizer;
        private final List<String> texts;
        private int next;

        InTurn(Recognizer recognizer, List<String> texts) {
            this.recognizer = recognizer;
            this.texts = texts;
        }

        @Override
        public int run() {
            next = (next + 1) % texts.size();
            return recognizer.read(texts.get(next)).symptoms().size();
        }
    }
}
