package org.conndoctor.netns.trial;

import static org.conndoctor.netns.trial.Addresses.PORT;
import static org.conndoctor.netns.trial.Addresses.WORKER;
import static org.conndoctor.netns.trial.Addresses.WRONG_PORT;

import java.util.List;
import org.conndoctor.netns.World;

/** The client asks another port than the server's. */
final class WrongPortFaults {

    private WrongPortFaults() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.of("port-nobody", "wrong-port", "nobody serves the port that is asked")
                        .server(Serves.workers(WORKER))
                        .calls("ws://" + World.SERVER + ":" + WRONG_PORT + "/", Client.CURL_VERBOSE)
                        .truth("port-matches", "no")
                        .truth("listens-on", "nothing")
                        .truth("connects-on-server", "refused")
                        .truth("connects-on-server-own-address", "refused"),
                Scenario.of("port-website", "wrong-port", "a web server has the port that is asked")
                        .alsoCalled("wrong-service-on-port")
                        .server(Serves.workers(WORKER), Serves.website(8080))
                        .calls("ws://" + World.SERVER + ":8080/", Client.JAVA_WEBSOCKET)
                        .truth("port-matches", "no"),
                Scenario.of("port-ssh", "wrong-port", "the client asks the port of ssh")
                        .alsoCalled("wrong-service-on-port")
                        .server(Serves.workers(WORKER))
                        .calls("ws://" + World.SERVER + ":22/", Client.CURL_HANDSHAKE)
                        .truth("port-matches", "no"),
                Scenario.of(
                                "port-dropped",
                                "wrong-port",
                                "nobody serves the port, and a firewall drops what it does not know")
                        .server(Serves.workers(WORKER), Filters.allowsOnly("22, " + PORT))
                        .calls("ws://" + World.SERVER + ":" + WRONG_PORT + "/", Client.CURL_VERBOSE)
                        .truth("port-matches", "no")
                        .truth("listens-on", "nothing")
                        .truth("connects-on-server", "refused")
                        .truth("connects-on-server-own-address", "refused")
                        .truth("host-firewall", "blocks"),
                Scenario.of("port-other-worker", "wrong-port", "another worker, of HTTP, has the port that is asked")
                        .alsoCalled("wrong-service-on-port")
                        .server(Serves.workers(WORKER, "http://0.0.0.0:2347"))
                        .calls("ws://" + World.SERVER + ":2347/", Client.CURL_HANDSHAKE)
                        .truth("port-matches", "no")
                        .truth("same-protocol", Truth.UNKNOWN));
    }
}
