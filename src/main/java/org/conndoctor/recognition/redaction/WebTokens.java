package org.conndoctor.recognition.redaction;

/** JSON web tokens: they begin with an encoded brace, and consoles break them over lines. */
final class WebTokens {

    private static final String BEGIN = "eyJ";
    private static final int SHORTEST = 16;
    private static final int SHORTEST_REST = 8;
    private static final int DOTS = 2;
    /** Signatures are no shorter; after less the token goes on. */
    private static final int SIGNATURE = 43;

    private static final int LINE = 60;

    private WebTokens() {}

    static void find(Reading text, Spans secrets) {
        int at = text.text().indexOf(BEGIN);
        while (at >= 0) {
            int end = at;
            if (!text.isLetterOrDigit(at - 1)) {
                end = run(text, at);
                if (end - at >= SHORTEST) {
                    end = overLines(text, at, end);
                    secrets.add(at, end);
                }
            }
            at = text.text().indexOf(BEGIN, Math.max(end, at + BEGIN.length()));
        }
    }

    private static int overLines(Reading text, int start, int first) {
        int end = first;
        int from = start;
        int dots = dots(text, start, end);
        boolean open = true;
        while (open && text.isBreak(text.skipBlanks(end, 4))) {
            int line = text.skipBlanks(text.nextLine(end), 40);
            int rest = run(text, line);
            int lastDot = text.text().lastIndexOf('.', end - 1);
            boolean unsigned = dots < DOTS || end - from >= LINE && end - lastDot < SIGNATURE;
            open = unsigned
                    && rest - line >= SHORTEST_REST
                    && Character.isWhitespace(text.charAt(rest))
                    && (dots(text, line, rest) > 0 && dots < DOTS || isMixed(text, line, rest));
            if (open) {
                dots += dots(text, line, rest);
                from = line;
                end = rest;
            }
        }
        return end;
    }

    private static int run(Reading text, int from) {
        int end = from;
        while (isPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int dots(Reading text, int from, int end) {
        int dots = 0;
        for (int i = from; i < end; i++) {
            dots += text.charAt(i) == '.' ? 1 : 0;
        }
        return dots;
    }

    private static boolean isMixed(Reading text, int from, int end) {
        boolean small = false;
        boolean other = false;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            small |= c >= 'a' && c <= 'z';
            other |= c >= '0' && c <= '9' || i > from && c >= 'A' && c <= 'Z';
        }
        return small && other;
    }

    private static boolean isPart(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '_'
                || c == '-'
                || c == '.'
                || c == '=';
    }
}
