package org.conndoctor.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One person at a time who opens a chat, answers what is asked and goes, over one connection. What is said follows from
 * a seed, and never comes twice: hosts, ports, sockets and answers vary. For one thread at a time.
 */
final class ChatPlayer implements AutoCloseable {

    private static final String CHATS = "/api/v1/chats";
    private static final int ANSWERS = 3;
    private static final JsonMapper JSON = new JsonMapper();

    /** What a view says of how the chat goes on; no question where all is said. */
    private record Next(String chat, String question, List<String> values) {}

    private final KeptConnection connection;
    private final List<String> pastes;
    private final Random random;
    private int chats;

    ChatPlayer(int port, List<String> pastes, long seed) throws IOException {
        this.connection = new KeptConnection(port);
        this.pastes = pastes;
        this.random = new Random(seed);
    }

    /** Plays this many chats. */
    Round chats(int count) throws IOException {
        var own = ManagementFactory.getThreadMXBean();
        long cpuBefore = own.getCurrentThreadCpuTime();
        var round = new Round();
        for (int i = 0; i < count; i++) {
            var next = turn(round, CHATS, Map.of("text", text()));
            for (int answer = 0; answer < ANSWERS && !next.question.isEmpty(); answer++) {
                var value = next.values.get(random.nextInt(next.values.size()));
                next = turn(
                        round,
                        CHATS + "/" + next.chat + "/messages",
                        Map.of("answer", Map.of("id", next.question, "value", value)));
            }
        }
        round.generated(own.getCurrentThreadCpuTime() - cpuBefore);
        return round;
    }

    /** Asks for this many diagnoses of texts of the same kind. */
    Round diagnoses(int count) throws IOException {
        var own = ManagementFactory.getThreadMXBean();
        long cpuBefore = own.getCurrentThreadCpuTime();
        var round = new Round();
        for (int i = 0; i < count; i++) {
            exchange(round, Requests.PATH, Map.of("text", text()));
        }
        round.generated(own.getCurrentThreadCpuTime() - cpuBefore);
        return round;
    }

    private Next turn(Round round, String path, Map<String, ?> body) throws IOException {
        exchange(round, path, body);
        return next(connection.body());
    }

    /** Only the way there and back counts, not what making the request takes. */
    private void exchange(Round round, String path, Map<String, ?> body) throws IOException {
        var request = Requests.post(path, JSON.writeValueAsBytes(body), "");
        long before = System.nanoTime();
        connection.exchange(request);
        round.exchange(System.nanoTime() - before);
    }

    /** Every second text shows sockets of its own, so that nothing the doctor remembers of other chats fits it. */
    private String text() {
        var paste = pastes.get(random.nextInt(pastes.size()));
        if (++chats % 2 == 0) {
            return paste;
        }
        return paste + "\nState  Recv-Q Send-Q Local Address:Port Peer Address:Port" + socket() + socket();
    }

    private String socket() {
        return "\nLISTEN 0      128          0.0.0.0:" + random.nextInt(1024, 60_000) + "       0.0.0.0:*";
    }

    /** Reads past the texts for people, which are most of it. */
    private static Next next(byte[] view) {
        var chat = "";
        var question = "";
        var values = new ArrayList<String>();
        try (var json = JSON.createParser(view)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = json.currentName();
                json.nextToken();
                if (name.equals("id")) {
                    chat = json.getString();
                } else if (name.equals("diagnosis")) {
                    question = question(json, values);
                } else {
                    json.skipChildren();
                }
            }
        }
        return new Next(chat, question, values);
    }

    private static String question(JsonParser diagnosis, List<String> values) {
        var id = "";
        while (diagnosis.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = diagnosis.currentName();
            if (diagnosis.nextToken() == JsonToken.START_OBJECT && name.equals("question")) {
                JsonNode question = diagnosis.readValueAsTree();
                id = question.get("id").stringValue();
                question.get("answers").forEach(a -> values.add(a.get("value").stringValue()));
            } else {
                diagnosis.skipChildren();
            }
        }
        return id;
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
