package org.conndoctor.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The launcher runs real commands, with and without it: everything that can be seen of them is the same. In place of the
 * JVM stands a script that keeps what it was given, so that it is seen whether it was started; what was kept of one
 * command is then diagnosed.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RunIT {

    @TempDir
    private Path folder;

    /** How a command ended; bytes as characters. */
    private record Ended(int exit, String out, String err) {}

    @BeforeEach
    void aLauncherOfItsOwn() throws Exception {
        for (var file : List.of("conndoctor", "pom.xml", "src/main/sh/run.sh")) {
            var to = folder.resolve("root").resolve(file);
            Files.createDirectories(to.getParent());
            Files.copy(Path.of(file), to, StandardCopyOption.COPY_ATTRIBUTES);
        }
        Files.createDirectories(folder.resolve("root/rules"));
        Files.createDirectories(folder.resolve("root/target"));
        Files.createDirectories(folder.resolve("temporary"));
        Files.createFile(folder.resolve("root/target/conndoctor.jar"));
        var java = folder.resolve("jdk/bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(java, "#!/bin/sh\ncase $* in *'run --ended'*) cat >\"" + said() + "\" ;; esac\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
    }

    /** What the JVM was given to read, if it was started. */
    private Path said() {
        return folder.resolve("said");
    }

    private Process start(List<String> command) throws Exception {
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().put("TMPDIR", folder.resolve("temporary").toString());
        builder.environment().put("LC_ALL", "C");
        return builder.redirectError(folder.resolve("err").toFile()).start();
    }

    private Ended ended(Process process) throws Exception {
        var out = new String(process.getInputStream().readAllBytes(), ISO_8859_1);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("it ends").isTrue();
        return new Ended(process.exitValue(), out, Files.readString(folder.resolve("err"), ISO_8859_1));
    }

    private List<String> launched(String... command) {
        var root = folder.resolve("root/conndoctor").toString();
        return Stream.concat(Stream.of(root, "run", "--"), Stream.of(command)).toList();
    }

    private Ended alone(String... command) throws Exception {
        return ended(start(List.of(command)));
    }

    private Ended through(String... command) throws Exception {
        return ended(start(launched(command)));
    }

    /** By a shell, so that several words can be told in one; what is not installed is left out aloud. */
    private static String[] shell(String line) {
        var program = line.split(" ", 2)[0];
        assumeTrue(
                Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, program))),
                "NOT TRIED: " + program + " is not installed");
        return new String[] {"sh", "-c", line};
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "curl -sS http://127.0.0.1:1/",
                "wget -nv -O- http://127.0.0.1:1/",
                "nc -v -w 2 127.0.0.1 1",
                "ssh -o BatchMode=yes -p 1 127.0.0.1 true",
                "php -r 'stream_socket_client(\"tcp://127.0.0.1:1\"); echo \"half\"; exit(9);'",
                "openssl s_client -connect 127.0.0.1:1",
                "python3 -c 'import socket; socket.create_connection((\"127.0.0.1\", 1))'",
                "psql -h 127.0.0.1 -p 1 -c 'select 1'",
                "perl -MIO::Socket::INET -e 'IO::Socket::INET->new(\"127.0.0.1:1\") or die \"cannot: $@\"'",
                "bash -c 'echo >/dev/tcp/127.0.0.1/1'",
                "git ls-remote http://127.0.0.1:1/x.git",
                "curl -sS telnet://127.0.0.1:1"
            })
    void whatFailsToConnectIsLeftAsItIsAndRead(String line) throws Exception {
        var alone = alone(shell(line));
        assertThat(alone.exit()).as("it fails").isNotZero();

        assertThat(withoutNumbers(through(shell(line)))).isEqualTo(withoutNumbers(alone));
        assertThat(Files.readString(said(), ISO_8859_1)).contains(lastWord(alone.err()));
        assertThat(folder.resolve("temporary")).isEmptyDirectory();
    }

    /** Times and process ids differ from one run to the next. */
    private static Ended withoutNumbers(Ended ended) {
        return new Ended(ended.exit(), ended.out(), ended.err().replaceAll("[0-9A-F]+", "0"));
    }

    private static String lastWord(String text) {
        var words = text.strip().split("\\s+");
        return words[words.length - 1];
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "echo one two",
                "curl --version",
                "openssl version",
                "python3 -c 'import sys; sys.stdout.buffer.write(bytes(range(256))); sys.stderr.write(\"warned\")'",
                "php -r 'echo \"a\\0b\";'",
                "ssh -V",
                "wget --version",
                "seq 1 200000",
                "sh -c 'echo refused: Connection refused >&2'",
                "sh -c 'for i in 1 2 3; do echo o$i; echo e$i >&2; done' 2>&1"
            })
    void whatSucceedsIsLeftAsItIsAndNoJvmStarts(String line) throws Exception {
        var alone = alone(shell(line));
        assertThat(alone.exit()).as("it succeeds").isZero();

        assertThat(through(shell(line))).isEqualTo(alone);
        assertThat(said()).doesNotExist();
        assertThat(folder.resolve("temporary")).isEmptyDirectory();
    }

    @Test
    void whoFailsSilentlyIsAnsweredSilently() throws Exception {
        assertThat(through("false")).isEqualTo(new Ended(1, "", ""));
        assertThat(said()).doesNotExist();
    }

    @Test
    void argumentsArriveAsTheyAre() throws Exception {
        var ended = through("printf", "%s|", "a b", "it's", "", "*", "$HOME", "--");

        assertThat(ended.out()).isEqualTo("a b|it's||*|$HOME|--|");
    }

    @Test
    void standardInputIsTheCommands() throws Exception {
        var process = start(launched("wc", "-c"));
        try (var in = process.getOutputStream()) {
            in.write(new byte[100_000]);
        }

        assertThat(ended(process).out().strip()).isEqualTo("100000");
    }

    @Test
    void ofMuchOutputTheEndIsKept() throws Exception {
        var ended = through("sh", "-c", "seq 1 1000000; echo the end >&2; exit 4");

        assertThat(ended.exit()).isEqualTo(4);
        assertThat(ended.out()).hasSize(6_888_896);
        assertThat(Files.size(said())).isEqualTo(65_536);
        assertThat(Files.readString(said())).contains("the end");
    }

    /** Killed as its process would be; and a handler of its own decides how it ends. */
    @Test
    void aSignalReachesTheCommand() throws Exception {
        var plain = start(launched("sh", "-c", "echo up; exec sleep 30"));
        assertThat(plain.getInputStream().read()).isEqualTo('u');
        plain.toHandle().destroy();
        assertThat(ended(plain).exit()).isEqualTo(143);

        var own = start(launched("sh", "-c", "trap 'echo bye; exit 9' TERM; echo up; while :; do sleep 0.05; done"));
        assertThat(own.getInputStream().read()).isEqualTo('u');
        own.toHandle().destroy();
        assertThat(ended(own)).isEqualTo(new Ended(9, "p\nbye\n", ""));
        assertThat(folder.resolve("temporary")).isEmptyDirectory();
    }

    /** Who reads no more ends the writer, as without the launcher. */
    @Test
    void aReaderThatLeavesEndsTheWriter() throws Exception {
        var line = String.join(" ", launched("yes")) + " | head -n 1";

        assertThat(alone("sh", "-c", line).out()).isEqualTo("y\n");
    }

    /** A terminal stays one, on all three streams, and what is typed at it arrives. */
    @Test
    void aTerminalStaysATerminal() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "NO TERMINAL WAS TRIED: script is not installed");
        var line = "sh -c '[ -t 0 ] && [ -t 1 ] && [ -t 2 ] && read name && echo hello $name >&2; exit 5'";
        var process = start(List.of("script", "-qefc", "root/conndoctor run -- " + line, "/dev/null"));
        try (var keyboard = process.getOutputStream()) {
            keyboard.write("you\n".getBytes(UTF_8));
            keyboard.flush();
            assertThat(ended(process).exit()).isEqualTo(5);
        }
        assertThat(Files.readString(said())).contains("hello you");
    }

    @Test
    @ResourceLock(Resources.SYSTEM_PROPERTIES)
    void whatTheLauncherKeptIsDiagnosed() throws Exception {
        var failed = through("sh", "-c", "echo 'connect to db.example.com port 5432: Connection refused' >&2; exit 2");
        assertThat(failed.exit()).isEqualTo(2);

        assertThat(diagnosed(Files.readString(said())))
                .startsWith("\nConnection refused\n")
                .contains("db.example.com:5432", "conndoctor explain server-not-listening");
        assertThat(diagnosed("FAILED: 3 tests of 40\n")).isEmpty();
    }

    private static String diagnosed(String printed) {
        var before = System.in;
        var out = new StringWriter();
        try {
            System.setIn(new ByteArrayInputStream(printed.getBytes(UTF_8)));
            var arguments = new ArrayList<>(List.of("run", "--ended", "2", "--language", "en"));
            arguments.addAll(List.of("--rules", "rules", "--i18n", "i18n", "--", "client"));
            int exit = Conndoctor.run(new PrintWriter(out), new PrintWriter(out), arguments.toArray(String[]::new));
            assertThat(exit).isZero();
        } finally {
            System.setIn(before);
        }
        return out.toString();
    }
}
