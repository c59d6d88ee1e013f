package org.conndoctor.probe.host;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A command of this system that only reads. It is looked for in the system's own folders, gets an environment of its
 * own and nothing to read, and is ended when its time is over.
 *
 * @param line the program and its arguments
 * @param millis how long it is waited for
 */
record LocalCommand(List<String> line, long millis) {

    private static final int MOST = 64 * 1024;
    private static final long USUAL_MILLIS = 1_000;
    private static final List<Path> FOLDERS = ThisSystem.get() == ThisSystem.WINDOWS
            ? List.of(Path.of("C:\\Windows\\System32"))
            : List.of(Path.of("/usr/sbin"), Path.of("/sbin"), Path.of("/usr/bin"), Path.of("/bin"));

    static LocalCommand of(String... line) {
        return new LocalCommand(List.of(line), USUAL_MILLIS);
    }

    LocalCommand within(long otherMillis) {
        return new LocalCommand(line, otherMillis);
    }

    /** Its output after the line with which it is called, as a terminal shows it; empty where it cannot be run. */
    Optional<String> run() {
        return printed().map(output -> "$ " + String.join(" ", line) + "\n" + output);
    }

    /** What it prints, at most 64 KiB; empty where it is missing, fails or takes too long. Blocks. */
    Optional<String> printed() {
        return printed(true);
    }

    /** The same, though the command may say with its exit code that it found nothing. */
    Optional<String> printedAnyway() {
        return printed(false);
    }

    private Optional<String> printed(boolean succeeds) {
        var program = program();
        if (program.isEmpty()) {
            return Optional.empty();
        }
        try {
            var process = start(program.get());
            try {
                return output(process, succeeds);
            } finally {
                end(process);
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<Path> program() {
        return FOLDERS.stream()
                .flatMap(f -> List.of(f.resolve(line.get(0)), f.resolve(line.get(0) + ".exe")).stream())
                .filter(Files::isExecutable)
                .findFirst();
    }

    private Process start(Path program) throws IOException {
        var command = new ArrayList<>(line);
        command.set(0, program.toString());
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(List.of("SystemRoot"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
        var process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private Optional<String> output(Process process, boolean succeeds) throws IOException {
        var read = CompletableFuture.supplyAsync(() -> head(process.getInputStream()), LocalCommand::daemon)
                .completeOnTimeout(Optional.empty(), millis, TimeUnit.MILLISECONDS)
                .join();
        if (read.isEmpty() || read.get().length == MOST) {
            return read.map(LocalCommand::text);
        }
        try {
            boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
            return ended && (!succeeds || process.exitValue() == 0) ? read.map(LocalCommand::text) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<byte[]> head(InputStream printed) {
        try {
            return Optional.of(printed.readNBytes(MOST));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "host-view-output");
        thread.setDaemon(true);
        thread.start();
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
