package org.conndoctor.probe.network;

import java.net.InetAddress;
import org.conndoctor.facts.ProbeResult;

/** Speaks HTTP of one kind or another on an open connection. */
interface WebProbe {

    /** One conversation, over at the limit whatever the peer does. Leaves the closing to the caller. */
    ProbeResult look(Destination destination, InetAddress address, Conversation conversation, Deadline limit);
}
