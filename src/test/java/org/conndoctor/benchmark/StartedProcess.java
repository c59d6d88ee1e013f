package org.conndoctor.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs the program as a user does and watches it from outside. */
final class StartedProcess {

    private static final byte[] READY =
            "GET /health/ready HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private StartedProcess() {}

    /** Milliseconds until a server that tells its address on standard output says that it is ready. */
    static double millisToReady(List<String> command) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        var process = start(command);
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            try (var connection = new KeptConnection(port(out))) {
                connection.exchange(READY);
            }
            return (System.nanoTime() - begun) / 1e6;
        } finally {
            end(process);
        }
    }

    /** Milliseconds until the end of a process that answers and tells by its exit code, 1, that it found something. */
    static double millisToAnswer(List<String> command) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        var process = start(command);
        var answer = process.getInputStream().readAllBytes();
        int exit = process.waitFor();
        if (exit != 1 || answer.length == 0) {
            throw new IOException(command + " ended with " + exit + " and " + answer.length + " bytes");
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    private static Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The number between the last colon and the slash after it, in the first line that has one. */
    static int port(BufferedReader out) throws IOException {
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            int url = line.indexOf("http://");
            int slash = url < 0 ? -1 : line.indexOf('/', url + "http://".length());
            if (slash > 0) {
                return Integer.parseInt(line.substring(line.lastIndexOf(':', slash) + 1, slash));
            }
        }
        throw new IOException("the server ended without telling its address");
    }

    /** A launcher may have the server as its child. */
    private static void end(Process process) throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.waitFor();
    }
}
