package org.conndoctor.chat.redaction;

/** Where a value ends: at its quotes, its word, its header or the next tag. */
record ValueEnds(BoundedText text) {

    /** The next tag, or the end of the text. */
    int tag(int from) {
        int end = text.text().indexOf('<', from);
        return end < 0 ? text.length() : end;
    }

    /** Where the quotes that open here close, on the same line; 0 where they do not. */
    int quotes(int open) {
        char quote = text.charAt(open);
        char close = switch (quote) {
            case '“' -> '”';
            case '‘' -> '’';
            case '「' -> '」';
            case '«' -> '»';
            default -> quote;
        };
        boolean escaped = open > 0 && text.charAt(open - 1) == '\\';
        for (int i = open + 1; text.charAt(i) != '\n' && i - open < BoundedText.LONGEST_VALUE; i++) {
            if (text.charAt(i) == close) {
                return escaped && text.charAt(i - 1) == '\\' ? i - 1 : i;
            }
            if (text.charAt(i) == '\\' && !escaped) {
                i++;
            }
        }
        return 0;
    }

    /** The end of a word without quotes. */
    int word(int from) {
        int end = from;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && !endsWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean endsWord(char c) {
        return c == '"' || c == '\'' || c == '`' || c == '<' || c == '>' || c == '”' || c == '」';
    }

    /** Without the brackets and marks that close a sentence, and without the next pair of a list. */
    int trimmed(int from, int end) {
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if ((c == '&' || c == ';' || c == ',') && text.isPair(i + 1, end)) {
                return i;
            }
        }
        int last = end;
        while (last > from && ")]},;.!?。、，；）".indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        return last;
    }

    /** The end of a header's value: the line's, or that of the quotes around the header. */
    int header(int begin, int from) {
        int end = text.lineEnd(from);
        for (int i = begin; i >= 0 && text.charAt(i) != '\n' && begin - i < 2 * BoundedText.LONGEST_NAME; i--) {
            char c = text.charAt(i);
            if (c == '"' || c == '\'') {
                int close = text.text().indexOf(c, from);
                return close < 0 || close > end ? end : close;
            }
        }
        return end;
    }
}
