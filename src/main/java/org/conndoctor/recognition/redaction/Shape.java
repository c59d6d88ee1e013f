package org.conndoctor.recognition.redaction;

import java.util.List;
import java.util.Locale;
import org.conndoctor.knowledge.SecretShape;

/** Finds a shape around its longest literal, in one go: nothing is tried twice. Immutable. */
final class Shape {

    private static final int ASCII = 128;

    /** A literal where it is not empty. */
    private record Piece(String literal, boolean[] set, int least, int most, boolean others) {

        static Piece of(SecretShape.Piece piece) {
            var set = new boolean[ASCII];
            for (int c = 0; c < piece.set().size(); c++) {
                set[c] = piece.set().get(c);
            }
            return new Piece(piece.literal(), set, piece.least(), piece.most(), piece.others());
        }

        boolean isLiteral() {
            return !literal.isEmpty();
        }

        boolean has(char c) {
            return c < ASCII ? set[c] : others;
        }
    }

    private final List<Piece> pieces;
    private final int anchor;
    private final int secretFrom;
    private final int secretTo;

    Shape(SecretShape shape) {
        this.pieces = shape.pieces().stream().map(Piece::of).toList();
        this.anchor = shape.anchor();
        this.secretFrom = shape.secretFrom();
        this.secretTo = shape.secretTo();
    }

    /** Letters that are always there, in small letters. */
    String anchor() {
        return pieces.get(anchor).literal.toLowerCase(Locale.ROOT);
    }

    /** Hides the secret if the anchor that stands here is part of one; where it ends, or 0. */
    int hide(Reading text, int at, Spans secrets) {
        int start = at;
        int first = at;
        int last = at;
        for (int i = anchor - 1; i >= 0; i--) {
            if (i + 1 == secretTo) {
                last = start;
            }
            start = before(pieces.get(i), text, start);
            if (start < 0) {
                return 0;
            }
            if (i == secretFrom) {
                first = start;
            }
        }
        if (text.isLetterOrDigit(start - 1) && text.isLetterOrDigit(start)) {
            return 0;
        }
        int end = at;
        for (int i = anchor; i < pieces.size(); i++) {
            if (i == secretFrom) {
                first = end;
            }
            end = after(pieces.get(i), text, end);
            if (end < 0) {
                return 0;
            }
            if (i + 1 == secretTo) {
                last = end;
            }
        }
        if (!text.startsWith(Redaction.MARK, first)) {
            secrets.add(first, last);
        }
        return end;
    }

    private static int after(Piece piece, Reading text, int from) {
        if (piece.isLiteral()) {
            return text.startsWith(piece.literal, from) ? from + piece.literal.length() : -1;
        }
        int end = from;
        while (end < text.length() && end - from < piece.most && piece.has(text.charAt(end))) {
            end++;
        }
        return end - from < piece.least ? -1 : end;
    }

    private static int before(Piece piece, Reading text, int end) {
        if (piece.isLiteral()) {
            int start = end - piece.literal.length();
            return start >= 0 && text.startsWith(piece.literal, start) ? start : -1;
        }
        int start = end;
        while (start > 0 && end - start < piece.most && piece.has(text.charAt(start - 1))) {
            start--;
        }
        return end - start < piece.least ? -1 : start;
    }
}
