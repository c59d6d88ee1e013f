package org.conndoctor.recognition.redaction;

/** Secrets that are arguments of functions, known by their place: {@code connect("host", "user", "…")}. Immutable. */
final class CalledSecrets {

    private static final int LONGEST = 400;

    private final SecretIndex index;
    private final SecretValues values;

    CalledSecrets(SecretIndex index, SecretValues values) {
        this.index = index;
        this.values = values;
    }

    void find(Reading text, Hits hits, Spans secrets) {
        int reached = 0;
        for (int i = 0; i < hits.count(); i++) {
            var call = index.call(hits.word(i));
            int open = call == null ? 0 : text.skipBlanks(hits.end(i), 4);
            boolean word = !text.isLetterOrDigit(hits.start(i) - 1) && text.charAt(open) == '(';
            if (call != null && word && hits.start(i) >= reached) {
                reached = arguments(text, open + 1, call.argument(), secrets);
            }
        }
    }

    private int arguments(Reading text, int from, int wanted, Spans secrets) {
        int argument = 1;
        int depth = 0;
        int at = from;
        while (at < text.length() && at - from < LONGEST && depth >= 0) {
            char c = text.charAt(at);
            if (text.isQuote(at)) {
                int close = text.find(c, at + 1, at + LONGEST);
                if (close < 0) {
                    return at;
                }
                if (argument == wanted && depth == 0 && !values.isPlain(text, at + 1, close)) {
                    secrets.add(at + 1, close);
                }
                at = close;
            } else if (c == '(' || c == '[' || c == '{') {
                depth++;
            } else if (c == ')' || c == ']' || c == '}') {
                depth--;
            } else if (c == ',' && depth == 0) {
                argument++;
            }
            at++;
        }
        return at;
    }
}
