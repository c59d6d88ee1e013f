package org.conndoctor.probe.host.firewall;

import java.util.Collection;
import java.util.Set;

/** Conditions that rules of all tools have, judged for the first packet of a TCP connection. */
final class Conditions {

    private static final String LOOPBACK = "lo";
    private static final Set<String> TCP = Set.of("tcp", "6", "all", "0");

    private Conditions() {}

    static Truth protocol(String name) {
        return Truth.of(TCP.contains(name));
    }

    /** It begins a connection; whoever follows one is let through by other rules. */
    static Truth states(Collection<String> states) {
        return Truth.of(states.stream().anyMatch(s -> s.equalsIgnoreCase("new")));
    }

    /** Which network card it is, is not known, save that it is not loopback. */
    static Truth networkCard(String name) {
        return name.equals(LOOPBACK) ? Truth.NO : Truth.UNKNOWN;
    }
}
