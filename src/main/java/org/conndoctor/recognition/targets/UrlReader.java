package org.conndoctor.recognition.targets;

import org.conndoctor.facts.Target;
import org.conndoctor.knowledge.TargetWord;

/** Finds URLs, those within the address of a browser's error page included; not those of pages and texts to read. */
final class UrlReader {

    private static final String MARK = "://";
    /** The same as a part of another URL. */
    private static final String ENCODED_MARK = "%3a//";

    private static final String ENCODED_COLON = "%3a";
    private static final int LONGEST_SCHEME = 20;
    private static final int LONGEST_USER = 200;
    private static final int LONGEST_PATH = 400;
    /** How far before a text's address the words stand that advise to read it. */
    private static final int ADVICE = 80;
    /** Within this distance an address and an error belong together, whatever stands around them. */
    private static final int ADJACENT = 4;
    /** An address without a port and without a word that says it was asked. */
    private static final int UNTOLD_DETOUR = 100;

    private final Passage passage;
    private final Roles roles;
    private final UnsetHosts unset;
    private final Place error;

    UrlReader(Passage passage, UnsetHosts unset, Place error) {
        this.passage = passage;
        this.roles = new Roles(passage);
        this.unset = unset;
        this.error = error;
    }

    void read() {
        read(MARK);
        read(ENCODED_MARK);
    }

    private void read(String mark) {
        var text = passage.text.text();
        for (int i = text.indexOf(mark, passage.from); i >= 0 && i < passage.to; i = text.indexOf(mark, i + 3)) {
            read(i, i + mark.length());
        }
    }

    private void read(int mark, int authority) {
        var text = passage.text;
        int start = schemeStart(mark);
        int hostAt = afterUserInfo(authority);
        if (start == mark || passage.isSaid(start) && unset.inUrl(hostAt)) {
            return;
        }
        var host = HostToken.after(text, hostAt);
        if (host.isEmpty() || host.get().start() > hostAt) {
            return;
        }
        var scheme = text.text().substring(start, mark);
        scheme = scheme.substring(scheme.lastIndexOf(':') + 1);
        int colon = host.get().end();
        int encoded = text.text().startsWith(ENCODED_COLON, colon) ? ENCODED_COLON.length() : 0;
        int digits = encoded > 0 ? colon + encoded : colon + 1;
        int port = encoded > 0 ? Ports.of(text, digits, Ports.end(text, digits)) : Ports.afterColon(text, colon);
        int end = port > 0 ? Ports.end(text, digits) : colon;
        // http://unix:/run/x.sock, and "http://HOST:PORT" in a text that explains.
        boolean placeholder = port == 0
                && colon + 1 < text.length()
                && text.charAt(colon) == ':'
                && (text.charAt(colon + 1) == '/' || Character.isLetter(text.charAt(colon + 1)));
        if (placeholder || isGroup(host.get(), start, port) || isRefused(start, end, port)) {
            passage.refuse(start, pathEnd(end));
            return;
        }
        int implied = passage.words.defaultPorts().getOrDefault(scheme, Target.UNKNOWN_PORT);
        int detour = port > 0 || isTold(start, end) ? 0 : UNTOLD_DETOUR;
        passage.add(start, end, new Target(scheme, host.get().host(), port > 0 ? port : implied), detour);
    }

    /** A gateway's own name for its servers, {@code upstream: "http://backend/"}; one of them stands there with its port. */
    private boolean isGroup(HostToken host, int start, int port) {
        return port == 0
                && !host.isAddress()
                && host.host().indexOf('.') < 0
                && passage.follows(start, TargetWord.GROUP_WORDS);
    }

    private int schemeStart(int mark) {
        int start = mark;
        while (start > 0 && isSchemeChar(passage.text.charAt(start - 1)) && mark - start < LONGEST_SCHEME) {
            start--;
        }
        return start;
    }

    /** The place after {@code user:password@}, if that stands before the host; a password may hold an at sign. */
    private int afterUserInfo(int from) {
        int after = from;
        for (int i = from; i < passage.text.length() && i < from + LONGEST_USER; i++) {
            char c = passage.text.charAt(i);
            if (c == '@') {
                after = i + 1;
            } else if (c == '/' || c == ' ' || c == '"' || c == '\'' || c == '<' || c == '>') {
                return after;
            }
        }
        return after;
    }

    private boolean isRefused(int start, int end, int port) {
        if (roles.isOther(start, end, port)) {
            return true;
        }
        int path = pathEnd(end);
        if (isPlaceInSource(end, path)) {
            return true;
        }
        if (port > 0 || isTold(start, path)) {
            return false;
        }
        int advice = Math.max(passage.lineStart(start), start - ADVICE);
        return passage.has(advice, start, TargetWord.HELP_WORDS)
                || passage.has(advice, start, TargetWord.PAGE_WORDS)
                || isVersioned(advice, start)
                || isMarked(start, path);
    }

    /** A word before it says that it was asked, or the error stands right beside it, and no brackets between them. */
    private boolean isTold(int start, int end) {
        boolean beside = error.isSomewhere()
                && (Math.abs(error.start() - end) <= ADJACENT || Math.abs(start - error.end()) <= ADJACENT)
                && !(start > 0 && passage.text.charAt(start - 1) == '(');
        return beside || passage.follows(start, TargetWord.ASKING_WORDS);
    }

    /** A program's banner names its version before its home: {@code x v1.2 - https://…}. */
    private boolean isVersioned(int from, int to) {
        var text = passage.text;
        for (int i = from; i + 3 < to; i++) {
            if (text.charAt(i) == 'v'
                    && Ports.isDigit(text.charAt(i + 1))
                    && text.charAt(Ports.end(text, i + 1)) == '.'
                    && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)))) {
                return true;
            }
        }
        return false;
    }

    private boolean isMarked(int start, int end) {
        var url = passage.text.text().substring(start, end);
        return passage.words.of(TargetWord.HELP_MARKS).stream().anyMatch(url::contains);
    }

    /** {@code https://shop.example/static/app.js:10:5}, as browsers name the script that asked. */
    private boolean isPlaceInSource(int from, int path) {
        var text = passage.text;
        int digits = path;
        while (digits > from && (Ports.isDigit(text.charAt(digits - 1)) || text.charAt(digits - 1) == ':')) {
            digits--;
        }
        int dot = text.text().lastIndexOf('.', digits - 1);
        return digits < path
                && dot > from
                && passage.words
                        .of(TargetWord.FILE_ENDINGS)
                        .contains(text.text().substring(dot + 1, digits));
    }

    private int pathEnd(int from) {
        int end = from;
        while (end < passage.text.length()
                && end - from < LONGEST_PATH
                && " \"'<>)]},".indexOf(passage.text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static boolean isSchemeChar(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '+' || c == ':' || c == '-';
    }
}
