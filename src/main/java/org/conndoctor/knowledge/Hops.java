package org.conndoctor.knowledge;

import java.util.List;

/** The places on the path from a client to what it asks for, in their order. */
public final class Hops {

    public static final List<String> ALL =
            List.of("client", "proxy", "dns", "cdn", "network", "cloud", "firewall", "host", "listener", "protocol");

    private Hops() {}
}
