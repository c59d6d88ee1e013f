package org.conndoctor.probe.policy;

import java.util.List;
import java.util.Locale;

/** How far live looks may reach: what {@code --probes} sets. */
public enum ProbeScope {
    /** Nowhere: what a server does unless told otherwise. */
    OFF(new Nothing()),
    /** Public addresses, at ports where people run their own servers: for a server that strangers use. */
    PUBLIC(new AllOf(List.of(new Anything(), new PublicAddresses(), new ListedPorts(), new OtherMachines()))),
    /** Wherever something can be called: for one's own network, and for the command line in its user's own hand. */
    ALL(new Anything());

    private final ProbePolicy policy;

    ProbeScope(ProbePolicy policy) {
        this.policy = policy;
    }

    /** The word that the command line uses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The policy that holds it. */
    public ProbePolicy policy() {
        return policy;
    }
}
