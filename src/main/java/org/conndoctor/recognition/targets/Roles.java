package org.conndoctor.recognition.targets;

import org.conndoctor.knowledge.TargetWord;

/** Tells from what stands around an address whose it is. */
final class Roles {

    /** How long the time in brackets is, with which web servers follow the client's address. */
    private static final int DATE = 4;

    private static final int DNS = 53;
    private static final String SOCKET_FILE = ".sock (";
    /** What ends a request's first line, and how far before its host that stands. */
    private static final String REQUEST_LINE = "http/";

    private static final int REQUEST = 400;

    private final Passage passage;

    Roles(Passage passage) {
        this.passage = passage;
    }

    /** The address of somebody else than the server that was asked. */
    boolean isOther(int start, int end, int port) {
        return isAsker(start, end)
                || isListener(start)
                || isResolver(start, port)
                || isPage(start)
                || isBehindSocketFile(start)
                || isRequested(start);
    }

    /** "10.0.0.1:44321->10.0.0.2:443" and "Local: …" name the client's own end; a log's line begins with it. */
    private boolean isAsker(int start, int end) {
        return isBeforeArrow(end) || isBeforeDate(start, end) || passage.follows(start, TargetWord.ASKER_WORDS);
    }

    private boolean isBeforeArrow(int end) {
        var text = passage.text.text();
        int at = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
        return passage.words.of(TargetWord.ARROWS).stream().anyMatch(a -> text.startsWith(a, at));
    }

    /** {@code 10.0.0.1:60990 [28/nov/…} at the beginning of a line. */
    private boolean isBeforeDate(int start, int end) {
        var text = passage.text;
        int at = text.text().indexOf('[', end);
        boolean near = at == end + 1 || at > end && at < end + 16 && text.text().startsWith(" - ", end);
        if (!near || start != passage.lineStart(start)) {
            return false;
        }
        int slash = text.text().indexOf('/', at);
        return slash > at && slash < at + DATE && Ports.isDigit(text.charAt(at + 1));
    }

    private boolean isListener(int start) {
        return passage.follows(start, TargetWord.LISTEN_WORDS);
    }

    private boolean isResolver(int start, int port) {
        return port == DNS && passage.follows(start, TargetWord.RESOLVER_WORDS);
    }

    /** Gateways name a host beside the socket file that they connect to: {@code /run/app.sock (localhost:80)}. */
    private boolean isBehindSocketFile(int start) {
        return passage.text.text().startsWith(SOCKET_FILE, start - SOCKET_FILE.length());
    }

    /** The host of the request that a gateway got: {@code request: "GET / HTTP/1.1", host: "shop.example:8000"}. */
    private boolean isRequested(int start) {
        int from = Math.max(passage.lineStart(start), start - REQUEST);
        return passage.follows(start, TargetWord.REQUEST_HOST_WORDS)
                && passage.text.text().substring(from, start).contains(REQUEST_LINE);
    }

    private boolean isPage(int start) {
        return passage.follows(start, TargetWord.PAGE_WORDS);
    }
}
