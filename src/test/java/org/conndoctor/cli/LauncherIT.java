package org.conndoctor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The built jar as people run it: a process of its own, in a folder where nothing else is. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LauncherIT {

    private static final Path JAR = Path.of("target", "conndoctor.jar").toAbsolutePath();
    private static final int SIGTERM_SEEN = 143;
    private static final long SECONDS = 60;

    @TempDir
    private Path empty;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endAll() {
        started.forEach(Process::destroyForcibly);
    }

    /** What a process left behind. */
    private record Ended(int exit, String out, String err) {}

    private Process start(String... arguments) throws IOException {
        assertThat(JAR).as("the jar that the build makes").isRegularFile();
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .directory(empty.toFile())
                .redirectError(errors().toFile())
                .start();
        started.add(process);
        return process;
    }

    /** Beside the empty folder, so that it stays empty. */
    private Path errors() {
        return empty.resolveSibling(empty.getFileName() + ".err");
    }

    private Ended run(String input, String... arguments) throws Exception {
        var process = start(arguments);
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(UTF_8));
        }
        var out = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("it ends").isTrue();
        var err = Files.readString(errors());
        Files.delete(errors());
        return new Ended(process.exitValue(), out, err);
    }

    @Test
    void whatAClientPrintedIsDiagnosedFromStandardInput() throws Exception {
        var ended = run("접속 203.0.113.7:2345... 실패: 연결이 거부됨.\n", "diagnose", "-");

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.out()).contains("연결 거부", "203.0.113.7:2345", "잘못된 포트", "sudo ss -lntp");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void anEmptyStandardInputIsWrongUsage() throws Exception {
        var ended = run("", "diagnose");

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains("There is no text to diagnose").doesNotContain("\tat ");
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void aTextThatIsTooLongIsRefusedInPlainWords() throws Exception {
        var ended = run("x".repeat((1 << 20) + 1), "diagnose", "-");

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains("longer than 1 MiB").doesNotContain("\tat ");
    }

    @Test
    void theKnowledgeIsPackedInTheJar() throws Exception {
        var ended = run("", "diagnose", "--json", "--language", "en", "connect ETIMEDOUT 203.0.113.7:2345");

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.out()).contains("\"connection-timeout\"", "\"cloud-security-group\"", "\"documented\" : true");
        assertThat(ended.err()).isEmpty();
        assertThat(empty).isEmptyDirectory();
    }

    /** What the build packed is what the checkout has: nothing of it is lost or changed on the way into the jar. */
    @Test
    void theKnowledgeInTheJarPassesTheCheck() throws Exception {
        var ended = run("", "check");

        assertThat(ended.out()).endsWith("Nothing is wrong.\n");
        assertThat(ended.exit()).isZero();
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void aServerAnswersAndEndsWhenItIsToldTo() throws Exception {
        var server = start("serve", "--port", "0");
        var address = address(server);

        assertThat(get(address + "health/live").body()).isEqualTo("{\"status\":\"up\"}");
        assertThat(get(address).body()).contains("<html");
        var reply = post(address + "api/v1/diagnoses", "{\"text\":\"В соединении отказано 203.0.113.7:2345\"}");
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body()).contains("\"connection-refused\"", "\"wrong-port\"");

        server.destroy();

        assertThat(server.waitFor(SECONDS, TimeUnit.SECONDS)).as("it ends").isTrue();
        assertThat(server.exitValue()).isEqualTo(SIGTERM_SEEN);
        assertThatThrownBy(() -> get(address + "health/live")).isInstanceOf(ConnectException.class);
        assertThat(Files.readString(errors())).doesNotContain("Exception", "\tat ");
        // Its chats, and nothing beside them.
        assertThat(empty.toFile().list()).containsExactly("conndoctor.db");
    }

    @Test
    void aPortThatIsTakenIsToldInPlainWords() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var port = Integer.toString(other.getLocalPort());

            var ended = run("", "serve", "--port", port);

            assertThat(ended.exit()).isEqualTo(2);
            assertThat(ended.err())
                    .contains("cannot listen on 127.0.0.1 port " + port, "another program", "--port")
                    .doesNotContain("Exception", "\tat ");
            assertThat(ended.out()).isEmpty();
        }
    }

    /** The server says where it answers as soon as it does. */
    private static String address(Process server) throws IOException {
        var line = new BufferedReader(new InputStreamReader(server.getInputStream(), UTF_8)).readLine();
        assertThat(line).isNotNull().startsWith("Conndoctor answers at http://localhost:");
        int from = line.indexOf("http://");
        return line.substring(from, line.indexOf(' ', from));
    }

    private static HttpResponse<String> get(String address) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address)).GET());
    }

    private static HttpResponse<String> post(String address, String json) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
