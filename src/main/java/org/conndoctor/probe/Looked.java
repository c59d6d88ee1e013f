package org.conndoctor.probe;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.conndoctor.facts.AddressRange;
import org.conndoctor.facts.ProbeResult;

/**
 * What a look has seen.
 *
 * @param results in a fixed order: by layer, then by address
 */
public record Looked(List<ProbeResult> results) {

    /** What only a client's machine can tell of itself. */
    private static final Set<String> OF_A_CLIENT = Set.of("local-ports", "proxy-setting", "proxy-tcp", "via-proxy");

    public Looked {
        results = List.copyOf(results);
    }

    /**
     * Whether the target is the very machine that looked, by an address that others call it by: then this is most
     * likely the server, and its view is not the client's.
     */
    public boolean isOnServer() {
        return results.stream()
                .filter(r -> r.place().equals(ProbeResult.CLIENT) && r.probe().equals("here"))
                .anyMatch(r -> r.outcome().equals("yes")
                        && Stream.of(r.detail("addresses").split(" "))
                                .anyMatch(a -> AddressRange.of(a) != AddressRange.LOOPBACK));
    }

    /** The same as a look from the server itself, without what is said of a client. */
    public Looked asServer() {
        var kept = results.stream()
                .filter(r -> !OF_A_CLIENT.contains(r.probe()))
                .map(r -> r.seenFrom(ProbeResult.SERVER))
                .toList();
        return new Looked(kept);
    }

    /** The same, told as the server's where it is. */
    public Looked placed() {
        return isOnServer() ? asServer() : this;
    }
}
