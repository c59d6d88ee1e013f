package org.conndoctor.recognition;

import java.util.List;
import java.util.Locale;
import org.conndoctor.facts.Target;

/**
 * The path that a client asked for at its target, which a live look must ask for too: a server may well answer
 * {@code /} and fail at {@code /chat}. What follows a question mark is left away, for secrets travel there.
 */
public final class TargetPath {

    /** What is asked for where no text names a path. */
    public static final String ROOT = "/";

    private static final int LONGEST = 1000;
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private TargetPath() {}

    /** The path of the first URL of this target in the texts; {@code /} where none has one. */
    public static String in(List<String> texts, Target target) {
        var host = target.host();
        if (host == null) {
            return ROOT;
        }
        var written = "://" + (host.indexOf(':') >= 0 ? "[" + host + "]" : host).toLowerCase(Locale.ROOT);
        for (var text : texts) {
            var lower = text.toLowerCase(Locale.ROOT);
            // Lower case may change the length of some letters; then the places differ, and nothing is taken.
            for (int at = lower.indexOf(written);
                    at >= 0 && lower.length() == text.length();
                    at = lower.indexOf(written, at + 1)) {
                int from = pastPort(text, at + written.length());
                boolean same = port(lower, at, text.substring(at + written.length(), from)) == target.port();
                if (same && from < text.length() && text.charAt(from) == '/') {
                    return text.substring(from, end(text, from));
                }
            }
        }
        return ROOT;
    }

    /** The port that a URL names or implies; what is meant for one port may be a secret to who listens on another. */
    private static int port(String text, int schemeEnd, String written) {
        if (written.length() > 1) {
            return written.length() > 6 ? Target.UNKNOWN_PORT : Integer.parseInt(written.substring(1));
        }
        if (text.startsWith("wss", schemeEnd - 3) || text.startsWith("https", schemeEnd - 5)) {
            return HTTPS_PORT;
        }
        return text.startsWith("ws", schemeEnd - 2) || text.startsWith("http", schemeEnd - 4)
                ? HTTP_PORT
                : Target.UNKNOWN_PORT;
    }

    private static int pastPort(String text, int from) {
        int at = from;
        if (at < text.length() && text.charAt(at) == ':') {
            at++;
            while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                at++;
            }
        }
        return at;
    }

    private static int end(String text, int from) {
        int at = from;
        while (at < text.length() && at - from < LONGEST && isOfPath(text.charAt(at))) {
            at++;
        }
        // A sentence's own mark or bracket is none of the path.
        while (at > from + 1 && ".,:;!)'".indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    /** Characters of RFC 3986 paths. */
    private static boolean isOfPath(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || "/-._~!$&'()*+,;=:@%".indexOf(c) >= 0;
    }
}
