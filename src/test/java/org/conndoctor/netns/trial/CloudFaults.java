package org.conndoctor.netns.trial;

import static org.conndoctor.netns.trial.Addresses.WORKER;
import static org.conndoctor.netns.trial.Addresses.WS;

import java.util.List;

/** What stands before a rented machine, or manages it, does not let the port in. */
final class CloudFaults {

    private CloudFaults() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.of("group-drops", "cloud-security-group", "the security group knows ssh and web ports only")
                        .router(Filters.securityGroup("22, 443"))
                        .server(Serves.workers(WORKER))
                        .calls(WS, Client.CURL_VERBOSE)
                        .truth("cloud-server", "yes")
                        .truth("security-group", "closed")
                        .truth("ping", "silent"),
                Scenario.of(
                                "group-drops-all",
                                "cloud-security-group",
                                "the security group lets in nothing that anybody would try")
                        .router(Filters.securityGroup("7022"))
                        .server(Serves.workers(WORKER))
                        .calls(WS, Client.PHP)
                        .truth("cloud-server", "yes")
                        .truth("security-group", "closed")
                        .truth("ping", "silent")
                        .truth("other-ports", "silent"),
                Scenario.of("panel-nft", "hosting-panel", "the panel's list does not have the port")
                        .server(
                                Serves.workers(WORKER),
                                Serves.website(80),
                                Serves.website(8888),
                                Filters.allowsOnly("20, 21, 22, 80, 443, 888, 8888, 39000-40000"))
                        .calls(WS, Client.CURL_VERBOSE)
                        .truth("panel-in-use", "yes")
                        .truth("panel-port", "closed")
                        .truth("host-firewall", "blocks"),
                Scenario.of(
                                "panel-iptables",
                                "hosting-panel",
                                "the panel's list, kept in iptables, does not have the port")
                        .server(
                                Serves.workers(WORKER),
                                Serves.website(8888),
                                Filters.iptablesAllowOnly("20", "21", "22", "80", "443", "888", "8888"))
                        .calls(WS, Client.PHP)
                        .truth("panel-in-use", "yes")
                        .truth("panel-port", "closed")
                        .truth("host-firewall", "blocks"));
    }
}
