package org.conndoctor.probe.network;

import java.net.InetAddress;
import java.util.List;
import org.conndoctor.facts.ProbeResult;

/** What this machine can tell, by its own tools, of an address on which the port does not open. */
@FunctionalInterface
public interface CloserLook {

    /** Nothing. */
    CloserLook NONE = (to, address, outcome) -> List.of();

    /**
     * Looks. Blocks up to two seconds.
     *
     * @param outcome how the attempt to connect ended
     */
    List<ProbeResult> at(Destination to, InetAddress address, String outcome);
}
