package org.conndoctor.netns.trial;

import static org.conndoctor.netns.trial.Addresses.PORT;
import static org.conndoctor.netns.trial.Addresses.WORKER;
import static org.conndoctor.netns.trial.Addresses.WS;
import static org.conndoctor.netns.trial.Addresses.WS_BY_NAME;

import java.util.List;
import org.conndoctor.netns.World;

/** Nothing is wrong, however it may look. */
final class Healthy {

    private Healthy() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.healthy("well", "a worker of WebSocket")
                        .server(Serves.workers(WORKER))
                        .calls(WS, Client.CURL_HANDSHAKE),
                Scenario.healthy("well-website", "a web site")
                        .server(Serves.website(80))
                        .calls("http://" + World.SERVER + ":80/", Client.CURL),
                Scenario.healthy("well-gateway", "a gateway with a worker behind it")
                        .server(
                                Serves.gateway(80, "127.0.0.1:" + PORT),
                                Serves.workers("websocket://127.0.0.1:" + PORT))
                        .calls("ws://" + World.SERVER + ":80/", Client.CURL_HANDSHAKE),
                Scenario.healthy("well-by-proxy", "a proxy that leads there")
                        .router(Proxies.tinyproxy(3128))
                        .server(Serves.website(PORT))
                        .set("http_proxy", "http://" + World.ROUTER + ":3128")
                        .calls("http://" + World.SERVER + ":" + PORT + "/", Client.CURL),
                Scenario.healthy("well-proxy-excepted", "a dead proxy that is not for this server")
                        .server(Serves.website(PORT))
                        .set("http_proxy", "http://127.0.0.1:7890")
                        .set("no_proxy", "203.0.113.10")
                        .calls("http://" + World.SERVER + ":" + PORT + "/", Client.CURL),
                Scenario.healthy("well-by-both", "a name with addresses of both kinds")
                        .router(Names.leads(World.SERVER + "," + World.SERVER6))
                        .server(Serves.workers(WORKER, "websocket://[::]:" + PORT))
                        .calls(WS_BY_NAME, Client.CURL_HANDSHAKE),
                Scenario.healthy("well-first-fails", "the first resolver fails, the second is right")
                        .router(
                                Names.leads(World.SERVER),
                                Ways.ip("address add 198.51.100.2/24 dev client"),
                                Names.failing("198.51.100.2"))
                        .server(Serves.workers(WORKER))
                        .client(Names.resolvers("198.51.100.2", World.ROUTER))
                        .calls(WS_BY_NAME, Client.CURL_HANDSHAKE),
                Scenario.healthy("well-let-in", "a firewall that lets the port in")
                        .server(Serves.workers(WORKER), Filters.allowsOnly("22, " + PORT))
                        .calls(WS, Client.CURL_HANDSHAKE),
                Scenario.healthy("well-by-edge", "an edge that passes handshakes on")
                        .router(EdgeFaults.cdn())
                        .edge(Serves.gateway(80, World.SERVER + ":" + PORT))
                        .server(Serves.workers(WORKER))
                        .calls("ws://" + Names.CHAT + ":80/", Client.CURL_HANDSHAKE));
    }
}
