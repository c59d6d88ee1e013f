package org.conndoctor.chat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.conndoctor.diagnosis.DoctorOnDuty;
import org.conndoctor.http.Server;
import org.conndoctor.http.ServerSettings;
import org.conndoctor.probe.policy.ProbeScope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server with chats on a free port, and a client that asks it as strangers do. */
public final class Node implements AutoCloseable {

    public static final String CHATS = "/api/v1/chats";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Server server;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private Node(Server server) {
        this.server = server;
    }

    public static Node on(String database) {
        return on(database, ProbeScope.OFF);
    }

    public static Node on(String database, ProbeScope probes) {
        return on(new ServerSettings("127.0.0.1", 0, Optional.of(Path.of("web")), database).with(probes));
    }

    public static Node on(ServerSettings settings) {
        return new Node(Server.start(new DoctorOnDuty(Today.DOCTOR), settings));
    }

    public Server server() {
        return server;
    }

    /** Opens a chat, and says its path. */
    public String open(String json) {
        return post(CHATS, json).headers().firstValue("Location").orElseThrow();
    }

    /** Says something in a chat, which must be taken. */
    public JsonNode say(String chat, String json) {
        var response = post(chat + "/messages", json);
        if (response.statusCode() != 200) {
            throw new AssertionError(response.body());
        }
        return json(response);
    }

    public JsonNode view(String chat) {
        return json(get(chat));
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    public static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    /** @param headers names and values in turn */
    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    /** @param headers names and values in turn */
    public HttpResponse<String> post(String path, String json, String... headers) {
        var all = Stream.concat(Stream.of("Content-Type", "application/json"), Stream.of(headers));
        return send("POST", path, json, all.toArray(String[]::new));
    }

    /** @param headers names and values in turn */
    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        return exchange(
                request(path, headers)
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** The lines of a chat's events, as they come. */
    public Iterator<String> events(String chat, String... headers) {
        var response = exchange(request(chat + "/events", headers).build(), BodyHandlers.ofLines());
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode());
        }
        return response.body().iterator();
    }

    /** The data of the next event, passing over signs of life. */
    public static JsonNode next(Iterator<String> events) {
        while (true) {
            var line = events.next();
            if (line.startsWith("data: ")) {
                return json(line.substring("data: ".length()));
            }
        }
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .timeout(Duration.ofSeconds(30));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
