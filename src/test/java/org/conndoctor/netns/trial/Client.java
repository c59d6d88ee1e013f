package org.conndoctor.netns.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.conndoctor.netns.Host;

/** A program that people connect with, as it is started on the client. What it prints when it fails is the complaint. */
enum Client {
    CURL("curl", "-sS", "--connect-timeout", "3", "-m", "4", "-o", "/dev/null", "{http}"),
    CURL_VERBOSE("curl", "-sSv", "--connect-timeout", "3", "-m", "4", "-o", "/dev/null", "{http}"),
    /** A handshake as browsers send it, and what it is answered. */
    CURL_HANDSHAKE(
            "curl",
            "-sSi",
            "--connect-timeout",
            "3",
            "-m",
            "3",
            "-H",
            "Connection: Upgrade",
            "-H",
            "Upgrade: websocket",
            "-H",
            "Sec-WebSocket-Version: 13",
            "-H",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "{http}"),
    /** Through CONNECT, as WebSocket clients use a proxy. */
    CURL_TUNNEL("curl", "-sS", "--proxytunnel", "--connect-timeout", "3", "-m", "4", "-o", "/dev/null", "{http}"),
    WGET("wget", "-t", "1", "-T", "3", "-O", "/dev/null", "{http}"),
    NC("nc", "-vz", "-w", "3", "{host}", "{port}"),
    BASH("bash", "-c", "exec 3<>/dev/tcp/{host}/{port}"),
    SSH("ssh", "-o", "BatchMode=yes", "-o", "ConnectTimeout=3", "-p", "{port}", "{host}"),
    /** Waits for the system's own end, which comes after three seconds on this client. */
    PHP("php", Programs.path("client.php"), "{host}", "{port}"),
    JAVA_WEBSOCKET(
            Programs.JAVA,
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            Programs.CLASSES,
            WebSocketClient.class.getName(),
            "{url}");

    private static final long SECONDS = 15;

    private final List<String> command;

    Client(String... command) {
        this.command = List.of(command);
    }

    /**
     * How a call went.
     *
     * @param works it is connected, and speaks with whom it wanted
     */
    record Called(boolean works, String text) {}

    /** Calls. */
    Called call(Host from, Map<String, String> environment, String url, Path folder)
            throws IOException, InterruptedException {
        var errors = Files.createTempFile(folder, "client", ".txt");
        var uri = URI.create(url);
        var filled = command.stream().map(word -> fill(word, uri)).toList();
        var process = from.start(environment, errors, filled);
        process.getOutputStream().close();
        var out = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(filled + " does not end");
        }
        boolean works = process.exitValue() == 0;
        if (this == CURL_HANDSHAKE) {
            // It waits for frames until it is tired, and takes any answer for a good one.
            works = out.contains(" 101 ");
        }
        return new Called(works, (out + Files.readString(errors)).strip());
    }

    private static String fill(String word, URI uri) {
        return word.replace("{http}", uri.toString().replaceFirst("^ws", "http"))
                .replace("{url}", uri.toString())
                .replace("{host}", uri.getHost().replace("[", "").replace("]", ""))
                .replace("{port}", Integer.toString(uri.getPort()));
    }
}
