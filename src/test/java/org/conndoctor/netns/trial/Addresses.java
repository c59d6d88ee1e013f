package org.conndoctor.netns.trial;

import org.conndoctor.netns.World;

/** What clients call. */
final class Addresses {

    /** Where the server's workers listen, unless a scenario says otherwise. */
    static final int PORT = 2346;

    static final int WRONG_PORT = 2345;

    static final String WORKER = "websocket://0.0.0.0:" + PORT;

    static final String WS = "ws://" + World.SERVER + ":" + PORT + "/";
    static final String WS_BY_NAME = "ws://" + Names.CHAT + ":" + PORT + "/";

    /** In the servers' network, and nobody's. */
    static final String DEAD = "203.0.113.77";

    private Addresses() {}
}
