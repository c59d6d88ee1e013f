package org.conndoctor.chat;

import com.google.re2j.Pattern;
import java.util.Locale;
import java.util.Set;

/**
 * Secrets that stand after their name: {@code password=…}, {@code "token": "…"}, {@code Cookie: …},
 * {@code <secret>…</secret>}, {@code --api-key …}. Goes through the text once; looks back and forth over bounded names.
 */
final class NamedSecrets {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_GAP = 8;
    /** Nobody's secret is longer, and every look ahead is bounded, so that the whole stays linear. */
    private static final int LONGEST_VALUE = 8192;

    private static final String QUOTES = "\"'`“”‘’「」«»";

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

    private static final Set<String> SCHEMES =
            Set.of("bearer", "basic", "digest", "negotiate", "ntlm", "token", "apikey", "aws4-hmac-sha256", "key");

    private static final Pattern HOST = Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*://)?"
            + "(?:(?:\\d{1,3}\\.){3}\\d{1,3}|(?:[\\w-]+\\.)+[A-Za-z]{2,24})(?::\\d{1,5})?(?:/\\S*)?");

    private final String text;
    private final Spans secrets;
    /** Where the last secret ends: no name is looked for within one. */
    private int reached;

    private NamedSecrets(String text, Spans secrets) {
        this.text = text;
        this.secrets = secrets;
    }

    static void find(String text, Spans secrets) {
        new NamedSecrets(text, secrets).find();
    }

    private void find() {
        for (int i = 1; i < text.length(); i++) {
            if (i < reached) {
                continue;
            }
            switch (text.charAt(i)) {
                case '=', '：', '＝' -> after(i, i + 1, true);
                case ':' -> {
                    boolean url = text.startsWith("//", i + 1);
                    if (!url && charAt(i + 1) != ':' && charAt(i - 1) != ':') {
                        after(i, i + 1, false);
                    }
                }
                case '>' -> element(i);
                case '(' -> {
                    if (charAt(i + 1) == '"' || charAt(i + 1) == '\'') {
                        after(i, i + 1, true);
                    }
                }
                case ' ' -> option(i);
                default -> {
                    // No name ends here.
                }
            }
        }
    }

    /** {@code <password>…</password>} */
    private void element(int close) {
        var name = nameBefore(close);
        int open = close - name.length() - 1;
        if (open >= 0 && text.charAt(open) == '<' && SecretNames.of(name) == SecretNames.STRONG) {
            int end = text.indexOf('<', close);
            secret(close + 1, end < 0 ? text.length() : end);
        }
    }

    /** {@code --password …}, {@code -Token …} */
    private void option(int space) {
        if (!isNamePart(text.charAt(space - 1))) {
            return;
        }
        var name = nameBefore(space);
        if (name.startsWith("-") && name.length() > 2 && SecretNames.of(name) == SecretNames.STRONG) {
            int from = space + 1;
            if (charAt(from) != '-' && charAt(from) != '=' && charAt(from) != ':') {
                value(name, SecretNames.STRONG, from, true);
            }
        }
    }

    /**
     * @param separator where the name ends
     * @param from where the value may begin
     * @param sure an equals sign tells a name from prose, a colon does not
     */
    private void after(int separator, int from, boolean sure) {
        int end = separator;
        while (end > 0 && separator - end < LONGEST_GAP && isFiller(text.charAt(end - 1))) {
            end--;
        }
        var name = nameBefore(end);
        if (name.isEmpty()) {
            return;
        }
        var kind = SecretNames.of(name);
        if (kind != SecretNames.STRONG) {
            // "API key: …" has its name in two words.
            int space = end - name.length() - 1;
            if (space > 0 && text.charAt(space) == ' ') {
                var both = nameBefore(space) + " " + name;
                kind = SecretNames.of(both) == SecretNames.STRONG ? SecretNames.STRONG : kind;
            }
        }
        if (kind != SecretNames.NONE) {
            boolean quotedName = end < separator && QUOTES.indexOf(text.charAt(end)) >= 0;
            value(name, kind, from, sure || quotedName || charAt(end) == '\\');
        }
    }

    private void value(String name, SecretNames kind, int begin, boolean sure) {
        int from = begin;
        while (from < text.length()
                && from - begin < LONGEST_GAP
                && (text.charAt(from) == ' '
                        || text.charAt(from) == '\t'
                        || text.charAt(from) == '='
                        || text.charAt(from) == '>'
                        || text.charAt(from) == '\\' && QUOTES.indexOf(charAt(from + 1)) >= 0)) {
            from++;
        }
        if (from >= text.length() || text.charAt(from) == '\n' || text.charAt(from) == '\r') {
            return;
        }
        if (SecretNames.isCookie(name) && text.substring(from, lineEnd(from)).indexOf('=') >= 0) {
            secret(from, headerEnd(begin, from));
            return;
        }
        int quote = QUOTES.indexOf(text.charAt(from));
        if (quote >= 0) {
            int end = closing(from);
            if (end > 0) {
                quoted(kind, from + 1, end);
                return;
            }
            from++;
        }
        unquoted(name, kind, from, sure);
    }

    private void quoted(SecretNames kind, int from, int end) {
        int space = text.indexOf(' ', from);
        if (space > 0 && space < end && SCHEMES.contains(lower(from, space))) {
            secret(space + 1, end);
        } else if (isWorthHiding(kind, from, end)) {
            secret(from, end);
        }
    }

    private void unquoted(String name, SecretNames kind, int from, boolean sure) {
        int end = from;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && !endsValue(text.charAt(end))) {
            end++;
        }
        if (SCHEMES.contains(lower(from, end)) && charAt(end) == ' ') {
            secret(end + 1, headerEnd(from, end + 1));
            return;
        }
        end = trimmed(from, end);
        if (SecretNames.mayBeFolder(name) && "/~.".indexOf(charAt(from)) >= 0) {
            return;
        }
        if (isWorthHiding(kind, from, end) && (sure || isNoProse(kind, from, end))) {
            secret(from, end);
        }
    }

    private boolean isWorthHiding(SecretNames kind, int from, int end) {
        if (end <= from || WORDS.contains(lower(from, end)) || isPlaceholder(from, end)) {
            return false;
        }
        // What only may be a secret: too short to be one, or a place that the diagnosis needs.
        return kind == SecretNames.STRONG
                || end - from >= 4 && !HOST.matcher(text.substring(from, end)).matches();
    }

    /** After a colon a sentence may go on: hide only what does not look like one. */
    private boolean isNoProse(SecretNames kind, int from, int end) {
        boolean digit = false;
        boolean ascii = true;
        for (int i = from; i < end; i++) {
            digit |= Character.isDigit(text.charAt(i));
            ascii &= text.charAt(i) < 128;
        }
        boolean last = isLast(end);
        if (kind == SecretNames.STRONG) {
            return ascii && end - from >= 3 || digit || last;
        }
        return digit && end - from >= 6 || ascii && end - from >= 16 || ascii && last;
    }

    /** Whether the line ends here. */
    private boolean isLast(int end) {
        int i = end;
        while (charAt(i) == ' ' || charAt(i) == '\t' || charAt(i) == '\r') {
            i++;
        }
        return charAt(i) == '\n';
    }

    /** Masked already, or the name of a variable. */
    private boolean isPlaceholder(int from, int end) {
        var value = text.substring(from, end);
        return value.startsWith(Redaction.MARK)
                || value.startsWith("${")
                || value.startsWith("$(")
                || value.startsWith("{{")
                || value.chars().allMatch(c -> c == '*' || c == 'x' || c == 'X' || c == '.' || c == '•' || c == '-')
                || value.startsWith("$") && value.chars().skip(1).allMatch(c -> c == '_' || c >= 'A' && c <= 'Z');
    }

    /** Without the brackets and marks that close a sentence, and without the next pair of a list. */
    private int trimmed(int from, int end) {
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if ((c == '&' || c == ';' || c == ',') && isPair(i + 1, end)) {
                return i;
            }
        }
        int last = end;
        while (last > from && ")]},;.!?。、，；）".indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        return last;
    }

    private boolean isPair(int from, int end) {
        int i = from;
        while (i < end && i - from < LONGEST_NAME && isNamePart(text.charAt(i))) {
            i++;
        }
        return i > from && i < end && (text.charAt(i) == '=' || text.charAt(i) == ':');
    }

    /** The end of a header's value: the line's, or that of the quotes around the header. */
    private int headerEnd(int begin, int from) {
        int end = lineEnd(from);
        for (int i = begin; i >= 0 && text.charAt(i) != '\n' && begin - i < 2 * LONGEST_NAME; i--) {
            char c = text.charAt(i);
            if (c == '"' || c == '\'') {
                int close = text.indexOf(c, from);
                return close < 0 || close > end ? end : close;
            }
        }
        return end;
    }

    /** Where the quotes that open here close, on the same line; 0 where they do not. */
    private int closing(int open) {
        char quote = text.charAt(open);
        char close = switch (quote) {
            case '“' -> '”';
            case '‘' -> '’';
            case '「' -> '」';
            case '«' -> '»';
            default -> quote;
        };
        boolean escaped = open > 0 && text.charAt(open - 1) == '\\';
        for (int i = open + 1; charAt(i) != '\n' && i - open < LONGEST_VALUE; i++) {
            if (text.charAt(i) == close) {
                return escaped && text.charAt(i - 1) == '\\' ? i - 1 : i;
            }
            if (text.charAt(i) == '\\' && !escaped) {
                i++;
            }
        }
        return 0;
    }

    private String nameBefore(int end) {
        int start = end;
        while (start > 0 && end - start < LONGEST_NAME && isNamePart(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end);
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
    }

    /** What may stand between a name and its separator. */
    private static boolean isFiller(char c) {
        return c == ' ' || c == '\t' || c == '\\' || c == ']' || c == ')' || QUOTES.indexOf(c) >= 0;
    }

    private static boolean endsValue(char c) {
        return c == '"' || c == '\'' || c == '`' || c == '<' || c == '>' || c == '”' || c == '」';
    }

    private int lineEnd(int from) {
        int end = from;
        while (charAt(end) != '\n' && charAt(end) != '\r' && end - from < LONGEST_VALUE) {
            end++;
        }
        return end;
    }

    private String lower(int from, int end) {
        return end - from > 20 ? "" : text.substring(from, end).toLowerCase(Locale.ROOT);
    }

    private char charAt(int i) {
        return i >= 0 && i < text.length() ? text.charAt(i) : '\n';
    }

    private void secret(int from, int end) {
        if (!text.startsWith(Redaction.MARK, from)) {
            secrets.add(from, end);
            reached = Math.max(reached, end);
        }
    }
}
