package org.conndoctor.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A server in a process of its own, run by the launcher of a checkout as a user does. */
final class RunningProgram implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;
    private final int port;

    private RunningProgram(Process process, BufferedReader out, int port) {
        this.process = process;
        this.out = out;
        this.port = port;
    }

    static RunningProgram serve(Path checkout) throws IOException {
        // Unknown texts are logged: the benchmark's own are of no use to anybody.
        var process = new ProcessBuilder(
                        List.of(checkout.resolve("conndoctor").toAbsolutePath().toString(), "serve", "--port", "0"))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        return new RunningProgram(process, out, StartedProcess.port(out));
    }

    int port() {
        return port;
    }

    /** Megabytes that the process occupies; a launcher may have the server as its child. */
    double residentMegabytes() throws IOException {
        double most = 0;
        for (var handle : java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(process.toHandle()), process.descendants())
                .toList()) {
            for (var line : Files.readAllLines(Path.of("/proc/" + handle.pid() + "/status"))) {
                if (line.startsWith("VmRSS:")) {
                    most = Math.max(most, Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024);
                }
            }
        }
        return most;
    }

    @Override
    public void close() throws IOException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        out.close();
    }
}
