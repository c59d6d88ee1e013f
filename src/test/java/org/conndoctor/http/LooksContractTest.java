package org.conndoctor.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.conndoctor.chat.Node;
import org.conndoctor.probe.policy.ProbeScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the contract says of live looks holds for a server that looks. */
@Timeout(60)
class LooksContractTest {

    private static final String DIAGNOSES = "/api/v1/diagnoses";
    private static final String MESSAGES = Node.CHATS + "/{id}/messages";
    private static final String CHAT = Node.CHATS + "/{id}";

    private final Contract contract = Contract.read();

    @Test
    void aLookKeepsToTheContractFromItsOfferToItsEnd() throws IOException {
        try (var server = RunningServer.looking(ProbeScope.ALL);
                var open = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var id = server.openChat("{\"text\": \"ws://127.0.0.1:" + open.getLocalPort() + "/a timed out\"}");
            contract.check("GET", CHAT, server.get(CHAT.replace("{id}", id)));
            try (var events =
                            server.follow(CHAT.replace("{id}", id) + "/events").body();
                    var lines = new BufferedReader(new InputStreamReader(events, StandardCharsets.UTF_8))) {
                var consent = server.postJson(MESSAGES.replace("{id}", id), consent(server, id));
                assertThat(consent.statusCode()).isEqualTo(200);
                contract.check("POST", MESSAGES, consent);
                assertThat(toldInTheFormOfTheContract(lines)).isPositive();
            }
            contract.check("GET", CHAT, server.get(CHAT.replace("{id}", id)));
        }
    }

    private static String consent(RunningServer server, String id) {
        var look = Json.MAPPER
                .readTree(server.get(CHAT.replace("{id}", id)).body())
                .get("look");
        return "{\"probe\": {\"agreed\": true, \"host\": " + look.get("host") + ", \"port\": " + look.get("port")
                + "}}";
    }

    /** Reads events until the look has ended; each result must have the form of the contract. */
    private int toldInTheFormOfTheContract(BufferedReader lines) throws IOException {
        int told = 0;
        while (true) {
            var line = lines.readLine();
            if (!line.startsWith("data: ")) {
                continue;
            }
            var data = Json.MAPPER.readTree(line.substring("data: ".length()));
            if (data.has("result")) {
                assertThat(contract.errorsBy("LookResult", data.get("result").toString()))
                        .isEmpty();
                told++;
            } else if (data.at("/look/state").asString().equals("done")) {
                return told;
            }
        }
    }

    @Test
    void refusalsKeepToTheContract() {
        try (var server = RunningServer.looking(ProbeScope.PUBLIC)) {
            var id = server.openChat("{\"text\": \"ws://10.0.0.1:2345 refused\"}");
            var refused = server.postJson(MESSAGES.replace("{id}", id), consent(server, id));
            assertThat(refused.statusCode()).isEqualTo(403);
            contract.check("POST", MESSAGES, refused);
            var nowhere = server.diagnoseJson("{\"text\": \"connection refused\", \"probe\": true}");
            assertThat(nowhere.statusCode()).isEqualTo(409);
            contract.check("POST", DIAGNOSES, nowhere);
        }
    }

    @Test
    void anEmptyBudgetKeepsToTheContract() {
        try (var server = RunningServer.looking(ProbeScope.ALL)) {
            var body = "{\"text\": \"refused\", \"target\": \"tcp://127.0.0.1:1\", \"probe\": true}";
            var statuses = new ArrayList<Integer>();
            for (int i = 0; i < 8; i++) {
                var reply = server.diagnoseJson(body);
                statuses.add(reply.statusCode());
                contract.check("POST", DIAGNOSES, reply);
            }
            assertThat(statuses).containsOnly(200, 429);

            var id = server.openChat("{\"text\": \"tcp://127.0.0.1:1 refused\"}");
            var more = server.postJson(MESSAGES.replace("{id}", id), consent(server, id));
            assertThat(more.statusCode()).isEqualTo(429);
            contract.check("POST", MESSAGES, more);
        }
    }
}
