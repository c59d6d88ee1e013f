package org.conndoctor.netns.trial;

import static org.conndoctor.netns.trial.Addresses.PORT;
import static org.conndoctor.netns.trial.Addresses.WORKER;
import static org.conndoctor.netns.trial.Addresses.WS;

import java.util.List;
import org.conndoctor.netns.World;

/** The client has no port left to call from. */
final class LocalPortFaults {

    private static final int FEW = 50;
    private static final int MANY = 1000;

    private LocalPortFaults() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.of(
                                "ports-taken",
                                "ephemeral-ports-exhausted",
                                "open connections take all of the client's ports")
                        .server(Serves.workers(WORKER))
                        .client(Ways.fewLocalPorts(FEW), Serves.holds(World.SERVER, PORT, FEW))
                        .calls(WS, Client.CURL_VERBOSE)
                        .truth("local-ports-taken-by", "open-connections")
                        .truth("other-client-connects", "yes"),
                Scenario.of(
                                "ports-taken-plenty",
                                "ephemeral-ports-exhausted",
                                "a thousand open connections take a thousand ports")
                        .server(Serves.workers("tcp://0.0.0.0:" + PORT))
                        .client(Ways.fewLocalPorts(MANY), Serves.holds(World.SERVER, PORT, MANY))
                        .calls("tcp://" + World.SERVER + ":" + PORT, Client.PHP)
                        .truth("local-ports-taken-by", "open-connections")
                        .truth("other-client-connects", "yes"),
                Scenario.of("ports-waiting", "time-wait-pileup", "closed connections keep all of the client's ports")
                        .server(Serves.workers("text://0.0.0.0:" + PORT))
                        .client(Ways.fewLocalPorts(FEW), Serves.churns(World.SERVER, PORT, FEW))
                        .calls("tcp://" + World.SERVER + ":" + PORT, Client.PHP)
                        .truth("local-ports-taken-by", "time-wait")
                        .truth("connection-lifetime", "short")
                        .truth("other-client-connects", "yes"));
    }
}
