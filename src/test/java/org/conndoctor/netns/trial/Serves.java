package org.conndoctor.netns.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Servers. */
final class Serves {

    private Serves() {}

    /** Workers, each told as {@code PROTOCOL://ADDRESS:PORT}; see {@code workerman.php}. */
    static Work workers(String... listens) {
        return (host, folder) -> host.startReady(log(folder), command(List.of(), listens));
    }

    /** Workers that may open only so many files, which their own take nearly all. */
    static Work workersWithFewFiles(int files, String... listens) {
        var shell = List.of("bash", "-c", "ulimit -n " + files + " && exec \"$@\"", "bash");
        return (host, folder) -> host.startReady(log(folder), command(shell, listens));
    }

    /** Workers with TLS and a certificate of their own making. */
    static Work workersWithTls(String... listens) {
        return (host, folder) -> {
            var log = log(folder);
            var settings = Map.of("CERTIFICATE", Certificate.file(folder).toString());
            host.startReady(settings, log, List.of(command(List.of(), listens)));
        };
    }

    /** A start that fails, as its message has to say. */
    static Work workersThatFail(String says, String... listens) {
        return (host, folder) -> {
            var log = log(folder);
            var process = host.start(Map.of(), log, List.of(command(List.of(), listens)));
            if (process.waitFor() == 0 || !Files.readString(log).contains(says)) {
                throw new IllegalStateException("it was to fail: " + Files.readString(log));
            }
        };
    }

    /** A web server with this in its {@code http} part; {@code CERTIFICATE} stands for a file. */
    static Work nginx(int port, String... lines) {
        return (host, folder) -> {
            var body = String.join("\n", lines)
                    .replace("CERTIFICATE", Certificate.file(folder).toString());
            var settings = Files.createTempFile(folder, "nginx", ".conf");
            Files.writeString(settings, """
                daemon off;
                master_process off;
                pid PID;
                error_log stderr;
                events {}
                http {
                    access_log off;
                    %s
                }
                """.replace("PID", settings + ".pid").formatted(body));
            host.startListening(log(folder), port, "nginx", "-e", "stderr", "-c", settings.toString());
        };
    }

    /** A web server with one page. */
    static Work website(int port) {
        return nginx(port, "server { listen " + port + "; location / { return 200 'welcome'; } }");
    }

    /** A gateway to this address, which knows how to pass WebSocket on. */
    static Work gateway(int port, String behind) {
        return nginx(
                port,
                "server { listen " + port + "; location / { proxy_pass http://" + behind + ";",
                "proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade;",
                "proxy_set_header Connection upgrade; proxy_read_timeout 2s; } }");
    }

    static Work ssh(int port) {
        return (host, folder) -> {
            Files.createDirectories(Path.of("/run/sshd"));
            var key = folder.resolve("host_key_" + port);
            if (Files.notExists(key)) {
                host.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key.toString());
            }
            host.startListening(
                    log(folder),
                    port,
                    "/usr/sbin/sshd",
                    "-D",
                    "-e",
                    "-f",
                    "/dev/null",
                    "-h",
                    key.toString(),
                    "-p",
                    port + "");
        };
    }

    /** Opens connections and keeps them. */
    static Work holds(String address, int port, int count) {
        return (host, folder) -> host.startReady(log(folder), connections(address, port, count));
    }

    /** Opens connections and closes each. */
    static Work churns(String address, int port, int count) {
        return (host, folder) -> host.startReady(
                log(folder),
                Stream.concat(Arrays.stream(connections(address, port, count)), Stream.of("close"))
                        .toArray(String[]::new));
    }

    private static String[] connections(String address, int port, int count) {
        return new String[] {"php", Programs.path("connections.php"), address, port + "", count + ""};
    }

    private static String[] command(List<String> before, String... listens) {
        var command = new ArrayList<>(before);
        command.addAll(List.of("php", Programs.path("workerman.php")));
        command.addAll(List.of(listens));
        return command.toArray(String[]::new);
    }

    static Path log(Path folder) throws IOException {
        return Files.createTempFile(folder, "server", ".log");
    }
}
