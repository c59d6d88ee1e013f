package org.conndoctor.recognition.lines;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.conndoctor.knowledge.LineKind;
import org.conndoctor.knowledge.LineShapes;
import org.conndoctor.language.FoldedText;
import org.jspecify.annotations.Nullable;

/** Reads the lines of texts into kinds, by the shapes of {@code rules/lines.yaml}. Immutable and thread safe. */
public final class LineReader {

    /** A letter that stands for all beyond ASCII. */
    private static final char OTHER = 'é';

    /** By the first character of a line, as far as it is ASCII. Each list is in the order of the file. */
    private final List<List<LineShape>> byFirst = new ArrayList<>();

    private final List<LineShape> others = new ArrayList<>();
    private final DumpReader dumps;
    private final NameFinder names;

    public LineReader(LineShapes shapes) {
        var all = shapes.shapes().stream().map(LineShape::new).toList();
        for (char c = 0; c < 128; c++) {
            char first = c;
            byFirst.add(all.stream().filter(s -> s.canBeginWith(first)).toList());
        }
        all.stream().filter(s -> s.canBeginWith(OTHER)).forEach(others::add);
        this.dumps = new DumpReader(shapes.tellingKeys());
        this.names = new NameFinder(shapes.sourceEndings());
    }

    /** Reads a text. Takes time linear in its length. */
    public Lines read(FoldedText text) {
        return read(text, null);
    }

    /** The shapes that lines of a text have; for proving that each has an example. */
    public Set<LineShapes.Shape> shapesIn(FoldedText text) {
        var seen = new HashSet<LineShapes.Shape>();
        read(text, seen);
        return seen;
    }

    private Lines read(FoldedText text, @Nullable Set<LineShapes.Shape> seen) {
        var lines = new Lines(text);
        var pass = new Pass(text, lines, seen);
        for (int line = 0; line < text.lines(); line++) {
            pass.read(line);
        }
        return lines;
    }

    /** One way through one text. */
    private final class Pass {

        /** How many lines above a caret an interpreter prints: the place, and the source. */
        private static final int ABOVE_CARET = 4;
        /** So much of a long line is looked at. */
        private static final int CODE = 400;

        private final FoldedText text;
        private final Lines lines;
        private final @Nullable Set<LineShapes.Shape> seen;
        /** How many braces and brackets of a dumped object stand open. */
        private int open;

        private int brace = -1;
        private int comma = -1;
        private boolean sourceFollows;

        Pass(FoldedText text, Lines lines, @Nullable Set<LineShapes.Shape> seen) {
            this.text = text;
            this.lines = lines;
            this.seen = seen;
        }

        void read(int line) {
            int from = text.lineStart(line);
            int to = text.lineEnd(line);
            if (from >= to) {
                return;
            }
            if (isCode(from, to)) {
                lines.line(line, from, LineKind.SOURCE);
                return;
            }
            if (isCaret(from, to)) {
                caret(line, from);
                return;
            }
            if (sourceFollows) {
                sourceFollows = false;
                if (text.indent(line) > text.indent(line - 1)) {
                    lines.line(line, from, LineKind.SOURCE);
                    return;
                }
            }
            read(line, from, to);
            count(from, to, text.indent(line));
        }

        private void read(int line, int from, int to) {
            int at = from;
            // A log line that a second logger took in bears two prefixes.
            for (int prefixes = 0; prefixes < 4; prefixes++) {
                int end = prefix(at, to);
                if (end <= at) {
                    break;
                }
                lines.mark(at, end, LineKind.PREFIX);
                at = end;
                while (at < to && text.charAt(at) == ' ') {
                    at++;
                }
            }
            var shape = at < to ? shape(at, to) : null;
            if (shape != null) {
                sourceFollows = shape.sourceFollows();
                lines.line(line, at, shape.kind());
            } else if (open > 0 && dumps.isPart(text, at, to)) {
                dumps.read(line, at, to, lines);
            } else {
                lines.line(line, at, LineKind.MESSAGE);
                if (brace(at) < to) {
                    dumps.inline(at, to, lines);
                }
                if (comma(at) < to) {
                    SettingFinder.mark(at, to, lines);
                }
            }
            if (lines.ofLine(line) == LineKind.MESSAGE || lines.ofLine(line) == LineKind.CAUSE) {
                names.mark(at, to, lines);
            }
        }

        /** The first opening brace from here on, or behind the text. */
        private int brace(int from) {
            if (brace < from) {
                int found = text.text().indexOf('{', from);
                brace = found < 0 ? text.length() : found;
            }
            return brace;
        }

        /** The first comma with a blank behind it from here on, or behind the text. */
        private int comma(int from) {
            if (comma < from) {
                int found = text.text().indexOf(", ", from);
                comma = found < 0 ? text.length() : found;
            }
            return comma;
        }

        private int prefix(int from, int to) {
            for (var shape : candidates(from)) {
                if (shape.kind() == LineKind.PREFIX) {
                    int end = shape.end(text, from, to);
                    if (end > from) {
                        note(shape);
                        return end;
                    }
                }
            }
            return -1;
        }

        private @Nullable LineShape shape(int from, int to) {
            // Node.js prints an error's own fields behind its last frame.
            int end = to - from > 2 && text.charAt(to - 1) == '{' && text.charAt(to - 2) == ' ' ? to - 2 : to;
            for (var shape : candidates(from)) {
                if (shape.kind() != LineKind.PREFIX && shape.end(text, from, end) >= 0) {
                    note(shape);
                    return shape;
                }
            }
            return null;
        }

        private void note(LineShape shape) {
            if (seen != null) {
                seen.add(shape.shape());
            }
        }

        private List<LineShape> candidates(int from) {
            char c = text.charAt(from);
            return c < 128 ? byFirst.get(c) : others;
        }

        private void count(int from, int to, int indent) {
            char first = text.charAt(from);
            char last = text.charAt(to - 1);
            if (first == '}' || first == ']' || first == ')') {
                open = Math.max(0, open - 1);
            } else if (indent == 0) {
                open = 0;
            }
            if (last == '{' || last == '[') {
                open++;
            }
        }

        /** A bundled program in one line: no language that people speak has so many brackets and so few blanks. */
        private boolean isCode(int from, int to) {
            if (to - from < CODE) {
                return false;
            }
            int signs = 0;
            int blanks = 0;
            for (int i = from; i < from + CODE; i++) {
                char c = text.charAt(i);
                signs += "(){};=".indexOf(c) >= 0 ? 1 : 0;
                blanks += c == ' ' ? 1 : 0;
            }
            return signs > CODE / 16 && blanks < CODE / 12;
        }

        private boolean isCaret(int from, int to) {
            boolean caret = false;
            for (int i = from; i < to; i++) {
                char c = text.charAt(i);
                caret |= c == '^';
                if (c != '^' && c != '~' && c != ' ' && c != '|') {
                    return false;
                }
            }
            return caret;
        }

        /** Above a caret stands source, if above that stands where it is from. */
        private void caret(int line, int from) {
            lines.line(line, from, LineKind.SOURCE);
            for (int above = line - 1; above >= 0 && above >= line - ABOVE_CARET; above--) {
                if (isPlace(above)) {
                    for (int source = above; source < line; source++) {
                        lines.line(source, text.lineStart(source), LineKind.SOURCE);
                    }
                    open = 0;
                    return;
                }
            }
        }

        /** {@code /app/client.js:12}: one word with a number behind its last colon. */
        private boolean isPlace(int line) {
            int from = text.lineStart(line);
            int at = text.lineEnd(line);
            int digits = at;
            while (digits > from && Character.isDigit(text.charAt(digits - 1))) {
                digits--;
            }
            return digits < at
                    && digits > from
                    && text.charAt(digits - 1) == ':'
                    && text.text().lastIndexOf(' ', digits) < from;
        }
    }
}
