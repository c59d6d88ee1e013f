package org.conndoctor.recognition.lines;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.conndoctor.knowledge.LineKind;
import org.conndoctor.knowledge.LineShapes;
import org.conndoctor.language.FoldedText;

/**
 * The shape of a line as it is compared: pieces without gaps, one behind the other. Each piece is looked for once, from
 * where the one before it ends, so that comparing takes time linear in the line.
 */
final class LineShape {

    private static final char GAP = '…';
    private static final char NUMBER = '%';
    private static final char WORD = '~';
    /** No number and no word of a shape is longer; a hostile one would be walked through again and again. */
    private static final int LONGEST = 200;

    private final LineShapes.Shape shape;
    private final List<String> pieces = new ArrayList<>();
    private final boolean gapFirst;
    private final boolean gapLast;

    LineShape(LineShapes.Shape shape) {
        this.shape = shape;
        var words = shape.words().toLowerCase(Locale.ROOT);
        this.gapFirst = words.startsWith("…");
        this.gapLast = words.endsWith("…");
        int from = 0;
        for (int i = 0; i <= words.length(); i++) {
            if (i == words.length() || words.charAt(i) == GAP) {
                if (i > from) {
                    pieces.add(words.substring(from, i));
                }
                from = i + 1;
            }
        }
    }

    LineShapes.Shape shape() {
        return shape;
    }

    LineKind kind() {
        return shape.kind();
    }

    boolean sourceFollows() {
        return shape.sourceFollows();
    }

    /** Whether a line of this shape can begin with a character. */
    boolean canBeginWith(char c) {
        if (gapFirst || pieces.isEmpty()) {
            return true;
        }
        char first = pieces.get(0).charAt(0);
        return first == NUMBER || first == WORD ? belongs(c, first) : first == c;
    }

    /** Where the last piece ends in a line of this shape, or -1 if it is of another. */
    int end(FoldedText text, int from, int to) {
        int at = from;
        for (int p = 0; p < pieces.size(); p++) {
            var piece = pieces.get(p);
            boolean last = p == pieces.size() - 1 && !gapLast;
            if (p == 0 && !gapFirst) {
                at = endOf(piece, text, at, to);
                if (at < 0 || last && at != to) {
                    return -1;
                }
            } else {
                at = next(piece, text, at, to, last);
                if (at < 0) {
                    return -1;
                }
            }
        }
        return at;
    }

    private static int next(String piece, FoldedText text, int from, int to, boolean last) {
        for (int i = from; i < to; i++) {
            int end = endOf(piece, text, i, to);
            if (end >= 0 && (!last || end == to)) {
                return end;
            }
        }
        return -1;
    }

    private static int endOf(String piece, FoldedText text, int from, int to) {
        int at = from;
        for (int k = 0; k < piece.length(); k++) {
            char wanted = piece.charAt(k);
            if (wanted == NUMBER || wanted == WORD) {
                int end = at;
                while (end < to && end - at < LONGEST && belongs(text.charAt(end), wanted)) {
                    end++;
                }
                if (end == at) {
                    return -1;
                }
                at = end;
            } else if (at >= to || text.charAt(at++) != wanted) {
                return -1;
            }
        }
        return at;
    }

    private static boolean belongs(char c, char wanted) {
        return wanted == NUMBER ? c >= '0' && c <= '9' : Character.isLetterOrDigit(c) || "_-./\\+*".indexOf(c) >= 0;
    }
}
