package org.conndoctor.knowledge;

import java.util.ArrayList;
import java.util.List;

/**
 * What a maker's secrets look like: literal letters, and sets of characters with their number, which take as many as
 * they can and give none back.
 *
 * @param written as it stands in the file
 * @param pieces in their order
 * @param secretFrom the first piece of the secret
 * @param secretTo the piece behind the secret
 */
public record SecretShape(String written, List<Piece> pieces, int secretFrom, int secretTo) {

    private static final int ASCII = 128;
    private static final int UNBOUNDED = 4096;
    private static final int SHORTEST_ANCHOR = 2;

    /**
     * One piece.
     *
     * @param literal empty where this is a set
     * @param set of ASCII, in order
     * @param others whether all other characters are in the set
     */
    public record Piece(String literal, List<Boolean> set, boolean others, int least, int most) {

        public boolean isLiteral() {
            return !literal.isEmpty();
        }
    }

    /** @throws IllegalArgumentException where it cannot be read, with the reason */
    static SecretShape of(String text) {
        var shape = new Parser(text).shape();
        if (shape.pieces.get(shape.anchor()).literal.length() < SHORTEST_ANCHOR) {
            throw new IllegalArgumentException("at least two letters of a shape must be the same in all");
        }
        return shape;
    }

    /** The longest literal, by which it is found. */
    public int anchor() {
        int anchor = 0;
        for (int i = 1; i < pieces.size(); i++) {
            if (pieces.get(i).literal.length() > pieces.get(anchor).literal.length()) {
                anchor = i;
            }
        }
        return anchor;
    }

    /** Reads {@code letters[a-z]{2,5}(more)}. */
    private static final class Parser {

        private final String text;
        private final List<Piece> pieces = new ArrayList<>();
        private final StringBuilder literal = new StringBuilder();
        private int at;

        Parser(String text) {
            this.text = text;
        }

        SecretShape shape() {
            int from = 0;
            int to = 0;
            while (at < text.length()) {
                char c = text.charAt(at++);
                switch (c) {
                    case '[' -> set();
                    case '(' -> {
                        flush();
                        from = pieces.size();
                    }
                    case ')' -> {
                        flush();
                        to = pieces.size();
                    }
                    default -> literal.append(c);
                }
            }
            flush();
            if (pieces.isEmpty()) {
                throw new IllegalArgumentException("a shape is empty");
            }
            return new SecretShape(text, List.copyOf(pieces), from, to == 0 ? pieces.size() : to);
        }

        private void flush() {
            if (!literal.isEmpty()) {
                pieces.add(new Piece(literal.toString(), List.of(), false, 0, 0));
                literal.setLength(0);
            }
        }

        private void set() {
            flush();
            int close = text.indexOf(']', at);
            if (close <= at) {
                throw new IllegalArgumentException("a set has no end");
            }
            boolean not = text.charAt(at) == '^';
            var set = new Boolean[ASCII];
            for (char c = 0; c < ASCII; c++) {
                boolean in = isIn(c, not ? at + 1 : at, close);
                set[c] = not ? c > ' ' && !in : in;
            }
            at = close + 1;
            count(List.of(set), not);
        }

        private boolean isIn(char c, int from, int close) {
            int i = from;
            while (i < close) {
                boolean range = i + 2 < close && text.charAt(i + 1) == '-';
                if (c >= text.charAt(i) && c <= text.charAt(range ? i + 2 : i)) {
                    return true;
                }
                i += range ? 3 : 1;
            }
            return false;
        }

        private void count(List<Boolean> set, boolean others) {
            int close = text.indexOf('}', at);
            if (!text.startsWith("{", at) || close < 0) {
                pieces.add(new Piece("", set, others, 1, 1));
                return;
            }
            var number = text.substring(at + 1, close);
            int comma = number.indexOf(',');
            int least = Integer.parseInt(comma < 0 ? number : number.substring(0, comma));
            var rest = number.substring(comma + 1);
            int most = comma < 0 ? least : rest.isEmpty() ? UNBOUNDED : Integer.parseInt(rest);
            pieces.add(new Piece("", set, others, least, most));
            at = close + 1;
        }
    }
}
