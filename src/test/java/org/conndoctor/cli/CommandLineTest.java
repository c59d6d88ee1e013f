package org.conndoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
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
                .contains("The connection was refused", "203.0.113.7:2345")
                .contains("1. ", "The client asks for the wrong port", "sudo ss -lntp", "What it risks")
                .endsWith("\n");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void aDiagnosisIsGivenInTheLanguageOfTheText() {
        assertThat(diagnose(REFUSED_IN_KOREAN).endsWith(1).out()).contains("클라이언트가 엉뚱한 포트");
    }

    @ParameterizedTest
    @CsvSource({
        "en,The client asks for the wrong port",
        "ko,클라이언트가 엉뚱한 포트",
        "ja,クライアントの接続先ポートが間違っている",
        "ru,Клиент обращается не к тому порту",
        "tr,İstemci yanlış porta",
        "es,El cliente se conecta a un puerto equivocado",
        "zh,客户端连接的端口不对",
        "zh-TW,客户端连接的端口不对",
        "es-MX,El cliente se conecta a un puerto equivocado",
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
        copy.edit("rules/causes/wrong-port.drl", text -> text.replace("@hop(\"listener\")", "@hop(\"moon\")"));

        var ran = check(copy).endsWith(1);

        assertThat(ran.out())
                .contains("rules/causes/wrong-port.drl:1: ", "@hop")
                .endsWith("1 fault.\n");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void aTranslatorRecordsThatHisTextsAreUpToDate(@TempDir Path folder) {
        var copy = KnowledgeCopy.into(folder);
        copy.edit("i18n/en/causes/wrong-port.md", text -> text.replace("at once", "immediately"));
        var stale = "i18n/ko/causes/wrong-port.md:1: text is older than its source";
        assertThat(check(copy).endsWith(1).out()).contains(stale);

        var recorded = check(copy, "--translated", "ko").endsWith(1);

        assertThat(recorded.out()).doesNotContain(stale).contains("i18n/ja/causes/wrong-port.md:1: ");
        assertThat(copy.text("i18n/ko/sources.properties")).contains("check --translated ko", "causes/wrong-port.md=");
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
}
