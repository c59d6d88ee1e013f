package org.conndoctor.reply;

import java.util.HashMap;
import java.util.Map;
import org.conndoctor.facts.Target;

/**
 * What stands in the place of host, port and URL in commands and sentences. People paste commands into shells, and what
 * they were told to connect to may be a stranger's words: a host that is more than letters, digits and the marks of names
 * and addresses, or that could pass for an option, is not put in.
 */
final class Filling {

    private static final int HTTPS = 443;
    private static final int HTTPS_TOO = 8443;
    private static final String PATH_MARKS = "/._~%@:+,=-";

    private Filling() {}

    /** By placeholder; nothing for what is not known. */
    static Map<String, String> of(Target target, String path) {
        var values = new HashMap<String, String>();
        var host = target.host();
        boolean port = target.port() != Target.UNKNOWN_PORT;
        if (port) {
            values.put("port", Integer.toString(target.port()));
        }
        if (target.scheme() != null && isWord(target.scheme(), "+")) {
            values.put("scheme", target.scheme());
        }
        if (host != null && isHost(host)) {
            var written = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
            values.put("host", host);
            if (port) {
                values.put("target", written + ":" + target.port());
                values.put("url", url(target, written, path));
            }
        }
        return values;
    }

    /** As curl asks for it: a WebSocket begins as HTTP, and port 443 means TLS whatever the text calls it. */
    private static String url(Target target, String host, String path) {
        var scheme = target.scheme();
        boolean tls = scheme == null || !scheme.startsWith("http") && !target.isWebSocket()
                ? target.port() == HTTPS || target.port() == HTTPS_TOO
                : scheme.equals("https") || scheme.equals("wss");
        return (tls ? "https://" : "http://") + host + ":" + target.port() + (isWord(path, PATH_MARKS) ? path : "/");
    }

    private static boolean isHost(String host) {
        return Character.isLetterOrDigit(host.codePointAt(0)) || host.startsWith("::") ? isWord(host, "._-:%") : false;
    }

    private static boolean isWord(String text, String marks) {
        return !text.isEmpty()
                && text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || marks.indexOf(c) >= 0);
    }
}
