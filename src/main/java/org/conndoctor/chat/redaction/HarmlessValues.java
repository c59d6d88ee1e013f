package org.conndoctor.chat.redaction;

import com.google.re2j.Pattern;
import java.util.Set;

/** Tells which values after the name of a secret are none: words about it, placeholders, hosts, sentences. */
record HarmlessValues(BoundedText text) {

    /** Words after a name that tell of it, and are not it. */
    private static final Set<String> WORDS = Set.of(
            "yes",
            "no",
            "true",
            "false",
            "null",
            "nil",
            "none",
            "empty",
            "undefined",
            "unset",
            "missing",
            "required",
            "invalid",
            "incorrect",
            "wrong",
            "expired",
            "denied",
            "failed",
            "failure",
            "fail",
            "fails",
            "error",
            "connection",
            "connect",
            "connecting",
            "refused",
            "timed",
            "timeout",
            "cannot",
            "can't",
            "could",
            "couldn't",
            "unable",
            "not",
            "is",
            "was",
            "the",
            "a",
            "an",
            "and",
            "or",
            "for",
            "in",
            "on",
            "to",
            "of",
            "from",
            "with",
            "authentication",
            "authorization",
            "permission",
            "access",
            "login",
            "user",
            "must",
            "does",
            "ok",
            "accepted",
            "rejected",
            "unknown",
            "unauthorized",
            "forbidden",
            "closed",
            "reset",
            "host",
            "server",
            "port",
            "string",
            "password",
            "java",
            "net",
            "econnrefused",
            "etimedout",
            "dial",
            "tcp",
            "http",
            "https",
            "no_password",
            "network",
            "socket",
            "getaddrinfo",
            "operation",
            "proxy",
            "ssl",
            "tls",
            "handshake",
            "too",
            "try",
            "please");

    private static final Pattern HOST = Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*://)?"
            + "(?:(?:\\d{1,3}\\.){3}\\d{1,3}|(?:[\\w-]+\\.)+[A-Za-z]{2,24})(?::\\d{1,5})?(?:/\\S*)?");

    /** Whether it is nothing, an ordinary word, or a placeholder; after a weak name also a host, or what is too short. */
    boolean isPlain(SecretNames kind, int from, int end) {
        if (end <= from || WORDS.contains(text.word(from, end)) || isPlaceholder(from, end)) {
            return true;
        }
        // What only may be a secret: too short to be one, or a place that the diagnosis needs.
        return kind != SecretNames.STRONG
                && (end - from < 4 || HOST.matcher(text.between(from, end)).matches());
    }

    /** After a colon a sentence may go on: whether it looks like one. */
    boolean isProse(SecretNames kind, int from, int end) {
        boolean digit = false;
        boolean ascii = true;
        for (int i = from; i < end; i++) {
            digit |= Character.isDigit(text.charAt(i));
            ascii &= text.charAt(i) < 128;
        }
        boolean last = isLast(end);
        boolean secret = kind == SecretNames.STRONG
                ? ascii && end - from >= 3 || digit || last
                : digit && end - from >= 6 || ascii && end - from >= 16 || ascii && last;
        return !secret;
    }

    /** Whether the line ends here. */
    private boolean isLast(int end) {
        int i = end;
        while (text.charAt(i) == ' ' || text.charAt(i) == '\t' || text.charAt(i) == '\r') {
            i++;
        }
        return text.charAt(i) == '\n';
    }

    /** Masked already, or the name of a variable. */
    private boolean isPlaceholder(int from, int end) {
        var value = text.between(from, end);
        return value.startsWith(Redaction.MARK)
                || value.startsWith("${")
                || value.startsWith("$(")
                || value.startsWith("{{")
                || value.chars().allMatch(c -> c == '*' || c == 'x' || c == 'X' || c == '.' || c == '•' || c == '-')
                || value.startsWith("$") && value.chars().skip(1).allMatch(c -> c == '_' || c >= 'A' && c <= 'Z');
    }
}
