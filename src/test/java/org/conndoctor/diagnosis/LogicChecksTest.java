package org.conndoctor.diagnosis;

import static org.conndoctor.diagnosis.PlantedFaults.in;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that cannot mean what they say are found, each in its file and on its line, and so is a missing near miss. */
class LogicChecksTest {

    private static final String CAUSE = "rules/causes/listener/wrong-port.drl";
    private static final String LOOKS = "rules/probes/tls.drl";
    private static final String CASES = "rules/causes/listener/wrong-port.cases.yaml";

    /** A rule that no case lets fire, so that what is wrong with it is all that the check can find. */
    private static String supporting(String when) {
        return """

                rule "planted"
                when
                    SymptomSeen( id == "resource-wait" )
                    %s
                then
                    insertLogical( Finding.supports("wrong-port") );
                end
                """.formatted(when);
    }

    private static String reading(String when, String then) {
        return """

                rule "planted"
                when
                    %s
                then
                    insertLogical( %s );
                end
                """.formatted(when, then);
    }

    @Nested
    class UnknownIsNotNo {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Listener( speaksWebSocket != \"yes\", port == 2345 )",
                    "Listener( speaksWebSocket not in ( \"yes\" ), port == 2345 )",
                    "Listener( !( speaksWebSocket == \"yes\" ), port == 2345 )",
                    "not Listener( speaksWebSocket == \"yes\" )",
                    "Listener( protocol != \"http\" )",
                    "Target( loopback == false )",
                    "Target( !loopback )",
                    "Target( port != 80 )",
                    "Target( port not in ( 80, 443 ) )",
                    "Target( scheme != \"ws\" )",
                    "Target( host != null, webSocket == false )",
                    "not Target( loopback )"
                })
        void aConditionThatTheUnknownPassesIsFound(String condition) {
            in(CAUSE).appending(supporting(condition)).isFoundAt(condition, "unknown is not no");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Listener( speaksWebSocket == \"no\", port == 2345 )",
                    "Listener( speaksWebSocket != \"unknown\", speaksWebSocket != \"yes\" )",
                    "not Listener( speaksWebSocket in ( \"yes\", \"unknown\" ) )",
                    "Listener( protocol != \"\", protocol != \"http\" )",
                    "Target( host != null, loopback == false )",
                    "Target( byName, inner == false )",
                    "Target( port > 0, port not in ( 80, 443 ) )",
                    "Target( scheme == null || scheme not in ( \"ws\", \"wss\" ) )",
                    "Target( scheme != null, webSocket == false )"
                })
        void oneThatSaysThatItIsKnownOrMeansTheUnknownIsNone(String condition) {
            in(CAUSE).appending(supporting(condition)).isNoFault();
        }

        @Test
        void aDetailOfALookThatWasNotSeenIsFound() {
            in(LOOKS)
                    .appending(reading(
                            "ProbeResult( probe == \"http\", number(\"status\") != 499 )",
                            "Observation.probed(\"target-answers\", \"yes\")"))
                    .isFoundAt("!= 499 )", "unknown is not no", "\"status\"");
        }
    }

    @Nested
    class Conclusions {

        @Test
        void aCauseThatConcludesWhatIsAnsweredIsFound() {
            in(CAUSE)
                    .appending(reading("Target( port == 1 )", "Observation.probed(\"ping\", \"answers\")"))
                    .isFoundAt("rule \"planted\"", "concludes Observation.probed", "stated as well");
        }

        @Test
        void aReadingThatConcludesATargetIsFound() {
            in(LOOKS)
                    .appending(reading("ProbeResult( probe == \"tls\" )", "new Target(\"ws\", \"db\", 80)"))
                    .isFoundAt("rule \"planted\"", "concludes Target");
        }

        @Test
        void aRuleThatDefeatsItselfIsFound() {
            in(LOOKS)
                    .appending(reading(
                            "ProbeResult( probe == \"tls\" )\n    not Observation( id == \"ping\", value in ( \"answers\", \"silent\" ) )",
                            "Observation.probed(\"ping\", \"answers\")"))
                    .isFoundAt("rule \"planted\"", "defeats itself");
        }

        @Test
        void aRuleThatDefeatsItselfOverAnotherIsFound() {
            in(LOOKS)
                    .appending(reading(
                                    "ProbeResult( probe == \"tls\" )\n    not Observation( id == \"ping\", value == \"answers\" )",
                                    "Observation.probed(\"server-up\", \"yes\")")
                            + reading("Observation( id == \"server-up\" )", "Observation.probed(\"ping\", \"answers\")")
                                    .replace("planted", "planted too"))
                    .isFoundAt("rule \"planted\"", "defeats itself by way of ['planted too']");
        }

        @Test
        void aRuleThatNegatesAnotherValueIsNone() {
            in(LOOKS)
                    .appending(reading(
                            "ProbeResult( probe == \"tls\", outcome == \"expired\" )\n"
                                    + "    not Observation( id == \"certificate\", value == \"untrusted\" )",
                            "Observation.probed(\"certificate\", \"expired\")"))
                    .isNoFault();
        }
    }

    @Test
    void anAnnotationThatStandsTwiceIsFound() {
        in(CAUSE)
                .replacing("    @often(10)\n", "    @often(10)\n    @often(12)\n")
                .isFoundAt("rule \"refused, so perhaps the wrong port\"", "bears @often twice");
    }

    @Nested
    class NearMisses {

        private static final String RULE = "wrong port: the two numbers were compared and differ";

        @Test
        void aConfirmationWithoutANearMissIsFound() {
            in(CASES)
                    .replacing("    near: \"" + RULE + "\"\n", "")
                    .isFoundIn(CAUSE, PlantedFaults.lineOf(PlantedFaults.text(CAUSE), RULE), "no case is a near miss");
        }

        @Test
        void aNearMissOfNothingIsFound() {
            in(CASES)
                    .replacing(RULE, "wrong port: the numbers differ")
                    .isFoundInTheFile("no rule of that name confirms");
        }

        @Test
        void aNearMissThatHitsIsFound() {
            in(CASES)
                    .replacing("{listens-on: \"nothing\", other-listener: \"yes\"}", "{port-matches: \"no\"}")
                    .isFoundInTheFile("is no near miss: the cause is confirmed");
        }

        @Test
        void aMissThatIsNotNearIsFound() {
            in("rules/causes/network/server-firewall.cases.yaml")
                    .replacing(
                            "{host-firewall: \"blocks\", panel-in-use: \"no\", port-matches: \"yes\", listens-on: \"nothing\"}",
                            "{host-firewall: \"blocks\", listens-on: \"nothing\"}")
                    .isFoundInTheFile("more than one of its facts is missing");
        }
    }

    @Nested
    class NoTwinOfANot {

        private static final String NONE = supporting("not Observation( id == \"ping\", value == \"silent\" )")
                .replace("planted", "there is none");

        @Test
        void twoRulesThatPartAtANotAreFound() {
            in(CAUSE)
                    .appending(NONE + supporting("Observation( id == \"ping\", value == \"silent\" )"))
                    .isFoundAt("\"there is none\"", "begins alike", "'planted'");
        }

        @Test
        void theSameInAnotherOrderIsNone() {
            var other = supporting("")
                    .replace(
                            "SymptomSeen( id == \"resource-wait\" )",
                            "Observation( id == \"ping\", value == \"silent\" )\n    SymptomSeen( id == \"resource-wait\" )");
            in(CAUSE).appending(NONE + other).isNoFault();
        }
    }
}
