package org.conndoctor.netns.trial;

import static org.conndoctor.netns.trial.Addresses.DEAD;
import static org.conndoctor.netns.trial.Addresses.PORT;
import static org.conndoctor.netns.trial.Addresses.WORKER;

import java.util.List;
import org.conndoctor.netns.World;

/** The client asks another machine than the server. */
final class WrongHostFaults {

    private WrongHostFaults() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.of("host-refusing", "wrong-host", "another machine is asked, which refuses")
                        .server(Serves.workers(WORKER))
                        .calls("ws://" + World.NEIGHBOUR + ":" + PORT + "/", Client.PHP)
                        .truth("host-is-right", "no"),
                Scenario.of("host-dead", "wrong-host", "an address is asked that no machine has")
                        .server(Serves.workers(WORKER))
                        .calls("ws://" + DEAD + ":" + PORT + "/", Client.PHP)
                        .truth("host-is-right", "no")
                        .truth("ping", "silent")
                        .truth("other-ports", "silent"),
                Scenario.of("host-website", "wrong-host", "another machine is asked, which has a web server there")
                        .server(Serves.workers("websocket://0.0.0.0:80"))
                        .neighbour(Serves.website(80))
                        .calls("ws://" + World.NEIGHBOUR + ":80/", Client.JAVA_WEBSOCKET)
                        .truth("host-is-right", "no"),
                Scenario.of("host-unknown-name", "wrong-host", "the name is misspelt, and there is no such")
                        .router(Names.leads(World.SERVER))
                        .server(Serves.workers(WORKER))
                        .calls("ws://caht.example.test:" + PORT + "/", Client.CURL)
                        .truth("host-is-right", "no")
                        .truth("name-points-to", Truth.UNKNOWN)
                        .truth("ping", Truth.UNKNOWN)
                        .truth("other-ports", Truth.UNKNOWN),
                Scenario.of("host-silent", "wrong-host", "another machine is asked, whose firewall drops the port")
                        .server(Serves.workers(WORKER))
                        .neighbour(Filters.allowsOnly("22"))
                        .calls("ws://" + World.NEIGHBOUR + ":" + PORT + "/", Client.CURL_VERBOSE)
                        .truth("host-is-right", "no"));
    }
}
