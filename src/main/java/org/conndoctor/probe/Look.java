package org.conndoctor.probe;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.conndoctor.facts.Target;

/**
 * What is to be looked at, and from where.
 *
 * @param place goes into every result: {@link org.conndoctor.facts.ProbeResult#CLIENT},
 *     {@link org.conndoctor.facts.ProbeResult#SERVER} or {@link org.conndoctor.facts.ProbeResult#DOCTOR}
 * @param target with host and port, else nothing can be tried
 * @param path what an HTTP request asks for, beginning with a slash; a query or fragment is cut off, for it may hold a
 *     secret; whatever has no place in a request line is percent-encoded
 * @param ports what is tried besides the target's port, by the id of the probe that tries it
 */
public record Look(String place, Target target, String path, Map<String, List<Integer>> ports) {

    private static final String ROOT = "/";

    public Look {
        path = requestable(path);
    }

    private static String requestable(String path) {
        int end = 0;
        while (end < path.length() && path.charAt(end) != '?' && path.charAt(end) != '#') {
            end++;
        }
        var kept = new StringBuilder(end + 1);
        for (byte b : path.substring(0, end).getBytes(StandardCharsets.UTF_8)) {
            if (b > ' ' && b < 0x7F) {
                kept.append((char) b);
            } else {
                kept.append(String.format("%%%02X", b & 0xFF));
            }
        }
        return kept.indexOf(ROOT) == 0 ? kept.toString() : ROOT + kept;
    }
}
