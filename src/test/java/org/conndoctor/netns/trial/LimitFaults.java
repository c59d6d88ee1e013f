package org.conndoctor.netns.trial;

import static org.conndoctor.netns.trial.Addresses.PORT;
import static org.conndoctor.netns.trial.Addresses.WORKER;
import static org.conndoctor.netns.trial.Addresses.WS;

import java.util.List;
import org.conndoctor.netns.World;

/** The server has no room for one more. */
final class LimitFaults {

    private static final int FILES = 24;

    private LimitFaults() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.of("files-exhausted", "too-many-open-files", "the server may open no more files")
                        .server(Serves.workersWithFewFiles(FILES, WORKER))
                        .neighbour(Serves.holds(World.SERVER, PORT, FILES))
                        .calls(WS, Client.CURL_HANDSHAKE),
                Scenario.of(
                                "backlog-full",
                                "accept-queue-full",
                                "the server takes no connection out of its queue, which is full")
                        .server(Serves.workers("deaf://0.0.0.0:" + PORT))
                        .neighbour(Serves.holds(World.SERVER, PORT, 4))
                        .calls(WS, Client.CURL_VERBOSE));
    }
}
