package org.conndoctor.recognition.lines;

import java.util.Set;
import org.conndoctor.knowledge.LineKind;
import org.conndoctor.language.FoldedText;

/**
 * Finds in a message what is only a name: paths, the path and query of an address, source files, and names with dots,
 * of which only an error's own name at the end tells anything. Immutable.
 */
final class NameFinder {

    private static final int ENDING = 5;
    /** A host's name has fewer dots, as a rule, than the full name of a class. */
    private static final int DOTS = 3;

    private final Set<String> sourceEndings;

    NameFinder(Set<String> sourceEndings) {
        this.sourceEndings = sourceEndings;
    }

    void mark(int from, int to, Lines lines) {
        var text = lines.text();
        int start = from;
        int dots = 0;
        int slashes = 0;
        for (int i = from; i <= to; i++) {
            char c = i < to ? text.charAt(i) : ' ';
            if (c == '.') {
                dots++;
            } else if (c == '/') {
                slashes++;
            } else if (isEnd(c)) {
                if (dots > 0 || slashes > 0) {
                    token(start, i, dots, slashes, lines);
                    dots = 0;
                    slashes = 0;
                }
                start = i + 1;
            }
        }
    }

    private static boolean isEnd(char c) {
        return c < 64
                        && (c == ' ' || c == '"' || c == '\'' || c == '(' || c == ')' || c == ',' || c == '<'
                                || c == '>' || c == '=' || c == ';')
                || FoldedText.isEastAsian(c);
    }

    private void token(int from, int to, int dots, int slashes, Lines lines) {
        var text = lines.text();
        if (slashes > 0) {
            int path = pathStart(text, from, to);
            if (path >= 0) {
                lines.mark(path, to, LineKind.LINK);
                return;
            }
        }
        if (dots > 0 && isSource(text, from, to)) {
            lines.mark(from, to, LineKind.NAME);
        } else if (dots >= DOTS && text.charAt(from) >= 'a' && text.charAt(from) <= 'z') {
            dotted(text, from, to, lines);
        }
    }

    /** Where the path of an address begins, or a path that stands alone; -1 for what is none, and for sockets. */
    private static int pathStart(FoldedText text, int from, int to) {
        int authority = text.text().indexOf("://", from);
        if (authority >= 0 && authority < to) {
            for (int i = authority + 3; i < to; i++) {
                char c = text.charAt(i);
                if (c == '/' || c == '?' || c == '#') {
                    return i;
                }
            }
            return to;
        }
        boolean path =
                text.charAt(from) == '/' && !text.text().substring(from, to).contains(".sock");
        return path || text.text().startsWith("node_modules/", from) ? from : -1;
    }

    /** {@code socket.c:212}, {@code lib/Frame.js}. */
    private boolean isSource(FoldedText text, int from, int to) {
        int end = from;
        while (end < to && text.charAt(end) != ':') {
            end++;
        }
        if (end == from) {
            return false;
        }
        int dot = end - 1;
        while (dot > from && text.charAt(dot) != '.' && end - dot <= ENDING) {
            dot--;
        }
        return text.charAt(dot) == '.' && sourceEndings.contains(text.text().substring(dot + 1, end));
    }

    /** {@code org.example.net.ConnectException}: all but the last part, and that too if it names no error. */
    private static void dotted(FoldedText text, int from, int to, Lines lines) {
        int end = from;
        int last = from;
        int parts = 0;
        while (end < to && isNameChar(text.charAt(end))) {
            if (text.charAt(end) == '.') {
                if (last == end) {
                    return;
                }
                last = end + 1;
                parts++;
            }
            end++;
        }
        if (parts < DOTS) {
            return;
        }
        var name = text.text().substring(last, end);
        boolean error = name.contains("exception") || name.contains("error");
        lines.mark(from, error ? last : end, LineKind.NAME);
    }

    private static boolean isNameChar(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '.' || c == '_' || c == '$' || c == '-';
    }
}
