package org.conndoctor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A dialogue at a real terminal, the pseudo-terminal that {@code script} opens: what is piped in is not what is typed. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TerminalIT {

    private static final Path JAR = Path.of("target", "conndoctor.jar").toAbsolutePath();
    private static final Path SCRIPT = Path.of("/usr/bin/script");

    @TempDir
    private Path folder;

    private Process terminal;

    @BeforeEach
    void pasteByAPipe() throws Exception {
        assumeTrue(Files.isExecutable(SCRIPT), "NO TERMINAL WAS TRIED: script (util-linux) is not installed");
        Files.writeString(folder.resolve("error.txt"), "Error: connect ECONNREFUSED 203.0.113.7:2345\n");
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var command = "cat error.txt | '" + java + "' -Dconndoctor.terminal=true -jar '" + JAR + "' diagnose -";
        var builder = new ProcessBuilder(List.of(SCRIPT.toString(), "-qfec", command, "/dev/null"))
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().put("LANG", "ko_KR.UTF-8");
        builder.environment().remove("LC_ALL");
        terminal = builder.start();
    }

    @AfterEach
    void hangUp() {
        if (terminal != null) {
            terminal.descendants().forEach(ProcessHandle::destroyForcibly);
            terminal.destroyForcibly();
        }
    }

    @Test
    void answersAreTypedThoughTheTextCameByAPipe() throws Exception {
        var said = new StringBuilder();
        var out = new BufferedReader(new InputStreamReader(terminal.getInputStream(), UTF_8));
        var keyboard = terminal.getOutputStream();

        awaitPrompt(out, said);
        // The fourth answer: nothing listens.
        type(keyboard, "4\n");
        awaitPrompt(out, said);
        type(keyboard, "\n");
        for (int c = out.read(); c >= 0; c = out.read()) {
            said.append((char) c);
        }

        assertThat(said).contains("\u001B[1m연결 거부");
        assertThat(said.toString().split("\u001B\\[1m연결 거부", -1))
                .as("answered again")
                .hasSizeGreaterThan(2);
        assertThat(terminal.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
        assertThat(terminal.exitValue()).isEqualTo(1);
    }

    private static void type(OutputStream keyboard, String keys) throws Exception {
        keyboard.write(keys.getBytes(UTF_8));
        keyboard.flush();
    }

    /** The mark behind which one types. */
    private static void awaitPrompt(BufferedReader out, StringBuilder said) throws Exception {
        int from = said.length();
        while (said.indexOf("\n> ", from) < 0) {
            int c = out.read();
            assertThat(c).as("the end, after: " + said).isNotNegative();
            said.append((char) c);
        }
    }
}
