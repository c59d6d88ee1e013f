package org.conndoctor.probe.network;

import java.util.List;
import java.util.Map;
import org.conndoctor.facts.ProbeResult;

/**
 * What is tried, and from where.
 *
 * @param place goes into every result
 * @param scheme in lower case; empty where it is unknown
 * @param host as it goes on the wire
 * @param port 1 to 65535
 * @param path begins with a slash, and is fit for a request line
 * @param ports what is tried besides, by the id of the probe that tries it
 */
public record Destination(
        String place, String scheme, HostName host, int port, String path, Map<String, List<Integer>> ports) {

    private static final String WS = "ws";
    private static final String WSS = "wss";
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    boolean isWebSocket() {
        return scheme.equals(WS) || scheme.equals(WSS);
    }

    boolean isSecure() {
        return scheme.equals(WSS) || scheme.equals("https");
    }

    /** Something is known of what is spoken above TCP. */
    boolean isWeb() {
        return isWebSocket() || isSecure() || scheme.equals("http");
    }

    /** What this probe tries besides. */
    List<Integer> portsOf(String probe) {
        return ports.getOrDefault(probe, List.of());
    }

    /** The same on another port, and nothing besides. */
    Destination at(int other, String otherScheme, String otherPath) {
        return new Destination(place, otherScheme, host, other, otherPath, Map.of());
    }

    /** The value of the {@code Host} header: with the port, unless it is the usual one of what is spoken. */
    String hostHeader(boolean secure) {
        return port == (secure ? HTTPS_PORT : HTTP_PORT) ? host.inUrl() : host.inUrl() + ":" + port;
    }

    /**
     * One result from this place.
     *
     * @param address as text; empty where none is meant
     * @param since when it began, on the scale of {@link System#nanoTime()}
     */
    public ProbeResult result(String probe, String address, String outcome, long since, Map<String, String> details) {
        return new ProbeResult(place, probe, address, outcome, Deadline.millisSince(since), details);
    }
}
