package org.conndoctor.diagnosis;

import static org.conndoctor.diagnosis.PlantedFaults.in;

import org.junit.jupiter.api.Test;

/** Faults in what reads live looks are found, each in its file and on its line. */
class LookChecksTest {

    private static final String DRL = "rules/probes/tls.drl";
    private static final String CASES = "rules/probes/tls.cases.yaml";
    private static final String PROBES = "rules/probes.yaml";

    @Test
    void aPortThatIsNoneIsFound() {
        in(PROBES).replacing("ports: [8888", "ports: [88888").isFoundAt("ports: [88888", "'88888' is no port");
    }

    @Test
    void aProbeThatThereIsNotIsFound() {
        in(DRL).appending(rule("ProbeResult( probe == \"tsl\" )", "yes")).isFoundAt("\"tsl\"", "unknown probe 'tsl'");
    }

    @Test
    void anOutcomeThatNoProbeHasIsFoundOnTheLineOfTheWord() {
        in(DRL).appending(rule("ProbeResult( probe == \"tls\",\n            outcome == \"splendid\" )", "yes"))
                .isFoundAt("\"splendid\"", "splendid");
    }

    @Test
    void anOutcomeInAListIsFoundToo() {
        in(DRL).appending(rule("ProbeResult( probe == \"tls\", outcome in ( \"trusted\", \"splendid\" ) )", "yes"))
                .isFoundAt("\"splendid\"", "splendid");
    }

    @Test
    void aDetailThatNoProbeHasIsFound() {
        in(DRL).appending(rule("ProbeResult( probe == \"tls\", detail(\"colour\") != \"\" )", "yes"))
                .isFoundAt("\"colour\"", "colour");
    }

    @Test
    void anObservationThatIsConcludedAndCannotBeIsFound() {
        in(DRL).appending(rule("ProbeResult( probe == \"tls\" )", "perhaps")).isFoundAt("\"perhaps\"", "perhaps");
    }

    @Test
    void aRuleThatNoCaseShowsIsFound() {
        in(DRL).appending(rule("ProbeResult( probe == \"tls\", millis == 123456 )", "yes"))
                .isFoundAt("rule \"planted\"", "no case shows the rule 'planted'");
    }

    @Test
    void aCaseThatComesOutOtherwiseIsFound() {
        in(CASES).changesTo("""
                        cases:
                          - name: a look that tells more than it says
                            target: wss://203.0.113.7/
                            looks:
                              - {place: client, probe: tls, address: "203.0.113.7", outcome: expired}
                            observes: {}
                        """).isFoundAt("- name: a look", "symptoms are [certificate-rejected]");
    }

    @Test
    void aLookThatCannotBeHadIsFound() {
        in(CASES).changesTo("""
                        cases:
                          - name: a look that there is not
                            target: wss://203.0.113.7/
                            looks:
                              - {place: moon, probe: tls, address: "203.0.113.7", outcome: trusted}
                        """).isFoundAt("- name: a look", "knows no such look");
    }

    @Test
    void anOutcomeThatNobodyCanSayIsFound() {
        in(PROBES)
                .replacing("outcomes: [trusted,", "outcomes: [splendid, trusted,")
                .isFoundInTheFile("no message 'probe.tls.splendid'");
    }

    private static String rule(String when, String value) {
        return """

                rule "planted"
                when
                    %s
                then
                    insertLogical( Observation.probed("target-answers", "%s") );
                end
                """.formatted(when, value);
    }
}
