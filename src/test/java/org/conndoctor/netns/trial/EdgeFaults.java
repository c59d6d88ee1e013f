package org.conndoctor.netns.trial;

import static org.conndoctor.netns.trial.Addresses.PORT;
import static org.conndoctor.netns.trial.Addresses.WORKER;
import static org.conndoctor.netns.trial.Addresses.WS_BY_NAME;

import java.util.List;
import org.conndoctor.netns.World;

/** A delivery network stands before the server. */
final class EdgeFaults {

    /** By which edges are known. */
    static final String HEADERS = "add_header CF-Ray 8a1b2c3d4e5f6071-FRA always; add_header Via '1.1 edge' always;";

    private EdgeFaults() {}

    /** The name is another one's, and leads to the edge. */
    static Work cdn() {
        return Names.dns(
                World.ROUTER,
                "host-record=chat.example.test.edge.test," + World.EDGE,
                "cname=" + Names.CHAT + ",chat.example.test.edge.test");
    }

    static List<Scenario> all() {
        return List.of(
                Scenario.of("cdn-refuses", "cdn-in-front", "the edge serves web ports only, and refuses the server's")
                        .router(cdn())
                        .edge(Serves.nginx(80, HEADERS, "server { listen 80; location / { return 200 ok; } }"))
                        .server(Serves.workers(WORKER))
                        .calls(WS_BY_NAME, Client.CURL_VERBOSE)
                        .truth("cdn-in-use", "yes")
                        .truth("name-points-to", "cdn"),
                Scenario.of("cdn-drops", "cdn-in-front", "the edge serves web ports only, and drops the server's")
                        .router(cdn())
                        .edge(
                                Serves.nginx(80, HEADERS, "server { listen 80; location / { return 200 ok; } }"),
                                Filters.allowsOnly("80, 443"))
                        .server(Serves.workers(WORKER))
                        .calls(WS_BY_NAME, Client.CURL_VERBOSE)
                        .truth("cdn-in-use", "yes")
                        .truth("name-points-to", "cdn"),
                Scenario.of("cdn-strips-upgrade", "cdn-in-front", "the edge passes requests on, and no handshakes")
                        .router(cdn())
                        .edge(Serves.nginx(
                                80,
                                HEADERS,
                                "server { listen 80; location / { proxy_pass http://" + World.SERVER + ":" + PORT + ";",
                                "proxy_set_header Sec-WebSocket-Key ''; proxy_set_header Sec-WebSocket-Version"
                                        + " ''; } }"))
                        .server(Serves.workers(WORKER))
                        .calls("ws://" + Names.CHAT + ":80/", Client.CURL_HANDSHAKE)
                        .truth("cdn-in-use", "yes")
                        .truth("name-points-to", "cdn"));
    }
}
