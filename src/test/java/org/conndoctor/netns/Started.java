package org.conndoctor.netns;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Waits until a program that was started on a machine can be used. */
final class Started {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE = 5;
    private static final String LISTENING = "0A";
    private static final Path OWN = Path.of("/proc/self/ns/net");

    private Started() {}

    /** Until it prints so. */
    static void saysReady(Process process, Path errors) throws IOException {
        var first = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8)).readLine();
        if (!"ready".equals(first)) {
            throw failed("it says " + first, errors);
        }
    }

    /** Until somebody on its machine listens there, for a program that does not say so. */
    static void listens(Process process, int port, Path errors) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isOpen(process.pid(), port)) {
            if (!process.isAlive() && process.exitValue() != 0 || System.nanoTime() > end) {
                throw failed("nobody listens on " + port, errors);
            }
            Thread.sleep(PAUSE);
        }
    }

    private static IllegalStateException failed(String how, Path errors) throws IOException {
        return new IllegalStateException(how + "\n" + Files.readString(errors));
    }

    /** The kernel shows the sockets of the network that a process is in; it has to have gone there first. */
    private static boolean isOpen(long pid, int port) throws IOException {
        var proc = Path.of("/proc", Long.toString(pid));
        try {
            if (Files.readSymbolicLink(proc.resolve("ns/net")).equals(Files.readSymbolicLink(OWN))) {
                return false;
            }
            var hex = String.format(Locale.ROOT, ":%04X", port);
            return sockets(proc.resolve("net/tcp"), hex).anyMatch(f -> f[3].equals(LISTENING))
                    || sockets(proc.resolve("net/tcp6"), hex).anyMatch(f -> f[3].equals(LISTENING))
                    || sockets(proc.resolve("net/udp"), hex).findAny().isPresent();
        } catch (java.nio.file.NoSuchFileException e) {
            return false;
        }
    }

    private static Stream<String[]> sockets(Path table, String port) throws IOException {
        List<String> lines = Files.readAllLines(table, US_ASCII);
        return lines.stream().skip(1).map(line -> line.strip().split(" +")).filter(fields -> fields[1].endsWith(port));
    }
}
