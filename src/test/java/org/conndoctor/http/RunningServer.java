package org.conndoctor.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.conndoctor.diagnosis.Doctor;
import org.conndoctor.diagnosis.DoctorOnDuty;
import org.conndoctor.knowledge.KnowledgeFiles;
import org.conndoctor.knowledge.KnowledgeLoader;
import org.conndoctor.probe.policy.ProbeScope;

/**
 * A server on a free port with the knowledge of this checkout and no chats yet, and a client that asks it as strangers
 * do.
 */
final class RunningServer implements AutoCloseable {

    static final String DIAGNOSES = "/api/v1/diagnoses";
    static final String JSON = "application/json";
    static final String PLAIN = "text/plain; charset=utf-8";

    private final DoctorOnDuty duty = new DoctorOnDuty(Loaded.DOCTOR);
    private final Server server;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private RunningServer(ProbeScope probes) {
        var settings = new ServerSettings("127.0.0.1", 0, Optional.of(Path.of("web")), ":memory:").with(probes);
        this.server = Server.start(duty, settings);
    }

    static RunningServer start() {
        return new RunningServer(ProbeScope.OFF);
    }

    static RunningServer looking(ProbeScope probes) {
        return new RunningServer(probes);
    }

    Server server() {
        return server;
    }

    Doctor doctor() {
        return duty.doctor();
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    /** @param headers names and values in turn */
    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    /** @param headers names and values in turn */
    HttpResponse<String> diagnoseJson(String body, String... headers) {
        return diagnose(JSON, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** @param headers names and values in turn */
    HttpResponse<String> diagnosePlain(String body, String... headers) {
        return diagnose(PLAIN, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    HttpResponse<String> diagnose(String type, byte[] body, String... headers) {
        return post(DIAGNOSES, type, body, headers);
    }

    HttpResponse<String> post(String path, String type, byte[] body, String... headers) {
        return send("POST", path, BodyPublishers.ofByteArray(body), with(headers, "Content-Type", type));
    }

    /** Without Content-Length. */
    HttpResponse<String> diagnoseChunked(String type, byte[] body, String... headers) {
        var stream = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
        return send("POST", DIAGNOSES, stream, with(headers, "Content-Type", type));
    }

    HttpResponse<String> postJson(String path, String body, String... headers) {
        return post(path, JSON, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** The id of a new chat. */
    String openChat(String body) {
        var opened = postJson(ChatRoutes.CHATS, body);
        return Json.MAPPER.readTree(opened.body()).get("id").stringValue();
    }

    HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers) {
        return send(method, path, body, BodyHandlers.ofString(StandardCharsets.UTF_8), headers);
    }

    /** Returns when the headers are there; the body may go on for long. Close it. */
    HttpResponse<InputStream> follow(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), BodyHandlers.ofInputStream(), headers);
    }

    private <T> HttpResponse<T> send(
            String method, String path, BodyPublisher body, BodyHandler<T> handler, String... headers) {
        var request = HttpRequest.newBuilder(uri(path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return client.send(request.build(), handler);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * What the server says to exactly these bytes, which no proper client would send. They should ask for the connection
     * to be closed.
     */
    String raw(String request) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return untilItEnds(socket.getInputStream());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String untilItEnds(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String[] with(String[] headers, String name, String value) {
        var more = java.util.Arrays.copyOf(headers, headers.length + 2);
        more[headers.length] = name;
        more[headers.length + 1] = value;
        return more;
    }

    @Override
    public void close() {
        server.close();
    }

    /** Loading takes seconds, and a doctor never changes: one serves all tests. */
    private static final class Loaded {

        static final Doctor DOCTOR =
                new Doctor(KnowledgeLoader.load(KnowledgeFiles.read(Path.of("rules"), Path.of("i18n"))));
    }
}
