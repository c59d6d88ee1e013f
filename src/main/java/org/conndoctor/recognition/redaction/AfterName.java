package org.conndoctor.recognition.redaction;

import org.conndoctor.knowledge.SecretKind;
import org.conndoctor.knowledge.SecretKind.Said;
import org.conndoctor.knowledge.SecretKind.Value;
import org.conndoctor.knowledge.SecretWords;

/**
 * What stands between the name of a secret and its value: {@code password=…}, {@code "token": "…"},
 * {@code <secret>…</secret>}, {@code --api-key …}, {@code name="password" value="…"}, {@code password is …}. For one
 * text and one thread.
 */
final class AfterName {

    private static final int LONGEST_GAP = 12;
    private static final int LONGEST_TAG = 120;
    private static final int LONGEST_PROMPT = 100;
    private static final int LONGEST_WORD = 24;
    /** Between a name that is a value itself and the key of its value. */
    private static final int PAIR_GAP = 40;

    private final Reading text;
    private final SecretWords words;
    private final ValueFinder values;

    AfterName(Reading text, SecretWords words, SecretValues values, Spans secrets) {
        this.text = text;
        this.words = words;
        this.values = values.in(text, secrets);
    }

    /** Where the last secret ends. */
    int reached() {
        return values.reached();
    }

    /** Hides what follows this name, if it is a secret. */
    void name(SecretKind.Named kind, int start, int end) {
        if (isElement(start)) {
            element(kind, start, end);
            return;
        }
        int closed = end;
        while (closed - end < 4 && isCloser(closed)) {
            closed++;
        }
        boolean quoted = closed > end && text.isQuote(end);
        int at = text.skipBlanks(closed, LONGEST_GAP);
        switch (text.charAt(at)) {
            case '=' -> values.after(kind, start, at + 1, Mode.SURE);
            case ':', '：' -> {
                boolean host = text.charAt(start - 1) == '/';
                if (!host && text.charAt(at + 1) != ':' && !text.startsWith("//", at + 1)) {
                    values.after(kind, start, at + 1, quoted || text.charAt(at + 1) == '=' ? Mode.SURE : Mode.COLON);
                }
            }
            case '(' -> {
                if (at == end) {
                    values.onlyArgument(kind, at + 1);
                }
            }
            case ',' -> {
                int next = text.skipBlanks(at + 1, LONGEST_GAP);
                if (quoted && text.charAt(start - 2) == '(' && text.isQuote(next)) {
                    values.after(kind, start, next, Mode.SURE);
                } else {
                    pair(kind, start, closed);
                }
            }
            case '-', '–', '—' -> {
                if (text.charAt(at + 1) == '>') {
                    values.after(kind, start, at + 2, Mode.SURE);
                } else if (kind.said() != Said.NO && at > closed && text.isBlank(at + 1)) {
                    values.after(kind, start, at + 2, Mode.SAID);
                }
            }
            case '\n', '\r', '<' -> pair(kind, start, closed);
            default -> {
                if (!pairs(kind, start, closed, quoted)) {
                    beside(kind, start, end, at);
                }
            }
        }
    }

    private boolean isCloser(int i) {
        char c = text.charAt(i);
        return c == ']' || c == ')' || text.isQuote(i);
    }

    private boolean isElement(int start) {
        int open = start - 1;
        if (text.charAt(open) == ':') {
            open--;
            while (start - open < LONGEST_WORD && text.isLetterOrDigit(open)) {
                open--;
            }
        }
        return text.charAt(open) == '<';
    }

    private void element(SecretKind.Named kind, int start, int end) {
        int close = end;
        while (close - end < LONGEST_TAG && text.charAt(close) != '>' && !text.isBreak(close)) {
            close++;
        }
        if (text.charAt(close) == '>' && text.charAt(close - 1) != '/') {
            values.element(kind, close + 1);
        } else if (kind.value() != Value.RANDOM) {
            pair(kind, start, end);
        }
    }

    private boolean pairs(SecretKind.Named kind, int start, int closed, boolean quoted) {
        return quoted && pair(kind, start, closed);
    }

    /** {@code key="password" value="…"}, and a list of names and values in YAML or JSON. */
    private boolean pair(SecretKind.Named kind, int start, int from) {
        int at = from;
        while (at - from < PAIR_GAP && at < text.length()) {
            char c = text.charAt(at);
            if (c == '=' || c == ':') {
                return false;
            }
            if (c == 'v' || c == 'V') {
                break;
            }
            at++;
        }
        if (!text.lower().startsWith("value", at) || text.isLetterOrDigit(at - 1)) {
            return false;
        }
        int end = at + "value".length();
        if (text.isQuote(end)) {
            end++;
        }
        int separator = text.skipBlanks(end, LONGEST_GAP);
        char c = text.charAt(separator);
        if (c != '=' && c != ':' && c != '>') {
            return false;
        }
        if (c == '>') {
            values.element(kind, separator + 1);
        } else {
            values.after(kind, start, separator + 1, Mode.SURE);
        }
        return true;
    }

    private void beside(SecretKind.Named kind, int start, int end, int at) {
        boolean option = text.charAt(start) == '-' && end - start > 2;
        if (at == end) {
            // Glued only where the language sets no spaces.
            if (kind.said() != Said.NO && end > start && text.charAt(end - 1) >= 0x1100) {
                values.after(kind, start, at, Mode.SAID);
            }
            return;
        }
        if (option && kind.value() != Value.RANDOM) {
            if (text.charAt(at) != '-') {
                values.after(kind, start, at, Mode.SURE);
            }
            return;
        }
        if (kind.said() == Said.NO) {
            return;
        }
        int wordEnd = at;
        while (wordEnd - at < LONGEST_WORD && text.isLetterOrDigit(wordEnd)) {
            wordEnd++;
        }
        var word = text.word(at, wordEnd);
        if (words.copulas().contains(word)) {
            values.after(kind, start, wordEnd, Mode.SAID);
        } else if (words.prompts().contains(word)) {
            prompt(kind, start, wordEnd);
        } else if (text.isQuote(at)) {
            quoted(kind, start, at);
        } else if (isAfterUser(start)) {
            values.after(kind, start, at, Mode.SURE);
        } else {
            values.after(kind, start, at, text.charAt(end - 1) >= 0x1100 ? Mode.SAID : Mode.BESIDE);
        }
    }

    private void quoted(SecretKind.Named kind, int start, int at) {
        if (kind.said() == Said.QUOTED) {
            values.after(kind, start, at, Mode.SURE);
        }
    }

    /** {@code password for bob: …} */
    private void prompt(SecretKind.Named kind, int start, int from) {
        for (int i = from; i - from < LONGEST_PROMPT && !text.isBreak(i); i++) {
            if (text.charAt(i) == ':' && (text.isBlank(i + 1) || text.isBreak(i + 1))) {
                values.after(kind, start, i + 1, Mode.COLON);
                return;
            }
        }
    }

    /** {@code login bob password …} */
    private boolean isAfterUser(int start) {
        int user = wordBefore(start);
        int name = wordBefore(user);
        int end = name;
        while (end - name < LONGEST_WORD && text.isNamePart(end)) {
            end++;
        }
        return user > name && name >= 0 && words.users().contains(text.word(name, end));
    }

    private int wordBefore(int at) {
        int i = at - 1;
        while (i > 0 && at - i < LONGEST_WORD && Character.isWhitespace(text.charAt(i))) {
            i--;
        }
        while (i > 0 && at - i < LONGEST_PROMPT && !Character.isWhitespace(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }
}
