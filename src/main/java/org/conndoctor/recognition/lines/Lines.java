package org.conndoctor.recognition.lines;

import java.util.Arrays;
import java.util.Set;
import org.conndoctor.knowledge.LineKind;
import org.conndoctor.language.FoldedText;

/** The kinds of all stretches of one text. For one thread while it is read, immutable afterwards. */
public final class Lines {

    private static final LineKind[] KINDS = LineKind.values();

    private final FoldedText text;
    /** The ordinal of the kind of each folded character. */
    private final byte[] kinds;

    private final byte[] ofLines;
    private int lastCause;

    Lines(FoldedText text) {
        this.text = text;
        this.kinds = new byte[text.length()];
        this.ofLines = new byte[text.lines()];
    }

    /** The bits of these kinds, for {@link #isAny}. */
    public static int mask(Set<LineKind> kinds) {
        int mask = 0;
        for (var kind : kinds) {
            mask |= 1 << kind.ordinal();
        }
        return mask;
    }

    /** Whether the folded character at this index is of one of the kinds in a mask. */
    public boolean isAny(int index, int mask) {
        return (mask >>> kinds[index] & 1) != 0;
    }

    /** The kind of the folded character at this index. */
    public LineKind kindAt(int index) {
        return KINDS[kinds[index]];
    }

    /** The kind of a line as a whole; of one with a log prefix, of what follows it. */
    public LineKind ofLine(int line) {
        return KINDS[ofLines[line]];
    }

    /** Where the last line begins that says what an earlier one came from; 0 where none does. */
    public int lastCause() {
        return lastCause;
    }

    /** How many lines there are, blank ones not counted. */
    public int count() {
        return ofLines.length;
    }

    /** The text that was read. */
    public FoldedText text() {
        return text;
    }

    void line(int line, int from, LineKind kind) {
        ofLines[line] = (byte) kind.ordinal();
        if (kind == LineKind.CAUSE) {
            lastCause = from;
        }
        if (kind != LineKind.MESSAGE) {
            mark(from, text.lineEnd(line), kind);
        }
    }

    void mark(int from, int to, LineKind kind) {
        Arrays.fill(kinds, from, Math.max(from, to), (byte) kind.ordinal());
    }
}
