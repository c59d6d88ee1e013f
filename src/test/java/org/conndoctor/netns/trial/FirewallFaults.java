package org.conndoctor.netns.trial;

import static org.conndoctor.netns.trial.Addresses.PORT;
import static org.conndoctor.netns.trial.Addresses.WORKER;
import static org.conndoctor.netns.trial.Addresses.WS;

import java.util.List;

/** A firewall of the server, or of the client, keeps them apart. */
final class FirewallFaults {

    private FirewallFaults() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.of("firewall-drops", "server-firewall", "the port is dropped")
                        .server(Serves.workers(WORKER), Filters.drops(PORT))
                        .calls(WS, Client.CURL_VERBOSE)
                        .truth("host-firewall", "blocks"),
                Scenario.of(
                                "firewall-drops-quietly",
                                "server-firewall",
                                "the port is dropped, and ping is not answered")
                        .server(Serves.workers(WORKER), Filters.drops(PORT), Ways.noPing())
                        .calls(WS, Client.WGET)
                        .truth("host-firewall", "blocks")
                        .truth("ping", "silent"),
                Scenario.of("firewall-drops-iptables", "server-firewall", "the port is dropped, by a rule of iptables")
                        .server(Serves.workers(WORKER), Filters.iptablesDrops(PORT))
                        .calls(WS, Client.NC)
                        .truth("host-firewall", "blocks"),
                Scenario.of("firewall-allow-list", "server-firewall", "all is dropped that is not on the list")
                        .server(Serves.workers(WORKER), Filters.allowsOnly("22, 80"))
                        .calls(WS, Client.PHP)
                        .truth("host-firewall", "blocks"),
                Scenario.of(
                                "firewall-port-unreachable",
                                "server-firewall",
                                "the port is rejected as if nobody listened")
                        .server(Serves.workers(WORKER), Filters.rejects(PORT, "icmpx type port-unreachable"))
                        .calls(WS, Client.CURL_VERBOSE)
                        .truth("host-firewall", "blocks"),
                Scenario.of("firewall-prohibited", "server-firewall", "the port is rejected as forbidden")
                        .server(Serves.workers(WORKER), Filters.rejects(PORT, "icmpx type admin-prohibited"))
                        .calls(WS, Client.CURL_VERBOSE)
                        .truth("host-firewall", "blocks"),
                Scenario.of(
                                "firewall-host-prohibited",
                                "server-firewall",
                                "the port is rejected as if the whole machine were")
                        .server(Serves.workers(WORKER), Filters.rejects(PORT, "icmp type host-prohibited"))
                        .calls(WS, Client.PHP)
                        .truth("host-firewall", "blocks"),
                Scenario.of("firewall-reset", "server-firewall", "the port is rejected by a reset")
                        .server(Serves.workers(WORKER), Filters.rejects(PORT, "tcp reset"))
                        .calls(WS, Client.NC)
                        .truth("host-firewall", "blocks"),
                Scenario.of(
                                "own-firewall-drops",
                                "client-firewall",
                                "the client's own firewall keeps its programs from the port")
                        .client(Filters.ownOutput(PORT, "drop"))
                        .server(Serves.workers(WORKER))
                        .calls(WS, Client.CURL_VERBOSE)
                        .truth("other-client-connects", "yes"),
                Scenario.of(
                                "own-firewall-rejects",
                                "client-firewall",
                                "the client's own firewall refuses its programs the port")
                        .client(Filters.ownOutput(PORT, "reject with icmpx type admin-prohibited"))
                        .server(Serves.workers(WORKER))
                        .calls(WS, Client.PHP)
                        .truth("other-client-connects", "yes"));
    }
}
