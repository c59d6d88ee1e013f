package org.conndoctor.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The built program is killed in the middle of its work, as by {@code kill -9}, and started again: every message that
 * was acknowledged is there.
 */
class CrashIT {

    private static final Path JAR = Path.of(System.getProperty("conndoctor.jar", "target/conndoctor.jar"))
            .toAbsolutePath();
    private static final int CHATS = 200;
    private static final int THREADS = 4;
    /** Acknowledged before the end comes: all chats are open, and each has some messages. */
    private static final int ENOUGH = 4 * CHATS;

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void sqliteHasEveryAcknowledgedMessage() throws Exception {
        killAndLook(folder.resolve("chats.db").toString());
    }

    @Test
    void postgresHasEveryAcknowledgedMessage() throws Exception {
        killAndLook(RealPostgres.database());
    }

    private void killAndLook(String database) throws Exception {
        Map<String, List<String>> acknowledged;
        try (var server = Started.with(database, folder)) {
            acknowledged = loadUntilKilled(server);
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(CHATS);
        assertThat(acknowledged.values().stream().mapToInt(List::size).sum()).isGreaterThanOrEqualTo(ENOUGH);

        try (var server = Started.with(database, folder)) {
            for (var chat : acknowledged.entrySet()) {
                var response = client.send(
                        HttpRequest.newBuilder(URI.create(server.address + chat.getKey()))
                                .build(),
                        BodyHandlers.ofString());
                assertThat(response.statusCode()).as(chat.getKey()).isEqualTo(200);
                var there = texts(Node.json(response).get("messages"));
                assertThat(there).startsWith(chat.getValue().toArray(String[]::new));
                // At most the one message that was under way.
                assertThat(there.size() - chat.getValue().size()).isBetween(0, 1);
            }
        }
    }

    /** What was acknowledged, by chat. */
    private Map<String, List<String>> loadUntilKilled(Started server) throws Exception {
        Map<String, List<String>> acknowledged = new ConcurrentHashMap<>();
        var enough = new CountDownLatch(ENOUGH);
        var pool = Executors.newFixedThreadPool(THREADS);
        try {
            var working = new ArrayList<Future<?>>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                working.add(pool.submit(() -> work(server, thread, acknowledged, enough)));
            }
            assertThat(enough.await(3, TimeUnit.MINUTES)).as("enough messages").isTrue();
            server.kill();
            for (var one : working) {
                one.get(1, TimeUnit.MINUTES);
            }
            return acknowledged;
        } finally {
            pool.shutdownNow();
        }
    }

    private Void work(Started server, int thread, Map<String, List<String>> acknowledged, CountDownLatch enough)
            throws InterruptedException {
        var mine = new ArrayList<String>();
        try {
            for (int round = 0; ; round++) {
                for (int i = 0; i < CHATS / THREADS; i++) {
                    var text = "ECONNREFUSED, thread " + thread + ", round " + round;
                    if (round == 0) {
                        var opened = post(server.address + Node.CHATS, text);
                        assertThat(opened.statusCode()).isEqualTo(201);
                        mine.add(opened.headers().firstValue("Location").orElseThrow());
                        acknowledged.put(mine.get(i), new ArrayList<>());
                    } else {
                        assertThat(post(server.address + mine.get(i) + "/messages", text)
                                        .statusCode())
                                .isEqualTo(200);
                    }
                    acknowledged.get(mine.get(i)).add(text);
                    enough.countDown();
                }
            }
        } catch (IOException e) {
            // The server was killed, as it should be.
            return null;
        }
    }

    private HttpResponse<String> post(String uri, String text) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(uri))
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(BodyPublishers.ofString(text))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static List<String> texts(JsonNode messages) {
        var texts = new ArrayList<String>();
        for (var message : messages) {
            if (message.get("kind").stringValue().equals("text")) {
                texts.add(message.get("text").stringValue());
            }
        }
        return texts;
    }

    /** A process that serves. */
    private record Started(Process process, String address) implements AutoCloseable {

        static Started with(String database, Path folder) throws IOException {
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var process = new ProcessBuilder(
                            java, "-Xmx512m", "-jar", JAR.toString(), "serve", "--port", "0", "--database", database)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            var line = out.readLine();
            if (line == null) {
                throw new AssertionError("the server did not start");
            }
            int from = line.indexOf("http://");
            return new Started(process, line.substring(from, line.indexOf("/ ", from)));
        }

        /** As {@code kill -9} does. */
        void kill() {
            process.destroyForcibly().onExit().join();
        }

        @Override
        public void close() {
            kill();
        }
    }
}
