package org.conndoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.conndoctor.diagnosis.KnowledgeCopy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the program prints and with what it ends, for everything that can be typed. */
class CommandLineTest {

    private static final String REFUSED = "Error: connect ECONNREFUSED 203.0.113.7:2345";
    private static final String REFUSED_IN_KOREAN = "접속 203.0.113.7:2345... 실패: 연결이 거부됨.";

    /** What one run left behind. */
    private record Ran(int exit, String out, String err) {

        Ran endsWith(int expected) {
            assertThat(exit).as("exit code; %s", err).isEqualTo(expected);
            return this;
        }

        /** Says these words on standard error, nothing on standard output, and shows no stack trace. */
        void complains(String... words) {
            assertThat(err).contains(words).doesNotContain("\tat ");
            assertThat(out).isEmpty();
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }
    }

    /** With the folders of the checkout. */
    private static Ran conndoctor(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Conndoctor.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Ran(exit, out.toString(), err.toString());
    }

    private static Ran diagnose(String... arguments) {
        var all = new ArrayList<>(List.of("diagnose", "--rules", "rules", "--i18n", "i18n"));
        all.addAll(List.of(arguments));
        return conndoctor(all.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h"})
    void helpNamesTheCommands(String option) {
        var ran = conndoctor(option).endsWith(0);

        assertThat(ran.out()).contains("conndoctor", "serve", "diagnose", "check");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void theVersionIsTold() {
        assertThat(conndoctor("--version").endsWith(0).out()).startsWith("conndoctor 0.");
    }

    @ParameterizedTest
    @CsvSource({"serve,--port", "diagnose,--language", "check,--translated"})
    void everyCommandHasItsOwnHelp(String command, String option) {
        var ran = conndoctor(command, "--help").endsWith(0);

        assertThat(ran.out()).contains("conndoctor " + command, option, "--rules", "--i18n");
    }

    @Test
    void withoutArgumentsTheUsageIsShownAsAnError() {
        conndoctor().endsWith(2).complains("Usage: conndoctor", "diagnose");
    }

    @Test
    void anUnknownCommandIsAnError() {
        conndoctor("heal").endsWith(2).complains("heal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "diagnose", "check"})
    void anUnknownOptionIsAnError(String command) {
        conndoctor(command, "--colour").endsWith(2).complains("--colour");
    }

    @ParameterizedTest
    @ValueSource(strings = {"70000", "65536", "-1"})
    void aPortThatThereIsNotIsAnError(String port) {
        conndoctor("serve", "--port", port).endsWith(2).complains("--port must be from 0 to 65535, not " + port);
    }

    @Test
    void aPortThatIsNoNumberIsAnError() {
        conndoctor("serve", "--port", "http").endsWith(2).complains("--port", "http");
    }

    @ParameterizedTest
    @CsvSource({
        "check,--rules",
        "check,--i18n",
        "diagnose,--rules",
        "diagnose,--i18n",
        "serve,--rules",
        "serve,--i18n",
    })
    void aFolderThatThereIsNotIsAnError(String command, String option, @TempDir Path folder) {
        var nowhere = folder.resolve("nowhere").toString();
        var arguments = new ArrayList<>(List.of(command, option, nowhere));
        if (command.equals("diagnose")) {
            arguments.add(REFUSED);
        }

        conndoctor(arguments.toArray(String[]::new)).endsWith(2).complains("no such folder", nowhere);
    }

    @Test
    void aFolderWithoutKnowledgeIsAnError(@TempDir Path empty) {
        conndoctor("diagnose", "--rules", empty.toString(), "--i18n", "i18n", REFUSED)
                .endsWith(2)
                .complains("rules/observations.yaml:1: file is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n "})
    void anEmptyTextIsAnError(String text) {
        conndoctor("diagnose", text).endsWith(2).complains("no text to diagnose");
    }

    @Test
    void aDiagnosisNamesSymptomTargetCausesAndWhatToDo() {
        var ran = diagnose("--language", "en", REFUSED).endsWith(1);

        assertThat(ran.out())
                .startsWith("Connection refused\n203.0.113.7:2345 refuses the connection. ")
                .contains("Do first: ", "Wrong port", "--answer ", "more: conndoctor explain server-not-listening")
                .endsWith("\n");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void everythingIsToldToWhoAsksForIt() {
        var ran = diagnose("--language", "en", "--full", REFUSED).endsWith(1);

        assertThat(ran.out()).contains("Symptom: Connection refused", "1. ", "Wrong port [possible]", "What it risks");
    }

    @Test
    void whatIsKnownBesideTheTextWeighsIn() {
        var ran = diagnose(
                        "--language",
                        "en",
                        "--answer",
                        "cloud-server=yes",
                        "--answer",
                        "security-group=closed",
                        "--answer",
                        "port-matches=yes",
                        "connect ETIMEDOUT 203.0.113.7:2345")
                .endsWith(1);

        assertThat(ran.out()).startsWith("Security group: confirmed\n");
    }

    @ParameterizedTest
    @CsvSource({"cloud-server=maybe,cannot be 'maybe'", "moon=full,no observation 'moon'", "moon,should be"})
    void anAnswerThatThereIsNotIsAnError(String answer, String complaint) {
        diagnose("--answer", answer, REFUSED).endsWith(2).complains(complaint);
    }

    @Test
    void aTextThatBeginsWithAnAtSignIsNoFile(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("secret"), "connect ECONNREFUSED 203.0.113.9:2345");

        assertThat(diagnose("--language", "en", "@" + file).endsWith(1).out()).doesNotContain("203.0.113.9");
    }

    @Test
    void aCauseIsExplained() {
        var ran = conndoctor("explain", "--rules", "rules", "--i18n", "i18n", "--language", "ko", "wrong-port");

        assertThat(ran.endsWith(0).out()).startsWith("잘못된 포트\n").contains("sudo ss -lntp");
    }

    @Test
    void whatCannotBeExplainedIsAnErrorThatNamesWhatCan() {
        conndoctor("explain", "--rules", "rules", "--i18n", "i18n", "moon")
                .endsWith(2)
                .complains("'moon'", "wrong-port", "connection-refused");
    }

    @Test
    void aDiagnosisIsGivenInTheLanguageOfTheText() {
        assertThat(diagnose(REFUSED_IN_KOREAN).endsWith(1).out()).contains("잘못된 포트");
    }

    @ParameterizedTest
    @CsvSource({
        "en,Wrong port",
        "ko,잘못된 포트",
        "ja,接続先ポートの間違い",
        "ru,Неверный порт",
        "tr,Yanlış port",
        "es,Puerto equivocado",
        "zh,端口号不对",
        "zh-TW,端口号不对",
        "es-MX,Puerto equivocado",
    })
    void theLanguageOfTheAnswerCanBeChosen(String language, String title) {
        assertThat(diagnose("--language", language, REFUSED_IN_KOREAN)
                        .endsWith(1)
                        .out())
                .contains(title);
    }

    @Test
    void theDiagnosisInJsonIsWhatTheApiAnswers() {
        var reply = diagnose("--json", "--language", "ja", REFUSED).endsWith(1).json();

        assertThat(reply.get("outcome").asString()).isEqualTo("diagnosed");
        assertThat(reply.get("language").asString()).isEqualTo("ja");
        assertThat(reply.at("/symptoms/0/id").asString()).isEqualTo("connection-refused");
        assertThat(reply.at("/target/host").asString()).isEqualTo("203.0.113.7");
        assertThat(reply.at("/target/port").asInt()).isEqualTo(2345);
        assertThat(reply.get("causes").findValuesAsString("id")).contains("wrong-port", "server-not-listening");
    }

    @Test
    void aTextThatSaysNotHowItFailsIsAnsweredWithAQuestion() {
        var reply = diagnose("--json", "--language", "en", "I cannot connect to my server")
                .endsWith(1)
                .json();

        assertThat(reply.get("outcome").asString()).isEqualTo("ask-symptom");
        assertThat(reply.at("/question/id").asString()).isEqualTo("symptom");
    }

    @Test
    void whatIsInThePastedTextCannotSteerTheTerminal() {
        var ran = diagnose(
                        "--language", "en", "connect to evil\u001b[2J.example.com port 2345: Connection refused\u0007")
                .endsWith(1);

        assertThat(ran.out()).doesNotContain("\u001b", "\u0007");
    }

    @Test
    void aCheckThatFindsNothingEndsWithZero() {
        var ran = conndoctor("check", "--rules", "rules", "--i18n", "i18n");

        assertThat(ran.out()).endsWith("Nothing is wrong.\n");
        ran.endsWith(0);
    }

    @Test
    void aCheckThatFindsSomethingTellsWhereAndEndsWithOne(@TempDir Path folder) {
        var copy = KnowledgeCopy.into(folder);
        copy.edit(
                "rules/causes/handshake/protocol-mismatch.drl",
                text -> text.replace("@hop(\"protocol\")", "@hop(\"moon\")"));

        var ran = check(copy).endsWith(1);

        assertThat(ran.out())
                .contains("rules/causes/handshake/protocol-mismatch.drl:1: ", "@hop")
                .endsWith("1 fault.\n");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void aTranslatorRecordsThatHisTextsAreUpToDate(@TempDir Path folder) {
        var copy = KnowledgeCopy.into(folder);
        copy.edit("i18n/en/causes/listener/wrong-port.md", text -> text.replace("mistyped", "typed wrongly"));
        var stale = "i18n/ko/causes/listener/wrong-port.md:1: text is older than its source";
        assertThat(check(copy).endsWith(1).out()).contains(stale);

        var recorded = check(copy, "--translated", "ko").endsWith(1);

        assertThat(recorded.out()).doesNotContain(stale).contains("i18n/ja/causes/listener/wrong-port.md:1: ");
        assertThat(copy.text("i18n/ko/sources.properties"))
                .contains("check --translated ko", "causes/listener/wrong-port.md=");
    }

    @Test
    void aLanguageThatThereIsNotCannotBeRecorded(@TempDir Path folder) {
        var copy = KnowledgeCopy.into(folder);

        check(copy, "--translated", "xx").endsWith(2).complains("no language 'xx'");
        assertThat(Files.exists(copy.i18n().resolve("xx"))).isFalse();
    }

    private static Ran check(KnowledgeCopy copy, String... more) {
        var all = new ArrayList<>(List.of(
                "check",
                "--rules",
                copy.rules().toString(),
                "--i18n",
                copy.i18n().toString()));
        all.addAll(List.of(more));
        return conndoctor(all.toArray(String[]::new));
    }

    /** A target of this very machine, by loopback: there the client may well be. */
    private static ServerSocket web() throws IOException {
        var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var answering = new Thread(() -> {
            while (!server.isClosed()) {
                try (var peer = server.accept()) {
                    peer.getInputStream().read(new byte[512]);
                    peer.getOutputStream().write("HTTP/1.1 204 No Content\r\n\r\n".getBytes());
                } catch (IOException e) {
                    return;
                }
            }
        });
        answering.setDaemon(true);
        answering.start();
        return server;
    }

    @Test
    void aLookFromTheServerIsNeverWell() throws IOException {
        try (var server = web()) {
            var url = "http://127.0.0.1:" + server.getLocalPort() + "/";

            assertThat(diagnose("--json", "--probe", url)
                            .endsWith(0)
                            .json()
                            .path("outcome")
                            .asString())
                    .isEqualTo("well");
            var onServer = diagnose("--json", "--here", "server", "--probe", url)
                    .endsWith(1)
                    .json();
            assertThat(onServer.path("outcome").asString()).isEqualTo("partly");
            assertThat(onServer.path("certainty").asString()).isEqualTo("partly");
            assertThat(onServer.path("summary").asString()).contains("works on the server itself");
            assertThat(onServer.path("looks"))
                    .allMatch(l -> l.path("place").asString().equals("server"));
        }
    }

    @Test
    void anOpenPortIsNoMoreThanThat() throws IOException {
        try (var server = web()) {
            var ran = diagnose("--language", "en", "--probe", "tcp://127.0.0.1:" + server.getLocalPort())
                    .endsWith(1);

            assertThat(ran.out()).contains("the port opens; what it speaks was not tried");
        }
    }

    @Test
    void aLookIsSavedAndBroughtAlong(@TempDir Path folder) throws IOException {
        var file = folder.resolve("server.json");
        try (var server = web()) {
            var url = "http://127.0.0.1:" + server.getLocalPort() + "/?token=hidden";
            diagnose("--json", "--here", "server", "--probe", url, "--save", file.toString())
                    .endsWith(1);

            assertThat(Files.readString(file)).contains("conndoctor-look").doesNotContain("hidden");
            var both = diagnose("--json", "--probe", url, "--with", file.toString())
                    .endsWith(0)
                    .json();
            assertThat(both.path("looks"))
                    .extracting(l -> l.path("place").asString())
                    .contains("client", "server");
            var alone = diagnose("--json", "--with", file.toString(), REFUSED_THERE + server.getLocalPort())
                    .endsWith(1);
            assertThat(alone.json().path("symptoms").path(0).path("id").asString())
                    .isEqualTo("connection-refused");
            assertThat(alone.json().path("looks")).isNotEmpty();
            diagnose("--probe", "http://127.0.0.1:1/", "--with", file.toString())
                    .endsWith(2)
                    .complains("another target");
        }
    }

    private static final String REFUSED_THERE = "Error: connect ECONNREFUSED 127.0.0.1:";

    @Test
    void whatIsNoSavedLookIsAnError(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("other.json"), "{}");

        diagnose("--with", file.toString()).endsWith(2).complains("holds no look");
        diagnose("--with", folder.resolve("nowhere").toString()).endsWith(2).complains("no such file");
        diagnose("--save", "x.json", REFUSED).endsWith(2).complains("--save goes with --probe");
        diagnose("one", "two").endsWith(2).complains("one text");
    }
}
