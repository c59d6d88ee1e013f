package org.conndoctor.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes plain lines and tables, to a stream and to a file, as soon as they are known. */
final class Report implements AutoCloseable {

    private final PrintStream stream;
    private final PrintWriter file;

    Report(PrintStream stream, Path file) throws IOException {
        this.stream = stream;
        Files.createDirectories(file.toAbsolutePath().getParent());
        this.file = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    }

    void title(String title) {
        line("");
        line(title);
        line("-".repeat(title.length()));
    }

    void line(String line) {
        stream.println(line);
        stream.flush();
        file.println(line);
        file.flush();
    }

    /** The first row names the columns; the first column is set left, the others right. */
    void table(List<List<String>> rows) {
        int columns = rows.get(0).size();
        var widths = new int[columns];
        rows.forEach(row -> {
            for (int c = 0; c < columns; c++) {
                widths[c] = Math.max(widths[c], row.get(c).length());
            }
        });
        for (var row : rows) {
            var line = new StringBuilder();
            for (int c = 0; c < columns; c++) {
                var padding = " ".repeat(widths[c] - row.get(c).length());
                line.append(c == 0 ? row.get(c) + padding : "  " + padding + row.get(c));
            }
            line(line.toString().stripTrailing());
        }
    }

    /** A number with as many decimals as tell something. */
    static String number(double value) {
        double size = Math.abs(value);
        var format = size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, format, value);
    }

    @Override
    public void close() {
        file.close();
    }
}
