package org.conndoctor.netns.trial;

import static org.conndoctor.netns.trial.Addresses.DEAD;
import static org.conndoctor.netns.trial.Addresses.PORT;
import static org.conndoctor.netns.trial.Addresses.WORKER;
import static org.conndoctor.netns.trial.Addresses.WS;

import java.util.List;
import org.conndoctor.netns.World;

/** A proxy of the client does not lead there. */
final class ProxyFaults {

    private ProxyFaults() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.of("proxy-dead", "client-proxy", "the proxy of the settings does not run")
                        .alsoCalled("proxy-not-running")
                        .server(Serves.workers("http://0.0.0.0:" + PORT))
                        .set("http_proxy", "http://127.0.0.1:7890")
                        .calls("http://" + World.SERVER + ":" + PORT + "/", Client.CURL)
                        .truth("without-proxy", "works")
                        .truth("other-client-connects", "yes")
                        .truth("address-is-mine", "no"),
                Scenario.of("proxy-gone", "client-proxy", "the proxy of the settings is a machine that is gone")
                        .server(Serves.workers(WORKER))
                        .set("all_proxy", "http://" + DEAD + ":3128")
                        .calls(WS, Client.CURL_TUNNEL)
                        .truth("without-proxy", "works")
                        .truth("other-client-connects", "yes")
                        .truth("address-is-mine", "no"),
                Scenario.of("proxy-forbids", "client-proxy", "the proxy lets through to port 443 only")
                        .alsoCalled("proxy-forbids-port")
                        .router(Proxies.tinyproxy(3128, "ConnectPort 443"))
                        .server(Serves.workers(WORKER))
                        .set("http_proxy", "http://" + World.ROUTER + ":3128")
                        .calls(WS, Client.CURL_TUNNEL)
                        .truth("without-proxy", "works")
                        .truth("other-client-connects", "yes"),
                Scenario.of("proxy-asks-who", "client-proxy", "the proxy wants a name and a password")
                        .alsoCalled("proxy-auth")
                        .router(Proxies.tinyproxy(3128, "BasicAuth somebody secret"))
                        .server(Serves.workers(WORKER))
                        .set("http_proxy", "http://" + World.ROUTER + ":3128")
                        .calls(WS, Client.CURL_TUNNEL)
                        .truth("without-proxy", "works")
                        .truth("other-client-connects", "yes"),
                Scenario.of("proxy-denies-all", "client-proxy", "the proxy serves other machines than this one")
                        .router(Proxies.tinyproxy(3128, "Allow 127.0.0.1"))
                        .server(Serves.workers("http://0.0.0.0:" + PORT))
                        .set("http_proxy", "http://" + World.ROUTER + ":3128")
                        .calls("http://" + World.SERVER + ":" + PORT + "/", Client.WGET)
                        .truth("without-proxy", "works")
                        .truth("other-client-connects", "yes"),
                Scenario.of(
                                "proxy-takes-all",
                                "client-proxy",
                                "somebody on the way takes every connection, and leads it nowhere")
                        .router(Filters.takesAll(3129))
                        .server(Serves.workers(WORKER))
                        .calls(WS, Client.CURL_HANDSHAKE)
                        .truth("without-proxy", "works")
                        .truth("other-client-connects", "yes"));
    }
}
