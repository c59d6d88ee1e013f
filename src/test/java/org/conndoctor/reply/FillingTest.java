package org.conndoctor.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.conndoctor.diagnosis.Complaint;
import org.conndoctor.diagnosis.Doctor;
import org.conndoctor.facts.Target;
import org.conndoctor.knowledge.KnowledgeFiles;
import org.conndoctor.knowledge.KnowledgeLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stranger's host and path become in commands that people paste into shells. */
class FillingTest {

    @ParameterizedTest
    @CsvSource({
        "wss, chat.example.com, 443,  /ws,     https://chat.example.com:443/ws",
        "ws,  chat.example.com, 2345, /,       http://chat.example.com:2345/",
        "tcp, chat.example.com, 2345, /,       http://chat.example.com:2345/",
        ",    chat.example.com, 443,  /,       https://chat.example.com:443/",
        ",    2001:db8::1,      8080, /a/b-c,  http://[2001:db8::1]:8080/a/b-c",
        "https, example.com,    8443, /x?y,    https://example.com:8443/",
    })
    void aUrlIsTheOneThatTheClientAsksFor(String scheme, String host, int port, String path, String url) {
        assertThat(Filling.of(new Target(scheme, host, port), path)).containsEntry("url", url);
    }

    @Test
    void aPairIsWrittenAsPeopleWriteIt() {
        assertThat(Filling.of(new Target(null, "::1", 5432), "/")).containsEntry("target", "[::1]:5432");
        assertThat(Filling.of(new Target(null, "db", 0), "/")).isEqualTo(Map.of("host", "db"));
        assertThat(Filling.of(Target.UNKNOWN, "/")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a;id",
                "$(id)",
                "`id`",
                "a'b",
                "a\"b",
                "a\nb",
                "a b",
                "-v",
                "a|b",
                "a&b",
                "a>b",
                "\u2019x\u2019",
                "*",
                "~"
            })
    void whatCouldBeMoreThanAWordIsNotPutIn(String host) {
        assertThat(Filling.of(new Target("ws", host, 80), "/")).doesNotContainKeys("host", "target", "url");
        assertThat(Filling.of(new Target("ws", "a.example", 80), "/" + host).get("url"))
                .doesNotContain(";", "$", "`", "'", "\"", "\n", " ", "|", "&", ">", "\u2019", "*");
    }

    /**
     * Each shown command is given to a real shell, which knows no program but {@code touch}: whatever a stranger's words
     * could make it do beside the command would leave a file behind.
     */
    @Test
    void noTextMakesACommandDoMore(@TempDir Path folder) throws Exception {
        var doctor = new Doctor(KnowledgeLoader.load(KnowledgeFiles.read(Path.of("rules"), Path.of("i18n"))));
        var mark = folder.resolve("broken-out");
        var touch = "touch " + mark;
        var hostile = List.of(
                "a;" + touch,
                "$(" + touch + ")",
                "`" + touch + "`",
                "a'; " + touch + "; '",
                "a\n" + touch + "\n",
                "a|" + touch);
        var script = new ArrayList<String>();
        for (var words : hostile) {
            for (var text : List.of(
                    "connect ECONNREFUSED " + words + ":2345",
                    "ws://" + words + ":2345/x connection refused",
                    "ws://a.example:2345/" + words + " connection timed out")) {
                var reply = new Wording(doctor.knowledge(), "en").reply(doctor.examine(Complaint.of(text)));
                reply.causes().stream()
                        .flatMap(c -> c.commands().stream())
                        .filter(c -> c.os().equals("linux") || c.os().equals("any"))
                        .forEach(c -> script.add(c.run().toString()));
            }
        }
        assertThat(script).hasSizeGreaterThan(100);
        // Else nothing could be left behind in any case.
        run(folder, "nc -vz $(" + touch + ") 22");
        assertThat(mark).exists();
        Files.delete(mark);

        run(folder, String.join("\n", script));

        assertThat(mark).doesNotExist();
    }

    private static void run(Path folder, String script) throws Exception {
        var programs = Files.createDirectories(folder.resolve("programs"));
        if (Files.notExists(programs.resolve("touch"))) {
            Files.createSymbolicLink(programs.resolve("touch"), Path.of("/usr/bin/touch"));
        }
        var file = Files.writeString(folder.resolve("all.sh"), script + "\n");
        var shell = new ProcessBuilder("/bin/sh", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        shell.environment().put("PATH", programs.toString());
        assertThat(shell.start().waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
}
