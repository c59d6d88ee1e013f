package org.conndoctor.netns.trial;

import static org.conndoctor.netns.trial.Addresses.PORT;
import static org.conndoctor.netns.trial.Addresses.WRONG_PORT;

import java.util.List;
import org.conndoctor.netns.World;

/** A gateway on the server answers in the place of what stands behind it. */
final class GatewayFaults {

    private GatewayFaults() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.of("gateway-stopped", "server-not-listening", "nobody listens behind the gateway")
                        .alsoCalled("gateway-upstream-down")
                        .server(Serves.gateway(80, "127.0.0.1:" + PORT))
                        .calls("ws://" + World.SERVER + ":80/", Client.CURL_HANDSHAKE),
                Scenario.of("gateway-wrong-port", "wrong-port", "the gateway asks another port than the workers'")
                        .alsoCalled("gateway-upstream-down")
                        .server(
                                Serves.gateway(80, "127.0.0.1:" + WRONG_PORT),
                                Serves.workers("websocket://127.0.0.1:" + PORT))
                        .calls("ws://" + World.SERVER + ":80/", Client.JAVA_WEBSOCKET)
                        .truth("port-matches", "no"),
                Scenario.of(
                                "gateway-slow",
                                "gateway-upstream-slow",
                                "who stands behind the gateway does not answer in time")
                        .server(Serves.gateway(80, "127.0.0.1:" + PORT), Serves.workers("late://127.0.0.1:" + PORT))
                        .calls("http://" + World.SERVER + ":80/", Client.WGET));
    }
}
