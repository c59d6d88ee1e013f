package org.conndoctor.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conndoctor.diagnosis.PlantedFaults.in;

import org.conndoctor.knowledge.Fault;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The check finds nothing today, and every kind of fault, planted alone, in its file and on its line. */
class ChecksTest {

    private static final String DRL = "rules/causes/listener/wrong-port.drl";
    private static final String CASES = "rules/causes/listener/wrong-port.cases.yaml";
    private static final String SYMPTOM = "rules/symptoms/connection-refused.yaml";
    private static final String EXAMPLES = "rules/symptoms/connection-refused.examples.yaml";
    private static final String COMMAND = "rules/commands/workerman.yaml";
    private static final String OBSERVATIONS = "rules/observations.yaml";
    private static final String KOREAN = "i18n/ko/causes/limits/ephemeral-ports-exhausted.md";
    private static final String KOREAN_MESSAGES = "i18n/ko/messages.properties";

    @Test
    void nothingIsWrongToday() {
        assertThat(Checks.run(Today.FILES)).isEmpty();
    }

    @Nested
    class InRules {

        @Test
        void aSyntaxErrorIsFound() {
            in(DRL).replacing(
                            "SymptomSeen( id == \"connection-refused\" )",
                            "SymptomSeen( id == = \"connection-refused\" )")
                    .isFoundAt("id == =");
        }

        @Test
        void aMissingEndIsFound() {
            in(DRL).replacing(
                            "insertLogical( Suspicion.of(\"wrong-port\") );\nend",
                            "insertLogical( Suspicion.of(\"wrong-port\") );")
                    .isFoundInTheFile("");
        }

        @Test
        void aNumberComparedWithATextIsFound() {
            in(DRL).appending(rule("Target( port > \"none\" )", "supports")).isFoundAt("rule \"planted\"", "none");
        }

        @Test
        void anUnknownFieldOfAFactIsFound() {
            in(DRL).appending(rule("Listener( prot == 80 )", "supports")).isFoundAt("rule \"planted\"", "prot");
        }

        @Test
        void anUnknownFactIsFound() {
            in(DRL).appending(rule("Lisener( port == 80 )", "supports")).isFoundInTheFile("Lisener");
        }

        @Test
        void aConclusionThatIsNoJavaIsFound() {
            in(DRL).appending(rule("Listener( port == 80 )", "denies")).isFoundAt("rule \"planted\"", "denies");
        }

        private static String rule(String when, String effect) {
            return """

                    rule "planted"
                    when
                        %s
                    then
                        insertLogical( Finding.%s("wrong-port") );
                    end
                    """.formatted(when, effect);
        }

        @Test
        void anUnknownSymptomIsFound() {
            in(DRL).replacing("id == \"connection-refused\"", "id == \"conection-refused\"")
                    .isFoundAt("conection-refused", "unknown symptom 'conection-refused'");
        }

        @Test
        void anUnknownObservationIsFound() {
            in(DRL).replacing("\"port-matches\", value == \"no\"", "\"port-matched\", value == \"no\"")
                    .isFoundAt("port-matched", "unknown observation 'port-matched'");
        }

        @Test
        void anUnknownValueIsFound() {
            in(DRL).replacing("\"port-matches\", value == \"no\"", "\"port-matches\", value == \"never\"")
                    .isFoundAt("never", "'port-matches' has no value 'never'");
        }

        @Test
        void aConclusionOnAnotherCauseIsFound() {
            in(DRL).replacing("Suspicion.of(\"wrong-port\")", "Suspicion.of(\"wrong-prot\")")
                    .isFoundAt("wrong-prot", "concludes on 'wrong-prot'");
        }

        @Test
        void aSentenceThatNobodyWroteIsFound() {
            in(DRL).replacing("@says(\"wrong-port.listens-there\")", "@says(\"wrong-port.listens-here\")")
                    .isFoundAt("listens-here", "no message 'finding.wrong-port.listens-here'");
        }

        @Test
        void aWrongPackageIsFound() {
            in(DRL).replacing("package causes.wrong_port", "package causes.wrong_prot")
                    .isFoundAt("package ", "expected 'package causes.wrong_port'");
        }

        @Test
        void aCauseWithoutAPlaceOnThePathIsFound() {
            var withoutTable = "rules/causes/handshake/protocol-mismatch.drl";
            in(withoutTable)
                    .changesTo(PlantedFaults.text(withoutTable).replace("    @hop(\"protocol\")\n", ""))
                    .isFoundOnLine(1, "@hop");
        }

        @Test
        void aPlaceThatIsNotOnThePathIsFound() {
            in(DRL).replacing("@hop(\"listener\")", "@hop(\"listner\")").isFoundInTheFile("@hop");
        }

        @Test
        void aFrequencyThatIsNoNumberIsFound() {
            in(DRL).replacing("@often(10)", "@often(\"many\")").isFoundInTheFile("often");
        }

        /** A maintainer wants to see all of them, not one after each run. */
        @Test
        void faultsOfSeveralFilesAreToldTogether() {
            var faults = in(DRL).butAlreadyReplaced(
                            "rules/causes/names/wrong-host.drl", "SymptomSeen( id", "SymptomSen( id")
                    .appending(rule("Listener( prot == 80 )", "supports"))
                    .faults();
            assertThat(faults).extracting(Fault::file).contains(DRL, "rules/causes/names/wrong-host.drl");
        }
    }

    @Nested
    class InYaml {

        @Test
        void anUnknownKeyOfASymptomIsFound() {
            in(SYMPTOM).replacing("    unless:", "    unles:").isFoundAt("    unles:", "unknown key 'unles'");
        }

        @Test
        void anUnknownKeyOfACaseIsFound() {
            in(CASES)
                    .replacing("    status: confirmed", "    state: confirmed")
                    .isFoundAt("    state:", "unknown key 'state'");
        }

        @Test
        void anUnknownKeyOfACommandIsFound() {
            in(COMMAND).replacing("    listener:", "    listner:").isFoundAt("    listner:", "unknown key 'listner'");
        }

        @Test
        void anUnknownKeyOfAnObservationIsFound() {
            in(OBSERVATIONS)
                    .appending("  - {id: port-matches-too, hop: client, value: [full]}\n")
                    .isFoundAt("id: port-matches-too", "unknown key 'value'");
        }

        @ParameterizedTest
        @ValueSource(strings = {SYMPTOM, CASES, COMMAND, OBSERVATIONS, "rules/phrases.yaml", "rules/targets.yaml"})
        void whatIsNoYamlIsFound(String file) {
            in(file).appending("\n\"never closed: [\n").isFoundInTheFile("not valid YAML");
        }

        @Test
        void aTabInsteadOfSpacesIsFoundOnItsLine() {
            in(CASES).replacing("    status: confirmed", "\tstatus: confirmed").isFoundAt("\tstatus", "not valid YAML");
        }

        @Test
        void aKeyThatStandsTwiceIsFound() {
            in(CASES)
                    .replacing("    status: confirmed", "    name: again\n    status: confirmed")
                    .isFoundAt("name: again", "'name' stands twice");
        }

        @Test
        void anObservationThatStandsTwiceIsFound() {
            in(OBSERVATIONS)
                    .appending("  - {id: port-matches, hop: client, values: [\"twice\"]}\n")
                    .isFoundAt("twice", "'port-matches' stands twice");
        }

        @Test
        void anObservationThatNobodyCanSayIsFound() {
            in(OBSERVATIONS)
                    .appending("  - {id: moon, hop: client, values: [full]}\n")
                    .isFoundAt("id: moon", "no message 'observation.moon.full'");
        }

        @Test
        void aSetThatThereIsNotIsFound() {
            in(SYMPTOM).replacing("says: [$refused]", "says: [$refusd]").isFoundAt("$refusd", "no set $refusd");
        }

        @Test
        void aWeightThatThereIsNotIsFound() {
            in(SYMPTOM).replacing("weight: question", "weight: heavy").isFoundAt("weight: heavy", "'weight'");
        }

        @Test
        void aPatternThatRe2RefusesIsFound() {
            in(COMMAND)
                    .replacing("pattern: 'new [a-z", "pattern: '(?=new) [a-z")
                    .isFoundAt("(?=new)", "RE2 refuses the pattern");
        }

        @Test
        void aCommandWithAnUnknownObservationIsFound() {
            in("rules/commands/time-wait.yaml")
                    .replacing("time-wait-seen: \"yes\"", "time-wait-sen: \"yes\"")
                    .isFoundAt("  - anchors:", "unknown observation 'time-wait-sen'");
        }

        @Test
        void aSignatureGroupWithAnUnknownValueIsFound() {
            in("rules/symptoms/protocol-mismatch.yaml")
                    .replacing("observes: {mismatch: tls-to-plain}", "observes: {mismatch: tls-to-plan}")
                    .isFoundInTheFile("'mismatch' has no value 'tls-to-plan'");
        }
    }

    @Nested
    class InTexts {

        @Test
        void aCauseWithoutTextInOneLanguageIsFound() {
            in(KOREAN).deleting().isFoundOnLine(1, "text is missing");
        }

        @Test
        void aSymptomWithoutTextInTheReferenceIsFound() {
            in("i18n/en/symptoms/read-timeout.md").deleting().isFoundOnLine(1, "text is missing");
        }

        @Test
        void aTextAboutNothingIsFound() {
            in("i18n/ko/causes/full-moon.md")
                    .appending("# 보름달\n\n> 아마.\n>\n> 왜.\n\n## 먼저\n\n기다리세요.\n\n## 확인 방법\n\n하늘\n\n"
                            + "## 해결 방법\n\n기다리세요.\n\n### 위험\n\n없음.\n\n## 더 보기\n\n달.\n")
                    .isFoundOnLine(1, "no 'full-moon'");
        }

        @Test
        void aMissingSectionIsFound() {
            in(KOREAN).replacing("## 해결 방법\n", "").isFoundOnLine(1, "expected 4 sections");
        }

        @Test
        void aSymptomThatAValueCannotShowIsFound() {
            in("rules/observations.yaml")
                    .replacing("at-once: connection-refused", "at-once: connection-refused-at-once")
                    .isFoundAt("- id: failure-looks", "unknown symptom 'connection-refused-at-once'");
        }

        @Test
        void aPlaceThatThereIsNotIsFound() {
            in("rules/observations.yaml")
                    .replacing("not-for: [loopback]", "not-for: [moon]")
                    .isFoundAt("- id: host-is-right", "not 'moon'");
        }

        @Test
        void softwareThatThereIsNotIsFound() {
            in("rules/causes/names/wrong-host.drl")
                    .replacing("kind == \"container\"", "kind == \"crate\"")
                    .isFoundAt("kind == \"crate\"", "'crate'");
        }

        @Test
        void aVerdictThatIsNotThereIsFound() {
            in(KOREAN).replacing("\n>\n> ", "\n> ").isFoundOnLine(1, "2 paragraphs");
        }

        @Test
        void aTitleThatIsNoTitleIsFound() {
            in("i18n/en/causes/listener/wrong-port.md")
                    .replacing("# Wrong port", "# The port to which the client tries to connect is the wrong one")
                    .isFoundOnLine(1, "at most 8");
        }

        @Test
        void aTextThatNobodyInTroubleReadsIsFound() {
            in("i18n/en/causes/listener/wrong-port.md")
                    .replacing("## How to fix", "word ".repeat(150) + "\n\n## How to fix")
                    .isFoundOnLine(1, "at most 150");
        }

        @Test
        void aProductThatThereIsNotIsFound() {
            in("i18n/en/causes/listener/wrong-port.md")
                    .replacing("### Redis", "### Rediss")
                    .isFoundAt("### Rediss", "no software 'Rediss'");
        }

        @Test
        void aSystemThatThereIsNotIsFound() {
            in("i18n/ja/causes/listener/wrong-port.md")
                    .replacing("**macOS**", "**OS X**")
                    .isFoundAt("**OS X**", "names no system");
        }

        @Test
        void anotherNumberIsFound() {
            in(KOREAN).replacing("20,000", "2,000").isFoundAt("2,000", "number '2000'");
        }

        @Test
        void aNumberInTheWayOfTheLanguageIsNoFault() {
            in("i18n/es/causes/limits/ephemeral-ports-exhausted.md")
                    .changes("20.000", "20,000")
                    .isNoFault();
        }

        @Test
        void anotherCommandIsFound() {
            in(KOREAN)
                    .replacing("sudo sysctl --system", "sudo sysctl --all")
                    .isFoundOnTheFenceBefore("sudo sysctl --all", "code block");
        }

        @Test
        void aMissingCommandIsFound() {
            in(KOREAN)
                    .replacing("```sh\nsudo sysctl -w net.inet.ip.portrange.first=10000\n```\n", "")
                    .isFoundOnLine(1, "code blocks");
        }

        @Test
        void anotherCodeSpanIsFound() {
            in(KOREAN)
                    .replacing("`net.ipv4.ip_local_reserved_ports`", "`net.ipv4.ip_local_reserved_port`")
                    .isFoundAt("`net.ipv4.ip_local_reserved_port`", "code span 'net.ipv4.ip_local_reserved_port'");
        }

        @Test
        void aMissingMessageIsFound() {
            in(KOREAN_MESSAGES)
                    .replacing("page.status.likely=가능성 높음\n", "")
                    .isFoundOnLine(1, "message 'page.status.likely' is missing");
        }

        @Test
        void aMessageThatTheReferenceHasNotIsFound() {
            in(KOREAN_MESSAGES)
                    .appending("\npage.moon=보름달\n")
                    .isFoundAt("page.moon=", "the reference has no message 'page.moon'");
        }

        @Test
        void aMessageWithAnotherArgumentIsFound() {
            in(KOREAN_MESSAGES)
                    .replacing("page.mark=증상 단서: {symptom}", "page.mark=증상 단서: {title}")
                    .isFoundAt("page.mark=", "arguments [title]");
        }

        @Test
        void aMessageThatNoFormatUnderstandsIsFound() {
            in(KOREAN_MESSAGES)
                    .replacing("page.mark=증상 단서: {symptom}", "page.mark=증상 단서: {symptom")
                    .isFoundAt("page.mark=");
        }

        @ParameterizedTest
        @ValueSource(strings = {"es", "ja", "ko", "ru", "tr", "zh"})
        void aTextThatWasTranslatedFromAnOlderOneIsFound(String language) {
            in("i18n/en/causes/listener/wrong-port.md")
                    .replacing("a number mistyped or left over", "a number typed wrongly or left over")
                    .isFoundIn("i18n/" + language + "/causes/listener/wrong-port.md", 1, "older than its source");
        }

        @Test
        void aMessageThatWasTranslatedFromAnOlderOneIsFound() {
            in("i18n/en/messages.properties")
                    .replacing("page.status.likely=", "page.status.likely=very ")
                    .isFoundIn(
                            KOREAN_MESSAGES,
                            PlantedFaults.lineOf(PlantedFaults.text(KOREAN_MESSAGES), "page.status.likely="),
                            "older");
        }

        @Test
        void aLanguageWithoutRecordsIsFoundToBeOld() {
            in("i18n/ko/sources.properties")
                    .deleting()
                    .isFoundIn("i18n/ko/causes/listener/wrong-port.md", 1, "conndoctor check --translated ko");
        }
    }

    @Nested
    class InProofs {

        @Test
        void aCaseThatComesOutOtherwiseIsFound() {
            in("rules/causes/way/private-address.cases.yaml")
                    .replacing("first: cloud-security-group", "first: server-firewall")
                    .isFoundAt(
                            "- name: both in the same network",
                            "cloud-security-group comes first",
                            "expected server-firewall");
        }

        @Test
        void aCaseWithAnotherStatusIsFound() {
            in("rules/causes/way/private-address.cases.yaml")
                    .replacing("status: likely", "status: confirmed")
                    .isFoundAt("- name: a private address alone", "is likely, expected confirmed");
        }

        @Test
        void aCaseWhoseExcludedCauseStillStandsIsFound() {
            in("rules/causes/way/private-address.cases.yaml")
                    .replacing("not: [dns-wrong-address]", "not: [server-down]")
                    .isFoundAt("- name: a private address from elsewhere", "server-down", "expected ruled-out");
        }

        @Test
        void aCaseInWhichNothingIsRecognisedIsFound() {
            in("rules/causes/way/private-address.cases.yaml")
                    .replacing("cases:\n", "cases:\n  - name: no error at all\n    text: all is well\n")
                    .isFoundAt("- name: no error at all", "no cause is named");
        }

        @Test
        void aCaseWithAnAnswerThatThereIsNotIsFound() {
            in(CASES)
                    .replacing("{port-matches: \"no\"}", "{port-matches: \"nein\"}")
                    .isFoundAt("- name: the two numbers were compared", "no observation 'port-matches: nein'");
        }

        @Test
        void aCaseThatNamesACauseThatThereIsNotIsFound() {
            in(CASES).replacing("not: [wrong-port]", "not: [wrong-prot]").isFoundInTheFile("wrong-prot");
        }

        @Test
        void aCauseThatNoCaseRanksFirstIsFound() {
            in("rules/causes/network/hosting-panel.cases.yaml")
                    .changesTo("cases: []\n")
                    .isFoundOnLine(1, "no case ranks 'hosting-panel' first");
        }

        @Test
        void aCauseWithoutCasesIsFound() {
            in("rules/causes/network/hosting-panel.cases.yaml")
                    .deleting()
                    .isFoundIn("rules/causes/network/hosting-panel.drl", 1, "no case ranks 'hosting-panel' first");
        }

        @Test
        void casesOfNoCauseAreFound() {
            in("rules/causes/full-moon.cases.yaml").appending("cases: []\n").isFoundOnLine(1, "which has no rules");
        }

        @Test
        void aSignatureWithoutExampleIsFound() {
            in(SYMPTOM)
                    .replacing(
                            "      - ERR_CONNECTION_REFUSED\n",
                            "      - ERR_CONNECTION_REFUSED\n      - ERR_FULL_MOON\n")
                    .isFoundAt("ERR_FULL_MOON", "no example shows 'ERR_FULL_MOON'");
        }

        @Test
        void anExampleThatIsNotRecognisedIsFound() {
            in(EXAMPLES)
                    .changesTo("examples:\n  - {language: en, by: nobody, text: all is well}\n")
                    .isFoundOnLine(2, "example is recognised as nothing");
        }

        @Test
        void anExampleOfAnotherSymptomIsFound() {
            in(EXAMPLES)
                    .changesTo("examples:\n  - {language: en, by: curl, text: connect ETIMEDOUT 203.0.113.7:80}\n")
                    .isFoundOnLine(2, "example is recognised as connection-timeout");
        }

        @Test
        void aNearMissThatIsRecognisedIsFound() {
            in(EXAMPLES)
                    .changesTo("near-misses:\n  - {language: en, by: curl, text: Connection refused}\n")
                    .isFoundOnLine(2, "near miss is recognised");
        }

        @Test
        void anExampleInALanguageThatIsNotSpokenIsFound() {
            in(EXAMPLES)
                    .changesTo("examples:\n  - {language: xx, by: curl, text: Connection refused}\n")
                    .isFoundOnLine(2, "unknown language 'xx'");
        }

        @Test
        void anExampleWithoutTextIsFound() {
            in(EXAMPLES).changesTo("examples:\n  - {language: en, by: curl}\n").isFoundOnLine(2, "'text' is missing");
        }

        @Test
        void examplesOfNoSymptomAreFound() {
            in("rules/symptoms/full-moon.examples.yaml")
                    .appending("examples: []\n")
                    .isFoundOnLine(1, "no symptom");
        }
    }

    @ParameterizedTest
    @CsvSource({"rules/observations.yaml", "rules/targets.yaml", "i18n/en/messages.properties"})
    void aFileThatMustBeThereIsMissed(String file) {
        in(file).deleting().isFoundOnLine(1, "file is missing");
    }
}
