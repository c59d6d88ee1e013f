package org.conndoctor.netns.trial;

import static org.conndoctor.netns.trial.Addresses.DEAD;
import static org.conndoctor.netns.trial.Addresses.WORKER;
import static org.conndoctor.netns.trial.Addresses.WS_BY_NAME;

import java.util.List;
import org.conndoctor.netns.World;

/** The name leads to another machine than the server. */
final class NameFaults {

    private NameFaults() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.of(
                                "dns-stale",
                                "dns-wrong-address",
                                "DNS still has the address of another machine, which refuses")
                        .router(Names.leads(World.NEIGHBOUR))
                        .server(Serves.workers(WORKER))
                        .calls(WS_BY_NAME, Client.CURL_VERBOSE)
                        .truth("name-points-to", "elsewhere"),
                Scenario.of("dns-hosts-file", "dns-wrong-address", "the client's hosts file leads elsewhere than DNS")
                        .alsoCalled("stale-name-entry")
                        .router(Names.leads(World.SERVER))
                        .server(Serves.workers(WORKER))
                        .client(Names.hostsFile(World.NEIGHBOUR, Names.CHAT))
                        .calls(WS_BY_NAME, Client.NC)
                        .truth("name-points-to", "elsewhere")
                        .truth("other-client-connects", "yes"),
                Scenario.of(
                                "dns-other-resolver",
                                "dns-wrong-address",
                                "the client's resolver says otherwise than everybody's")
                        .router(
                                Names.leads(World.SERVER),
                                Ways.ip("address add 198.51.100.2/24 dev client"),
                                Names.dns("198.51.100.2", "host-record=" + Names.CHAT + "," + World.NEIGHBOUR))
                        .server(Serves.workers(WORKER))
                        .client(Names.resolvers("198.51.100.2"))
                        .calls(WS_BY_NAME, Client.WGET)
                        .truth("name-points-to", "elsewhere")
                        .truth("other-client-connects", "yes"),
                Scenario.of(
                                "dns-first-fails",
                                "dns-wrong-address",
                                "the first resolver fails, the second has a stale address")
                        .router(
                                Names.leads(World.NEIGHBOUR),
                                Ways.ip("address add 198.51.100.2/24 dev client"),
                                Names.failing("198.51.100.2"))
                        .server(Serves.workers(WORKER))
                        .client(Names.resolvers("198.51.100.2", World.ROUTER))
                        .calls(WS_BY_NAME, Client.PHP)
                        .truth("name-points-to", "elsewhere"),
                Scenario.of("dns-parked", "dns-wrong-address", "the name leads to a page that says that it is for sale")
                        .router(Names.leads(World.EDGE))
                        .server(Serves.workers("websocket://0.0.0.0:80"))
                        .edge(Serves.website(80))
                        .calls("ws://" + Names.CHAT + ":80/", Client.JAVA_WEBSOCKET)
                        .truth("name-points-to", "elsewhere"),
                Scenario.of(
                                "dns-dead",
                                "dns-wrong-address",
                                "the name leads to an address that no machine has any more")
                        .router(Names.leads(DEAD))
                        .server(Serves.workers(WORKER))
                        .calls(WS_BY_NAME, Client.CURL_VERBOSE)
                        .truth("name-points-to", "elsewhere")
                        .truth("ping", "silent")
                        .truth("other-ports", "silent"));
    }
}
