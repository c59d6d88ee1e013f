package org.conndoctor.chat.redaction;

import java.util.Set;

/** Hides what stands after the name of a secret, if it looks like one. For one text and one thread. */
final class NamedValue {

    private static final int LONGEST_GAP = 8;

    /** Words between the name and the secret. */
    private static final Set<String> SCHEMES =
            Set.of("bearer", "basic", "digest", "negotiate", "ntlm", "token", "apikey", "aws4-hmac-sha256", "key");

    private final BoundedText text;
    private final Spans secrets;
    private final ValueEnds ends;
    private final HarmlessValues harmless;
    private int reached;

    NamedValue(BoundedText text, Spans secrets) {
        this.text = text;
        this.secrets = secrets;
        this.ends = new ValueEnds(text);
        this.harmless = new HarmlessValues(text);
    }

    /** Where the last secret ends. */
    int reached() {
        return reached;
    }

    /** An element's content, whatever it is. */
    void upToNextTag(int from) {
        secret(from, ends.tag(from));
    }

    /**
     * @param name what stands before
     * @param begin where the value may begin
     * @param sure whether it can be no sentence that goes on
     */
    void after(String name, SecretNames kind, int begin, boolean sure) {
        int from = begin;
        while (from < text.length() && from - begin < LONGEST_GAP && isFiller(from)) {
            from++;
        }
        if (text.charAt(from) == '\n' || text.charAt(from) == '\r') {
            return;
        }
        if (SecretNames.isCookie(name) && text.between(from, text.lineEnd(from)).indexOf('=') >= 0) {
            secret(from, ends.header(begin, from));
            return;
        }
        if (text.isQuote(from)) {
            int end = ends.quotes(from);
            if (end > 0) {
                quoted(kind, from + 1, end);
                return;
            }
            from++;
        }
        unquoted(name, kind, from, sure);
    }

    /** What may stand before a value: more of the separator, and what escapes its quotes. */
    private boolean isFiller(int i) {
        char c = text.charAt(i);
        return c == ' ' || c == '\t' || c == '=' || c == '>' || c == '\\' && text.isQuote(i + 1);
    }

    private void quoted(SecretNames kind, int from, int end) {
        int space = text.text().indexOf(' ', from);
        if (space > 0 && space < end && SCHEMES.contains(text.word(from, space))) {
            secret(space + 1, end);
        } else if (!harmless.isPlain(kind, from, end)) {
            secret(from, end);
        }
    }

    private void unquoted(String name, SecretNames kind, int from, boolean sure) {
        int word = ends.word(from);
        if (SCHEMES.contains(text.word(from, word)) && text.charAt(word) == ' ') {
            secret(word + 1, ends.header(from, word + 1));
            return;
        }
        int end = ends.trimmed(from, word);
        if (SecretNames.mayBeFolder(name) && "/~.".indexOf(text.charAt(from)) >= 0) {
            return;
        }
        if (!harmless.isPlain(kind, from, end) && (sure || !harmless.isProse(kind, from, end))) {
            secret(from, end);
        }
    }

    private void secret(int from, int end) {
        if (!text.startsWith(Redaction.MARK, from)) {
            secrets.add(from, end);
            reached = Math.max(reached, end);
        }
    }
}
