package org.conndoctor.probe.host.firewall;

import java.util.List;
import java.util.function.Function;

/**
 * One rule.
 *
 * @param matches whether it is meant for a packet
 * @param action what it does with those that it is meant for
 * @param chain where it leads, for a jump; else empty
 * @param ports that it names, as first and last
 */
record Rule(Function<Packet, Truth> matches, Action action, String chain, List<int[]> ports) {

    /** What becomes of a packet. */
    enum Action {
        ACCEPT,
        DROP,
        REJECT,
        /** Back to the chain that it came from. */
        RETURN,
        /** On in another chain, and back afterwards. */
        JUMP,
        /** On in another chain for good. */
        GOTO,
        /** The packet gets another address or port: what happens then is decided elsewhere. */
        TRANSLATE,
        /** Counted, logged, marked: on to the next rule. */
        NEXT
    }
}
