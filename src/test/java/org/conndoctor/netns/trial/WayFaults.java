package org.conndoctor.netns.trial;

import static org.conndoctor.netns.trial.Addresses.PORT;
import static org.conndoctor.netns.trial.Addresses.WORKER;
import static org.conndoctor.netns.trial.Addresses.WS;

import java.util.List;
import org.conndoctor.netns.World;

/** The machine is not there, or not from here. */
final class WayFaults {

    private WayFaults() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.of("down", "server-down", "the machine is off, and its router says so by and by")
                        .server(Ways.off())
                        .serverIsOutOfReach()
                        .calls(WS, Client.PHP)
                        .truth("server-up", "no")
                        .truth("ping", "silent")
                        .truth("other-ports", "silent"),
                Scenario.of("down-silent", "server-down", "the machine is off, and nobody says so")
                        .router(Ways.ip("route add blackhole " + World.SERVER + "/32"))
                        .server(Ways.off())
                        .serverIsOutOfReach()
                        .calls(WS, Client.CURL_VERBOSE)
                        .truth("server-up", "no")
                        .truth("ping", "silent")
                        .truth("other-ports", "silent"),
                Scenario.of("down-told", "server-down", "the machine is off, and its router says so at once")
                        .router(Ways.ip("route add unreachable " + World.SERVER + "/32"))
                        .server(Ways.off())
                        .serverIsOutOfReach()
                        .calls(WS, Client.NC)
                        .truth("server-up", "no")
                        .truth("ping", "silent")
                        .truth("other-ports", "silent"),
                Scenario.of(
                                "private-silent",
                                "private-address",
                                "the server's inner address is called from outside, in vain")
                        .server(Serves.workers(WORKER))
                        .calls("ws://" + World.INNER + ":" + PORT + "/", Client.CURL_VERBOSE)
                        .truth("ping", "silent")
                        .truth("other-ports", "silent"),
                Scenario.of(
                                "private-no-way",
                                "private-address",
                                "the server's inner address is called, and the router knows no way")
                        .server(Ways.ip("address add 192.168.30.10/24 dev inner"), Serves.workers(WORKER))
                        .calls("ws://192.168.30.10:" + PORT + "/", Client.PHP)
                        .truth("ping", "silent")
                        .truth("other-ports", "silent"),
                Scenario.of("private-taken", "private-address", "somebody else near the client has that inner address")
                        .router(Ways.ip(
                                "route del blackhole 10.0.0.0/8",
                                "link add home type veth peer name nobody",
                                "link set home up",
                                "link set nobody up",
                                "address add " + World.INNER + "/24 dev home"))
                        .server(Serves.workers(WORKER))
                        .calls("ws://" + World.INNER + ":" + PORT + "/", Client.NC)
                        .truth("other-ports", "silent"));
    }
}
