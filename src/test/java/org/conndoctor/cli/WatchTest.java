package org.conndoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log is followed over its rotations, and each case in it is told once. */
class WatchTest {

    private static final int MOST = 64;

    @TempDir
    private Path folder;

    private Path log;

    @BeforeEach
    void name() {
        log = folder.resolve("app.log");
    }

    private void write(String text) throws Exception {
        Files.writeString(log, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Test
    void whatIsWrittenFromNowOnIsReadInWholeLines() throws Exception {
        write("old\n");
        try (var followed = new FollowedFile(log, MOST, false)) {
            write("one\ntw");
            assertThat(followed.read()).isEqualTo("one\n");
            write("o\n");
            assertThat(followed.read()).isEqualTo("two\n");
            assertThat(followed.read()).isEmpty();
        }
    }

    @Test
    void aFileThatIsNotThereYetIsReadFromItsStart() throws Exception {
        try (var followed = new FollowedFile(log, MOST, false)) {
            assertThat(followed.read()).isEmpty();
            write("first\n");
            assertThat(followed.read()).isEqualTo("first\n");
        }
    }

    @Test
    void ofARotatedFileNothingIsLost() throws Exception {
        write("old\n");
        try (var followed = new FollowedFile(log, MOST, false)) {
            var moved = folder.resolve("app.log.1");
            Files.move(log, moved);
            Files.writeString(moved, "last\n", StandardOpenOption.APPEND);
            write("new\n");
            assertThat(followed.read()).isEqualTo("last\n");
            assertThat(followed.read()).isEqualTo("new\n");
        }
    }

    @Test
    void aFileThatIsCutShortBeginsAnew() throws Exception {
        write("a long line of old\n");
        try (var followed = new FollowedFile(log, MOST, false)) {
            Files.writeString(log, "new\n");
            assertThat(followed.read()).isEqualTo("new\n");
        }
    }

    @Test
    void aLineWithoutEndDoesNotFillTheMemory() throws Exception {
        try (var followed = new FollowedFile(log, MOST, true)) {
            write("x".repeat(MOST + 10));
            assertThat(followed.read()).hasSize(MOST);
            assertThat(followed.read()).isEmpty();
        }
    }

    @Test
    void aStackTraceIsOneEntry() {
        var trace = "ERROR java.net.ConnectException: Connection refused\n\tat a.B.c(B.java:1)\nCaused by: x\n";

        assertThat(LogEntries.of("one\n" + trace + "two\n")).containsExactly("one\n", trace, "two\n");
    }

    @Test
    void eachCaseIsToldOnce() throws Exception {
        write("INFO started\n");
        for (int i = 0; i < 3; i++) {
            write("12:00:0" + i + " connect ECONNREFUSED 203.0.113.7:2345\n");
        }
        write("curl: (6) Could not resolve host: nosuch.example\n");

        var out = new StringWriter();
        int exit = Conndoctor.run(
                new PrintWriter(out),
                new PrintWriter(out),
                "watch",
                "--once",
                "--language",
                "en",
                "--rules",
                "rules",
                "--i18n",
                "i18n",
                log.toString());

        assertThat(exit).isZero();
        assertThat(out.toString().lines().filter(line -> line.startsWith("> ")))
                .containsExactly(
                        "> 12:00:00 connect ECONNREFUSED 203.0.113.7:2345",
                        "> curl: (6) Could not resolve host: nosuch.example");
    }
}
