package org.conndoctor.netns.trial;

import static org.conndoctor.netns.trial.Addresses.PORT;
import static org.conndoctor.netns.trial.Addresses.WORKER;
import static org.conndoctor.netns.trial.Addresses.WS;

import java.util.List;
import org.conndoctor.netns.World;

/** Client and server speak different protocols. */
final class ProtocolFaults {

    private ProtocolFaults() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.of("websocket-to-http", "protocol-mismatch", "a WebSocket client meets a worker of HTTP")
                        .server(Serves.workers("http://0.0.0.0:" + PORT))
                        .calls(WS, Client.JAVA_WEBSOCKET)
                        .truth("same-protocol", "no"),
                Scenario.of("http-to-websocket", "protocol-mismatch", "a web client meets a worker of WebSocket")
                        .server(Serves.workers(WORKER))
                        .calls("http://" + World.SERVER + ":" + PORT + "/", Client.WGET)
                        .truth("same-protocol", "no"),
                Scenario.of("tls-to-plain", "protocol-mismatch", "a client with TLS meets a worker without")
                        .alsoCalled("tls-on-plain-port")
                        .server(Serves.workers(WORKER))
                        .calls("wss://" + World.SERVER + ":" + PORT + "/", Client.CURL)
                        .truth("same-protocol", "no")
                        .truth("port-expects", "plain"),
                Scenario.of(
                                "tls-to-plain-http",
                                "protocol-mismatch",
                                "a client with TLS meets a worker of HTTP, which waits")
                        .alsoCalled("tls-on-plain-port")
                        .server(Serves.workers("http://0.0.0.0:" + PORT))
                        .calls("wss://" + World.SERVER + ":" + PORT + "/", Client.CURL_VERBOSE)
                        .truth("same-protocol", "no")
                        .truth("port-expects", "plain"),
                Scenario.of("plain-to-tls", "protocol-mismatch", "a client without TLS meets a worker with")
                        .alsoCalled("plain-on-tls-port")
                        .server(Serves.workersWithTls("ssl+websocket://0.0.0.0:" + PORT))
                        .calls(WS, Client.CURL_HANDSHAKE)
                        .truth("same-protocol", "no")
                        .truth("port-expects", "tls")
                        .truth("works-encrypted", "yes"),
                Scenario.of("plain-to-tls-nginx", "protocol-mismatch", "a client without TLS meets a web server with")
                        .alsoCalled("plain-on-tls-port")
                        .server(Serves.nginx(
                                PORT,
                                "server { listen 2346 ssl; ssl_certificate CERTIFICATE; ssl_certificate_key"
                                        + " CERTIFICATE; }"))
                        .calls("http://" + World.SERVER + ":" + PORT + "/", Client.WGET)
                        .truth("same-protocol", "no")
                        .truth("port-expects", "tls")
                        .truth("works-encrypted", "yes"),
                Scenario.of(
                                "websocket-to-tcp",
                                "protocol-mismatch",
                                "a WebSocket client meets a worker that waits for a message of its own kind")
                        .server(Serves.workers("tcp://0.0.0.0:" + PORT))
                        .calls(WS, Client.JAVA_WEBSOCKET)
                        .truth("same-protocol", "no"),
                Scenario.of("websocket-to-text", "protocol-mismatch", "a WebSocket client meets a worker of lines")
                        .server(Serves.workers("text://0.0.0.0:" + PORT))
                        .calls(WS, Client.JAVA_WEBSOCKET)
                        .truth("same-protocol", "no"),
                Scenario.of("http-to-h2", "protocol-mismatch", "a web client of today meets a server of HTTP/2 only")
                        .server(Serves.workers("h2://0.0.0.0:" + PORT))
                        .calls("http://" + World.SERVER + ":" + PORT + "/", Client.CURL)
                        .truth("same-protocol", "no"));
    }
}
