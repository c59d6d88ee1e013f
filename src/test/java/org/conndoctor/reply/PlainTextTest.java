package org.conndoctor.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.conndoctor.diagnosis.Complaint;
import org.conndoctor.diagnosis.Doctor;
import org.conndoctor.knowledge.KnowledgeFiles;
import org.conndoctor.knowledge.KnowledgeLoader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a terminal shows, in every language and for every system. */
class PlainTextTest {

    private static final Doctor DOCTOR =
            new Doctor(KnowledgeLoader.load(KnowledgeFiles.read(Path.of("rules"), Path.of("i18n"))));

    private static final List<String> SYSTEMS = List.of("linux", "windows", "macos");

    private static final List<String> PASTED = List.of(
            "curl: (7) Failed to connect to 203.0.113.7 port 2345: Connection refused",
            "web-1  | Error: connect ECONNREFUSED 127.0.0.1:5432",
            "connect ETIMEDOUT db.example.com:5432",
            "connect() to 127.0.0.1:8080 failed (99: Cannot assign requested address)",
            "WebSocket connection to 'wss://chat.example.com/ws' failed: Unexpected response code: 400",
            "getaddrinfo ENOTFOUND chta.example.com",
            "certificate verify failed: unable to get local issuer certificate",
            "java.net.SocketTimeoutException: Read timed out",
            "my app cannot connect to the server",
            "what is this");

    static Stream<String> languages() {
        return DOCTOR.knowledge().languages().tags().stream();
    }

    static Stream<Arguments> everyTextInEveryLanguage() {
        return languages().flatMap(l -> PASTED.stream().map(text -> Arguments.of(l, text)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyTextInEveryLanguage")
    void anAnswerFitsAboveThePrompt(String language, String text) {
        var reply = new Wording(DOCTOR.knowledge(), language).reply(DOCTOR.examine(Complaint.of(text)));
        for (var os : SYSTEMS) {
            var brief = new PlainText(DOCTOR.knowledge().texts(language), os).brief(reply);

            assertThat(brief.lines()).as(brief).hasSizeLessThanOrEqualTo(15);
            assertThat(brief).startsWith(reply.title()).contains(reply.summary());
            assertNoMarkdown(brief);
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyCauseAndSymptomIsExplained(String language) {
        var texts = DOCTOR.knowledge().texts(language);
        for (var os : SYSTEMS) {
            for (var id : DOCTOR.knowledge().causes().keySet()) {
                var text = new Explanation(DOCTOR.knowledge(), texts, os).of(id).orElseThrow();
                assertThat("\n" + text)
                        .contains("\n" + texts.cause(id).orElseThrow().title() + "\n\n");
                assertNoMarkdown(text);
            }
            for (var id : DOCTOR.knowledge().symptoms().keySet()) {
                var text = new Explanation(DOCTOR.knowledge(), texts, os).of(id).orElseThrow();
                assertThat(text).startsWith(texts.symptom(id).orElseThrow().title() + "\n\n");
                assertNoMarkdown(text);
            }
        }
        for (var program : DOCTOR.knowledge().programs().values()) {
            var text = new Explanation(DOCTOR.knowledge(), texts, "linux")
                    .of(program.id())
                    .orElseThrow();
            assertThat(text)
                    .contains(program.prints().get(0).says().get(0).words())
                    .contains(program.versions().values().iterator().next());
        }
        assertThat(new Explanation(DOCTOR.knowledge(), texts, "linux")
                        .of("wrong-port")
                        .orElseThrow())
                .doesNotContain("Get-NetTCP");
        assertThat(new Explanation(DOCTOR.knowledge(), texts, "windows")
                        .of("wrong-port")
                        .orElseThrow())
                .contains("Get-NetTCPConnection")
                .doesNotContain("sudo ss");
    }

    private static void assertNoMarkdown(String text) {
        assertThat(text)
                .doesNotContain("```", "**Linux", "**macOS", "## ", "{{host}}", "{{port}}", "{{target}}", "{{url}}");
    }
}
