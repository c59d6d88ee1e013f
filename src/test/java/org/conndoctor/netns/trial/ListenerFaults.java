package org.conndoctor.netns.trial;

import static org.conndoctor.netns.trial.Addresses.PORT;
import static org.conndoctor.netns.trial.Addresses.WORKER;
import static org.conndoctor.netns.trial.Addresses.WS;

import java.util.List;
import org.conndoctor.netns.World;

/** Nobody listens on the server, or on another of its addresses. */
final class ListenerFaults {

    private ListenerFaults() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.of("stopped", "server-not-listening", "the server's program does not run")
                        .calls(WS, Client.CURL_VERBOSE)
                        .truth("listens-on", "nothing")
                        .truth("connects-on-server", "refused")
                        .truth("connects-on-server-own-address", "refused"),
                Scenario.of(
                                "start-failed",
                                "server-not-listening",
                                "its start failed: the address is not the machine's")
                        .alsoCalled("bind-address-not-local")
                        .server(Serves.workersThatFail(
                                "Cannot assign requested address", "websocket://198.51.100.99:" + PORT))
                        .calls(WS, Client.PHP)
                        .truth("listens-on", "nothing")
                        .truth("connects-on-server", "refused")
                        .truth("connects-on-server-own-address", "refused"),
                Scenario.of(
                                "stopped-other-runs",
                                "server-not-listening",
                                "it does not run; a web site on the machine does")
                        .server(Serves.website(80))
                        .calls(WS, Client.BASH)
                        .truth("listens-on", "nothing")
                        .truth("connects-on-server", "refused")
                        .truth("connects-on-server-own-address", "refused"),
                Scenario.of("stopped-let-in", "server-not-listening", "it does not run; the firewall lets its port in")
                        .server(Filters.allowsOnly("22, " + PORT))
                        .calls(WS, Client.NC)
                        .truth("listens-on", "nothing")
                        .truth("connects-on-server", "refused")
                        .truth("connects-on-server-own-address", "refused")
                        .truth("host-firewall", "allows"),
                Scenario.of("bound-loopback", "listen-address", "it listens on 127.0.0.1 only")
                        .server(Serves.workers("websocket://127.0.0.1:" + PORT))
                        .calls(WS, Client.CURL_VERBOSE)
                        .truth("listens-on", "loopback")
                        .truth("connects-on-server-own-address", "refused"),
                Scenario.of("bound-inner", "listen-address", "it listens on an inner address only")
                        .server(Serves.workers("websocket://" + World.INNER + ":" + PORT))
                        .calls(WS, Client.PHP)
                        .truth("listens-on", "one-address")
                        .truth("connects-on-server", "refused")
                        .truth("connects-on-server-own-address", "refused"),
                Scenario.of("bound-ipv6", "listen-address", "it listens by IPv6 only")
                        .alsoCalled("ipv6-only-listener")
                        .server(Serves.workers("websocket://[::]:" + PORT))
                        .calls(WS, Client.NC)
                        .truth("connects-on-server", "refused")
                        .truth("connects-on-server-own-address", "refused"),
                Scenario.of("bound-ipv4", "listen-address", "it listens by IPv4 only, and is asked by IPv6")
                        .server(Serves.workers(WORKER))
                        .calls("ws://[" + World.SERVER6 + "]:" + PORT + "/", Client.PHP)
                        .truth("connects-on-server-own-address", "refused"));
    }
}
