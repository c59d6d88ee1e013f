package org.conndoctor.probe.network;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The head of an HTTP answer, read by hand: what a wrong peer says is just what matters here, and a library hides it
 * behind an exception. Of what was read only the status and a few headers are kept; a body never is.
 *
 * @param outcome in the words of the vocabulary
 * @param status three digits; empty where there is no status line
 * @param headers by name in lower case, only those that are asked for; values as they came
 * @param speaks who it is, where it is not HTTP; else empty
 */
record ResponseHead(String outcome, String status, Map<String, String> headers, String speaks) {

    private ResponseHead(String outcome, String status, Map<String, String> headers) {
        this(outcome, status, headers, "");
    }

    static final String ANSWERED = "answered";
    static final String NOT_HTTP = "not-http";
    static final String SILENT = "silent";
    static final String SLOW = "slow";
    static final String ENDLESS = "endless";
    static final String RESET = "reset";
    static final String CLOSED = "closed";

    static final String ACCEPT = "sec-websocket-accept";

    /** No honest server says more before its body. */
    static final int LONGEST = 16 * 1024;

    private static final List<String> TOLD = List.of(
            "server",
            "via",
            "upgrade",
            "sec-websocket-version",
            "cf-ray",
            "x-cache",
            "x-served-by",
            "x-amz-cf-id",
            "alt-svc",
            "location");

    private static final String VERSION = "HTTP/1.";
    private static final int STATUS = "HTTP/1.1 ".length();
    private static final int STATUS_DIGITS = 3;

    /**
     * Reads until the head is whole, too long, or not HTTP, or the peer has ended it. Whoever calls sees to it that the
     * socket is closed when time is up.
     */
    static ResponseHead read(InputStream in, PeerSocket peer) {
        var bytes = new byte[LONGEST];
        int length = 0;
        while (true) {
            int count = received(in, bytes, length);
            var head = new String(bytes, 0, length + Math.max(0, count), StandardCharsets.ISO_8859_1);
            if (!isHttp(head)) {
                return new ResponseHead(NOT_HTTP, "", Map.of(), Banner.of(bytes, length + Math.max(0, count)));
            }
            if (count < 0) {
                return ended(head, peer);
            }
            if (isWhole(head, length)) {
                return of(ANSWERED, head);
            }
            length += count;
            if (length == LONGEST) {
                return of(ENDLESS, head);
            }
        }
    }

    /** What may be told of it; a value is cut to printable ASCII of bearable length. */
    Map<String, String> details() {
        var details = new HashMap<String, String>();
        if (!status.isEmpty()) {
            details.put("status", status);
        }
        if (!speaks.isEmpty()) {
            details.put("speaks", speaks);
        }
        for (var name : TOLD) {
            var value = headers.get(name);
            if (value != null) {
                details.put("header." + name, Printable.of(name.equals("location") ? withoutQuery(value) : value));
            }
        }
        return details;
    }

    /** The bytes that came; less than 0 where no more will, for whatever reason. */
    private static int received(InputStream in, byte[] bytes, int length) {
        try {
            return in.read(bytes, length, bytes.length - length);
        } catch (IOException e) {
            return -1;
        }
    }

    /** Nothing more will come than this, which nothing speaks against. */
    static ResponseHead ended(String head, PeerSocket peer) {
        if (peer.isExpired()) {
            return head.isEmpty() ? new ResponseHead(SILENT, "", Map.of()) : of(SLOW, head);
        }
        if (head.indexOf('\n') > 0) {
            // It has said enough, and left.
            return of(ANSWERED, head);
        }
        return new ResponseHead(peer.isBroken() ? RESET : CLOSED, "", Map.of());
    }

    private static ResponseHead of(String outcome, String head) {
        int end = head.indexOf('\n');
        var status = end < 0 ? "" : head.substring(STATUS, STATUS + STATUS_DIGITS);
        var headers = new HashMap<String, String>();
        while (end >= 0 && end + 1 < head.length()) {
            int next = head.indexOf('\n', end + 1);
            var line = head.substring(end + 1, next < 0 ? head.length() : next).strip();
            int colon = line.indexOf(':');
            if (line.isEmpty() || next < 0) {
                break;
            }
            if (colon > 0) {
                var name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                if (TOLD.contains(name) || name.equals(ACCEPT)) {
                    headers.putIfAbsent(name, line.substring(colon + 1).strip());
                }
            }
            end = next;
        }
        return new ResponseHead(outcome, status, headers);
    }

    /** Nothing speaks against it so far. */
    private static boolean isHttp(String head) {
        if (head.length() < VERSION.length()) {
            return VERSION.startsWith(head);
        }
        int end = head.indexOf('\n');
        if (!head.startsWith(VERSION) || end < 0) {
            return head.startsWith(VERSION);
        }
        return end >= STATUS + STATUS_DIGITS
                && head.charAt(STATUS - 1) == ' '
                && head.substring(STATUS, STATUS + STATUS_DIGITS).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** An empty line has come; what was looked through before is not looked through again. */
    private static boolean isWhole(String head, int before) {
        int from = Math.max(0, before - STATUS_DIGITS);
        return head.indexOf("\n\r\n", from) >= 0 || head.indexOf("\n\n", from) >= 0;
    }

    private static String withoutQuery(String location) {
        int end = 0;
        while (end < location.length() && location.charAt(end) != '?' && location.charAt(end) != '#') {
            end++;
        }
        return location.substring(0, end);
    }
}
