package org.conndoctor.recognition.redaction;

import org.conndoctor.knowledge.SecretKind.Value;
import org.conndoctor.knowledge.SecretWords;

/** Tells values that are secrets from words about them, placeholders, hosts and sentences. Immutable. */
final class SecretValues {

    private static final int SHORTEST = 4;
    private static final int SHORTEST_RANDOM = 12;

    private final SecretWords words;

    SecretValues(SecretWords words) {
        this.words = words;
    }

    ValueFinder in(Reading text, Spans secrets) {
        return new ValueFinder(text, this, secrets);
    }

    boolean isScheme(String word) {
        return words.schemes().contains(word);
    }

    /** Whether it is nothing, a word about secrets, or a placeholder. */
    boolean isPlain(Reading text, int from, int end) {
        return end <= from
                || words.plain().contains(text.word(from, end))
                || text.charAt(end - 1) == '\'' && words.plain().contains(text.word(from, end - 1))
                || isPlaceholder(text, from, end);
    }

    /** Whether a value of which nobody can be sure is a secret of this kind. */
    boolean isSecret(Value kind, Reading text, int from, int end, Mode mode) {
        if (isPlain(text, from, end)) {
            return false;
        }
        return switch (kind) {
            case ANY, PHRASE, HEADER -> isSaid(text, from, end, mode);
            case LIKELY, PARAMETER ->
                end - from >= SHORTEST && !isHost(text, from, end) && isLikely(text, from, end, mode);
            case RANDOM -> !isFile(text, from, end) && isRandom(text, from, end);
        };
    }

    private boolean isSaid(Reading text, int from, int end, Mode mode) {
        if (mode == Mode.SURE) {
            return true;
        }
        boolean digit = hasDigit(text, from, end);
        boolean ascii = isAscii(text, from, end);
        boolean common = !digit && words.common().contains(text.word(from, end));
        return switch (mode) {
            case COLON -> isLast(text, end) || digit || ascii && end - from >= 3 && !common;
            case SAID -> digit || ascii && end - from >= 3 && !common && Character.isLetter(text.charAt(from));
            default ->
                digit
                        && ascii
                        && end - from >= 8
                        && hasLetter(text, from, end)
                        && !isHost(text, from, end)
                        && !isPath(text, from, end);
        };
    }

    private static boolean isLikely(Reading text, int from, int end, Mode mode) {
        boolean digit = hasDigit(text, from, end);
        boolean ascii = isAscii(text, from, end);
        return mode == Mode.SURE
                || digit && end - from >= 6
                || mode == Mode.COLON && ascii && (end - from >= 16 || isLast(text, end));
    }

    /** Long, of letters and digits that take turns, as nobody writes and machines do. */
    private static boolean isRandom(Reading text, int from, int end) {
        boolean said = text.startsWith("base64:", from);
        int first = said ? from + "base64:".length() : from;
        if (end - first < SHORTEST_RANDOM) {
            return false;
        }
        int digits = 0;
        int small = 0;
        int capitals = 0;
        int changes = 0;
        for (int i = first; i < end; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c >= 'a' && c <= 'z') {
                small++;
            } else if (c >= 'A' && c <= 'Z') {
                capitals++;
            } else if ("+/=_-.~".indexOf(c) < 0) {
                return false;
            }
            if (i > first && RandomRuns.kind(c) != RandomRuns.kind(text.charAt(i - 1))) {
                changes++;
            }
        }
        if (said) {
            return true;
        }
        boolean mixed = small > 0 && capitals > 0;
        boolean letters = small + capitals > 0;
        return digits > 0 && letters && (mixed || end - first >= 16 && changes * 5 >= end - first) && changes >= 4;
    }

    private static boolean isFile(Reading text, int from, int end) {
        return (text.charAt(from) == '/' || text.charAt(from) == '.') && text.find('.', from, end) >= 0;
    }

    private static boolean isPath(Reading text, int from, int end) {
        char c = text.charAt(from);
        return c == '/' || c == '~' || c == '.' || text.between(from, end).indexOf('/') > 0;
    }

    private static boolean hasLetter(Reading text, int from, int end) {
        for (int i = from; i < end; i++) {
            if (Character.isLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasDigit(Reading text, int from, int end) {
        for (int i = from; i < end; i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAscii(Reading text, int from, int end) {
        for (int i = from; i < end; i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Whether the line ends here. */
    private static boolean isLast(Reading text, int end) {
        int i = end;
        while (i - end < 8 && (text.isBlank(i) || text.charAt(i) == '.')) {
            i++;
        }
        return text.isBreak(i);
    }

    /** A host name or an address, perhaps with a scheme, a port and a path. */
    static boolean isHost(Reading text, int from, int end) {
        int i = from;
        while (i < end && Character.isLetter(text.charAt(i))) {
            i++;
        }
        int host = i > from && text.startsWith("://", i) ? i + 3 : from;
        int label = host;
        int dots = 0;
        int at = host;
        while (at < end
                && (text.isLetterOrDigit(at)
                        || text.charAt(at) == '-'
                        || text.charAt(at) == '_'
                        || text.charAt(at) == '.')) {
            if (text.charAt(at) == '.') {
                if (at == label) {
                    return false;
                }
                dots++;
                label = at + 1;
            }
            at++;
        }
        char next = text.charAt(at);
        boolean rest = at == end || next == '/' || next == ':';
        return rest && dots > 0 && (dots == 3 && isNumber(text, label, at) || isTopLevel(text, label, at));
    }

    private static boolean isNumber(Reading text, int from, int end) {
        for (int i = from; i < end; i++) {
            if (!Character.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return end > from && end - from <= 3;
    }

    private static boolean isTopLevel(Reading text, int from, int end) {
        for (int i = from; i < end; i++) {
            if (!Character.isLetter(text.charAt(i))) {
                return false;
            }
        }
        return end - from >= 2 && end - from <= 24;
    }

    /** Masked already, or the name of a variable. */
    private static boolean isPlaceholder(Reading text, int from, int end) {
        char c = text.charAt(from);
        if (c == '$') {
            char next = text.charAt(from + 1);
            return next == '{'
                    || next == '('
                    || isAll(text, from + 1, end, "ABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789") && end > from + 1;
        }
        return text.startsWith(Redaction.MARK, from)
                || text.startsWith("{{", from)
                || text.startsWith("<", from)
                || c == '%' && text.charAt(end - 1) == '%'
                || isAll(text, from, end, "*xX.•-…#_?");
    }

    private static boolean isAll(Reading text, int from, int end, String of) {
        for (int i = from; i < end; i++) {
            if (of.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
