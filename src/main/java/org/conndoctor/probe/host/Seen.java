package org.conndoctor.probe.host;

import java.net.InetAddress;
import java.util.Map;
import java.util.OptionalInt;
import org.conndoctor.probe.network.HostName;

/**
 * What one part saw, before it is known from where it was looked.
 *
 * @param address without brackets; empty where none is meant
 * @param millis of the attempt itself; empty where nothing was waited for
 */
record Seen(String probe, String address, String outcome, OptionalInt millis, Map<String, String> details) {

    static Seen of(String probe, String outcome, Map<String, String> details) {
        return new Seen(probe, "", outcome, OptionalInt.empty(), details);
    }

    static Seen of(String probe, String address, String outcome, Map<String, String> details) {
        return new Seen(probe, address, outcome, OptionalInt.empty(), details);
    }

    static Seen yesOrNo(String probe, String address, boolean yes, Map<String, String> details) {
        return of(probe, address, yes ? "yes" : "no", details);
    }

    /** An address as every result of a look writes it. */
    static String written(InetAddress address) {
        return HostName.of(address.getHostAddress()).text();
    }
}
