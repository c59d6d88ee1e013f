package org.conndoctor.recognition.redaction;

import org.conndoctor.knowledge.SecretKind;
import org.conndoctor.knowledge.SecretKind.Value;

/** Finds where a value begins and ends, and hides it if it is a secret. For one text and one thread. */
final class ValueFinder {

    private static final int LONGEST_GAP = 8;
    private static final int LONGEST_REFUSED = 64;

    private final Reading text;
    private final SecretValues judge;
    private final Spans secrets;
    private final ValueEnds ends;
    private final ValueLines lines;
    private int reached;
    /** Up to here no value is what nobody would make up. */
    private int notRandom;
    /** Up to here no header holds a pair. */
    private int noHeader;

    ValueFinder(Reading text, SecretValues judge, Spans secrets) {
        this.text = text;
        this.judge = judge;
        this.secrets = secrets;
        this.ends = new ValueEnds(text);
        this.lines = new ValueLines(text);
    }

    int reached() {
        return reached;
    }

    /** An element's content, whatever it is; one that nothing closes may be a placeholder before a sentence. */
    void element(SecretKind.Named kind, int from) {
        int end = ends.tag(from);
        int first = from;
        while (first < end && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        if (!text.startsWith("</", end)) {
            int word = ends.word(from);
            if (kind.value() == Value.ANY && !judge.isPlain(text, from, word)) {
                secret(from, word);
            }
            return;
        }
        boolean sure = kind.value() == Value.ANY || kind.value() == Value.PHRASE;
        if (sure ? !judge.isPlain(text, first, end) : judge.isSecret(kind.value(), text, first, end, Mode.SURE)) {
            secret(first, end);
        }
    }

    /** {@code setPassword("…")}: of several arguments nobody knows which is one. */
    void onlyArgument(SecretKind.Named kind, int from) {
        int end = text.isQuote(from) ? ends.quotes(from) : 0;
        if (end > 0 && text.charAt(text.skipBlanks(end + 1, LONGEST_GAP)) == ')') {
            quoted(kind, from + 1, end);
        }
    }

    /**
     * @param name where the name begins
     * @param begin where the value may begin
     */
    void after(SecretKind.Named kind, int name, int begin, Mode mode) {
        int from = begin;
        while (from - begin < LONGEST_GAP && (text.isBlank(from) || mode == Mode.SURE && isSeparator(from))) {
            from++;
        }
        if (kind.value() == Value.RANDOM && from < notRandom) {
            return;
        }
        int block = lines.block(from);
        if (text.isBreak(from) || block > 0) {
            below(kind, name, Math.max(from, block), mode, block > 0);
        } else if (kind.value() == Value.HEADER) {
            header(begin, from);
        } else if (text.charAt(from) == '[' && text.isQuote(text.skipBlanks(from + 1, LONGEST_GAP))) {
            list(kind, from + 1);
        } else if (text.isQuote(from)) {
            int end = ends.quotes(from);
            if (end > 0) {
                quoted(kind, from + 1, end);
            } else {
                unquoted(kind, from + 1, mode);
            }
        } else {
            unquoted(kind, from, mode);
        }
    }

    private boolean isSeparator(int i) {
        char c = text.charAt(i);
        return c == '=' || c == '>' || c == '~';
    }

    private void below(SecretKind.Named kind, int name, int from, Mode mode, boolean block) {
        if (mode == Mode.SAID || mode == Mode.BESIDE || kind.value() == Value.HEADER) {
            return;
        }
        int line = text.nextLine(from);
        if (block) {
            int end = lines.blockEnd(lines.indent(name), line);
            if (end > line && kind.value() != Value.RANDOM) {
                secret(lines.first(line), end);
            }
            return;
        }
        int first = lines.first(line);
        if (text.charAt(first) == '-' && text.isBlank(first + 1)) {
            first = lines.first(first + 1);
        }
        int end = ends.word(first);
        boolean alone = end > first && text.isBreak(text.skipBlanks(end, LONGEST_GAP)) && !ends.isPair(first, end);
        boolean deeper = lines.indent(first) > lines.indent(name);
        if (text.isQuote(first) && ends.quotes(first) > 0) {
            if (mode == Mode.SURE || deeper) {
                quoted(kind, first + 1, ends.quotes(first));
            }
        } else if (alone
                && judge.isSecret(kind.value(), text, first, end, mode == Mode.SURE || deeper ? Mode.SURE : Mode.SAID)
                && !SecretValues.isHost(text, first, end)) {
            secret(first, end);
        }
    }

    private void header(int begin, int from) {
        if (from < noHeader) {
            return;
        }
        int line = text.lineEnd(from);
        if (text.find('=', from, line) >= 0 && !text.startsWith(Redaction.MARK, from)) {
            secret(from, ends.header(begin, from, line));
        } else {
            noHeader = line;
        }
    }

    private void list(SecretKind.Named kind, int from) {
        int at = text.skipBlanks(from, LONGEST_GAP);
        while (text.isQuote(at)) {
            int end = ends.quotes(at);
            if (end == 0) {
                return;
            }
            quoted(kind, at + 1, end);
            at = text.skipBlanks(end + 1, LONGEST_GAP);
            if (text.charAt(at) == ',') {
                at = text.skipBlanks(at + 1, LONGEST_GAP);
            }
        }
    }

    private void quoted(SecretKind.Named kind, int from, int end) {
        int space = text.find(' ', from, Math.min(end, from + 24));
        if (space > 0 && judge.isScheme(text.word(from, space))) {
            secret(space + 1, end);
        } else if (judge.isSecret(kind.value(), text, from, end, Mode.SURE)) {
            secret(from, end);
        }
    }

    private void unquoted(SecretKind.Named kind, int from, Mode mode) {
        int word = ends.word(from);
        if (text.charAt(word) == ' ' && judge.isScheme(text.word(from, word)) && mode != Mode.BESIDE) {
            int end = ends.header(from, word + 1, text.lineEnd(word));
            secret(word + 1, end);
            return;
        }
        if (isFolder(kind, from) || mode != Mode.COLON && text.isBlank(from - 1) && ends.isNextPair(from, word)) {
            return;
        }
        int end = mode == Mode.SURE ? ends.ofList(from, word) : ends.trimmed(from, word);
        if (mode == Mode.BESIDE && (text.charAt(from) == '-' || end < word && text.charAt(end) == '&')) {
            return;
        }
        if (judge.isSecret(kind.value(), text, from, end, mode)) {
            secret(from, kind.value() == Value.PHRASE && mode != Mode.BESIDE ? Math.max(end, ends.phrase(end)) : end);
        } else if (kind.value() == Value.RANDOM) {
            notRandom = Math.max(notRandom, end);
        } else if (end - from > LONGEST_REFUSED) {
            // Nothing that looks so is a secret further on either; reading it again from each name would never end.
            reached = Math.max(reached, end);
        }
    }

    /** {@code PWD} is the working directory, too. */
    private boolean isFolder(SecretKind.Named kind, int from) {
        char c = text.charAt(from);
        return (c == '/' || c == '~' || c == '.' && text.charAt(from + 1) == '/')
                && text.lower().startsWith("pwd", from - 4)
                && kind.value() == Value.ANY;
    }

    private void secret(int from, int end) {
        if (end > from && !text.startsWith(Redaction.MARK, from)) {
            secrets.add(from, end);
            reached = Math.max(reached, end);
        }
    }
}
