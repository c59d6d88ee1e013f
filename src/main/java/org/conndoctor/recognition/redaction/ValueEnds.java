package org.conndoctor.recognition.redaction;

/** Where a value ends: at its quotes, its word, its header, its list or the next tag. For one text and one thread. */
final class ValueEnds {

    /** Nobody's secret is longer. */
    private static final int LONGEST_VALUE = 8192;

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ENTRY = 200;

    private final Reading text;
    /** The last quotation mark that nothing closed, and how far it was looked for. */
    private char open;

    private int openUntil;

    ValueEnds(Reading text) {
        this.text = text;
    }

    /** The next tag, or the end of the text. */
    int tag(int from) {
        int end = text.text().indexOf('<', from);
        return end < 0 ? text.length() : end;
    }

    /** Where the quotes that open here close, on the same line; 0 where they do not. */
    int quotes(int at) {
        char quote = text.charAt(at);
        char close = switch (quote) {
            case '“' -> '”';
            case '‘' -> '’';
            case '「' -> '」';
            case '«' -> '»';
            default -> quote;
        };
        if (quote == open && at < openUntil) {
            return 0;
        }
        int i = at + 1;
        while (!text.isBreak(i) && i - at < LONGEST_VALUE) {
            if (text.charAt(i) == close) {
                return i;
            }
            i++;
        }
        open = quote;
        openUntil = i;
        return 0;
    }

    /** The end of a word without quotes. */
    int word(int from) {
        int end = from;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && !endsWord(end)) {
            end++;
        }
        return end;
    }

    private boolean endsWord(int i) {
        char c = text.charAt(i);
        return c == '<' || c == '>' || text.isQuote(i) && c != '’';
    }

    /** Whether a name, its separator and nothing else but a value stand here. */
    boolean isPair(int from, int end) {
        int i = from;
        while (i < end && i - from < LONGEST_NAME && text.isNamePart(i)) {
            i++;
        }
        return i > from && (text.charAt(i) == '=' || text.charAt(i) == ':');
    }

    /** Whether this is no value but the next pair: what pads base64 at its end is no sign of one. */
    boolean isNextPair(int from, int end) {
        int sign = text.find('=', from, end);
        return sign > 0 && sign + 1 < end && text.charAt(sign + 1) != '=' && isPair(from, end);
    }

    /** In a list parted by semicolons a value may hold spaces. */
    int ofList(int from, int word) {
        int end = trimmed(from, word);
        if (end < word && text.charAt(end) == ';' || !text.isBlank(word)) {
            return end;
        }
        for (int i = word; i - from < LONGEST_ENTRY && !text.isBreak(i); i++) {
            char c = text.charAt(i);
            if (c == ';') {
                int next = text.skipBlanks(i + 1, 4);
                return text.isBreak(next) || text.isQuote(next) || isSpacedPair(next) ? i : end;
            }
            if (c == '=' || text.isQuote(i)) {
                return end;
            }
        }
        return end;
    }

    /** {@code User Id=}: names in such lists may hold a space. */
    private boolean isSpacedPair(int from) {
        int i = from;
        while (i - from < LONGEST_NAME && (text.isNamePart(i) || text.charAt(i) == ' ')) {
            i++;
        }
        return i > from && text.charAt(i) == '=';
    }

    /** Without the brackets and marks that close a sentence, and without the next pair of a list. */
    int trimmed(int from, int end) {
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if ((c == '&' || c == ';' || c == ',') && (isPair(i + 1, end) || c == ';' && isSpacedPair(i + 1))) {
                return i;
            }
        }
        int last = end;
        while (last > from && ")]},;.!?。、，；）".indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        return last;
    }

    /** Several words, up to a sign that ends a sentence or begins something else, or the end of the line. */
    int phrase(int from) {
        int end = from;
        int last = from;
        while (end - from < LONGEST_ENTRY && !text.isBreak(end)) {
            char c = text.charAt(end);
            if (c == '=' || c == ':' || c == ',' || c == ';' || text.isQuote(end)) {
                return from;
            }
            if (!text.isBlank(end)) {
                last = end + 1;
            }
            end++;
        }
        return last;
    }

    /** The end of a header's value: the line's, or that of the quotes around the header. */
    int header(int begin, int from, int line) {
        for (int i = begin; i >= 0 && !text.isBreak(i) && begin - i < 2 * LONGEST_NAME; i--) {
            char c = text.charAt(i);
            if (c == '"' || c == '\'' || c == '\uE000') {
                int close = text.find(c, from, line);
                return close < 0 ? line : close;
            }
        }
        return line;
    }
}
