package org.conndoctor.netns;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Runs short commands of the system and takes no failure. */
public final class Shell {

    private static final List<String> FOLDERS = List.of("/usr/sbin", "/sbin", "/usr/bin", "/bin");

    private Shell() {}

    /** What a command printed. */
    public record Said(int exit, String text) {}

    public static boolean has(String program) {
        return FOLDERS.stream().anyMatch(f -> Files.isExecutable(Path.of(f, program)));
    }

    /** Runs it with an input, and waits for its end. */
    public static Said say(String input, String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            try (var in = process.getOutputStream()) {
                in.write(input.getBytes(UTF_8));
            }
            var text = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Said(process.waitFor(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Runs it; fails the test where it fails. */
    public static String run(String... command) {
        return fed("", command);
    }

    /** Runs it with an input; fails the test where it fails. */
    public static String fed(String input, String... command) {
        var said = say(input, command);
        if (said.exit() != 0) {
            throw new IllegalStateException(String.join(" ", command) + "\n" + input + "\n" + said.text());
        }
        return said.text();
    }

    static Stream<String> lines(String... command) {
        return say("", command).text().lines();
    }
}
