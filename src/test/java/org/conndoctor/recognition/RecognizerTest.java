package org.conndoctor.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.conndoctor.facts.Observation;
import org.conndoctor.facts.Source;
import org.conndoctor.facts.Target;
import org.conndoctor.knowledge.Weight;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which symptoms a text shows, in which order, and where; by symptoms made up for the purpose. */
class RecognizerTest {

    /** A recognizer of symptoms with one group of signatures each: id, keys of the group, and so on by turns. */
    private static Recognizer knowing(String... idsAndGroups) {
        var symptoms = new TreeMap<String, String>();
        for (int i = 0; i < idsAndGroups.length; i += 2) {
            symptoms.merge(
                    idsAndGroups[i],
                    "signatures:\n  - {by: test, " + idsAndGroups[i + 1] + "}\n",
                    (one, other) -> one + other.substring(other.indexOf('\n') + 1));
        }
        return Recognizers.of(symptoms);
    }

    private static List<String> ids(Recognised read) {
        return read.symptoms().stream().map(SeenSymptom::id).toList();
    }

    private static List<String> stretches(Recognizer recognizer, String text) {
        return recognizer.read(text).symptoms().stream()
                .flatMap(s -> s.matches().stream())
                .map(m -> text.substring(m.start(), m.end()))
                .toList();
    }

    @Test
    void aTextWithoutSignaturesShowsNothing() {
        var read = knowing("one", "says: [alpha]").read("nothing of the kind");

        assertThat(read)
                .isEqualTo(new Recognised(
                        List.of(),
                        List.of(),
                        false,
                        Target.UNKNOWN,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    @Test
    void theStrongerSymptomComesFirstWhereverItStands() {
        var recognizer = knowing(
                "a-question", "says: [alpha], weight: question",
                "b-weak", "says: [beta], weight: weak",
                "c-strong", "says: [gamma], weight: strong");

        assertThat(ids(recognizer.read("alpha, beta, gamma"))).containsExactly("c-strong", "b-weak", "a-question");
        assertThat(ids(recognizer.read("gamma, beta, alpha"))).containsExactly("c-strong", "b-weak", "a-question");
    }

    @Test
    void ofEqualWeightTheFirstInTheTextComesFirst() {
        var recognizer = knowing("one", "says: [alpha]", "two", "says: [beta]");

        assertThat(ids(recognizer.read("beta, then alpha"))).containsExactly("two", "one");
        assertThat(ids(recognizer.read("alpha, then beta"))).containsExactly("one", "two");
    }

    @Test
    void whatTheLastCausedBySaysComesFirst() {
        var recognizer = knowing("one", "says: [alpha]", "two", "says: [beta]", "three", "says: [gamma]");

        assertThat(ids(recognizer.read("alpha\n at x\nCaused by: beta\n at y"))).containsExactly("two", "one");
        assertThat(ids(recognizer.read("alpha\nCaused by: beta\nCaused by: gamma")))
                .containsExactly("three", "one", "two");
        assertThat(ids(recognizer.read("alpha\nCaused by: beta\nCaused by: alpha")))
                .containsExactly("one", "two");
    }

    @Test
    void aLastCausedByThatSaysNothingChangesNothing() {
        var recognizer = knowing("one", "says: [alpha]", "two", "says: [beta]");

        assertThat(ids(recognizer.read("alpha\nCaused by: beta\nCaused by: something else")))
                .containsExactly("one", "two");
    }

    @Test
    void theStrongerSymptomComesBeforeTheRootCause() {
        var recognizer = knowing("one", "says: [alpha]", "two", "says: [beta], weight: weak");

        assertThat(ids(recognizer.read("alpha\nCaused by: beta"))).containsExactly("one", "two");
    }

    @Test
    void theWeightOfASymptomIsThatOfItsStrongestMatch() {
        var recognizer = knowing("one", "says: [alpha], weight: question", "one", "says: [beta], weight: weak");

        assertThat(recognizer.read("alpha").symptoms())
                .extracting(SeenSymptom::weight)
                .containsExactly(Weight.QUESTION);
        assertThat(recognizer.read("alpha beta").symptoms())
                .extracting(SeenSymptom::weight)
                .containsExactly(Weight.WEAK);
    }

    @ParameterizedTest
    @CsvSource({
        "the port was refused,                 true",
        "refused. It was the PORT,             true",
        "refused,                              false",
        "refused by the harbour,               false",
        "refused a passport,                   false",
        "refused ports,                        false",
    })
    void wordsAroundAreAskedForByNear(String text, boolean seen) {
        var recognizer = knowing("one", "says: [refused], near: [port, socket]");

        assertThat(ids(recognizer.read(text)).isEmpty()).isNotEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource({
        "connection refused,                   true",
        "connection refused for the friend,    false",
        "Friend: connection refused,           false",
        "connection refused for the friendly,  true",
        "befriend: connection refused,         true",
    })
    void wordsAroundAreForbiddenByUnless(String text, boolean seen) {
        var recognizer = knowing("one", "says: [connection refused], unless: [friend]");

        assertThat(ids(recognizer.read(text)).isEmpty()).isNotEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alpha                             | true",
                "x\\n at client.alpha (a.js:1:2)    | false",
                "GET http://db/alpha was answered   | false",
                "GET http://alpha was answered      | true",
                "sent by lib/alpha.js               | false",
                "a failure { alpha: 4, code: 1 }    | false",
                "a failure { beta: 4, code: alpha } | true",
            })
    void aSignatureMatchesOnlyWhereSomethingIsSaid(String text, boolean seen) {
        var recognizer = knowing("one", "says: [alpha]");

        assertThat(ids(recognizer.read(text.replace("\\n", "\n"))).isEmpty()).isNotEqualTo(seen);
    }

    @Test
    void aGroupNamesTheKindsOfLinesItMeans() {
        var frames = knowing("one", "says: [alpha], in: [frame]");
        var beside = knowing("one", "says: [beta], near: [alpha], beside: [frame]");
        var text = "beta\n at client.alpha (a.js:1:2)";

        assertThat(ids(frames.read(text))).containsExactly("one");
        assertThat(ids(frames.read("alpha"))).isEmpty();
        assertThat(ids(beside.read(text))).containsExactly("one");
    }

    @ParameterizedTest
    @CsvSource({"1, true", "9, true", "10, false", "200, false"})
    void aContextReachesAsFarAsItsGroupSays(int dots, boolean seen) {
        var near = knowing("one", "says: [refused], near: [port], within: 10");
        var unless = knowing("one", "says: [refused], unless: [port], within: 10");
        var text = "refused" + ".".repeat(dots) + "port";

        assertThat(ids(near.read(text)).isEmpty()).isNotEqualTo(seen);
        assertThat(ids(unless.read(text)).isEmpty()).isEqualTo(seen);
    }

    @Test
    void oneMatchWithItsContextIsEnough() {
        var recognizer = knowing("one", "says: [refused], near: [port], within: 10");
        var text = "refused, " + "far away, ".repeat(20) + "port refused";

        var matches = recognizer.read(text).symptoms().get(0).matches();

        assertThat(matches)
                .containsExactly(new SymptomMatch(text.length() - 7, text.length(), text.substring(text.length() - 7)));
    }

    @ParameterizedTest
    @CsvSource({
        "dial tcp refused,                  true",
        "dial tcp 10.0.0.1:80: refused,     true",
        "dial tcp 10.0.0.1:80: x: refused,  false",
        "dial tcprefused,                   false",
        "refused dial tcp,                  false",
        "dial tcp unrefused,                false",
        "dial tcp un refused,               true",
    })
    void aGapIsAsLongAsItsGroupSays(String text, boolean seen) {
        var recognizer = knowing("one", "says: [dial tcp … refused], gap: 14");

        assertThat(ids(recognizer.read(text)).isEmpty()).isNotEqualTo(seen);
    }

    @Test
    void aMatchReachesOverItsGaps() {
        var recognizer = knowing("one", "says: [connect to … port … refused]");

        assertThat(stretches(recognizer, "ssh: Connect to host db PORT 22: Connection REFUSED!"))
                .containsExactly("Connect to host db PORT 22: Connection REFUSED");
    }

    @ParameterizedTest
    @CsvSource({
        "reset,          true",
        "Reset!,         true",
        "(reset),        true",
        "a reset b,      true",
        "_reset_,        true",
        "连接reset了,     true",
        "preset,         false",
        "resets,         false",
        "reset1,         false",
        "1reset,         false",
        "éreset,         false",
    })
    void aSignatureIsOfWholeWords(String text, boolean seen) {
        assertThat(ids(knowing("one", "says: [reset]").read(text)).isEmpty()).isNotEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource({"refus, true", "refuses, true", "REFUSED, true", "a refus, true", "prerefused, false", "refu, false"})
    void aStarIsAnyEnding(String text, boolean seen) {
        assertThat(ids(knowing("one", "says: [refus*]").read(text)).isEmpty()).isNotEqualTo(seen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"연결거부", "서버가 연결 거부했습니다", "연결\n거부", "『연결 거부』", "연 결 거 부"})
    void hangulNeedsNoWordEnds(String text) {
        assertThat(ids(knowing("one", "says: [연결 거부]").read(text))).containsExactly("one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"error (111)", "error(111)x", "(111)"})
    void aSignatureOfPunctuationNeedsNoWordEnds(String text) {
        assertThat(ids(knowing("one", "says: ['(111)']").read(text))).containsExactly("one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Connection refused",
                "😀😀 connection refused 😀",
                "ＣＯＮＮＥＣＴＩＯＮ　ＲＥＦＵＳＥＤ",
                "\u001B[31mconnection\u001B[0m\n   refused!",
                "İİİ connection refused",
                "ﬁ ﬁ ﬁ connection\u00A0refused",
                "\u200Bconn\u200Bection refused",
            })
    void matchesAreStretchesOfTheOriginal(String text) {
        var stretch =
                stretches(knowing("one", "says: [connection refused]"), text).get(0);

        assertThat(stretch.charAt(0)).isIn('c', 'C', 'Ｃ');
        assertThat(stretch).endsWithIgnoringCase(text.contains("Ｄ") ? "Ｄ" : "refused");
        assertThat(ids(knowing("one", "says: [connection refused]").read(stretch)))
                .containsExactly("one");
    }

    @Test
    void severalMatchesComeInTheOrderOfTheText() {
        var recognizer = knowing("one", "says: [alpha, beta]");

        assertThat(stretches(recognizer, "beta alpha x beta")).containsExactly("beta", "alpha", "beta");
    }

    @Test
    void overlappingMatchesAreJoined() {
        var recognizer = knowing("one", "says: [alpha beta, beta gamma, beta]");

        assertThat(stretches(recognizer, "x alpha beta gamma y")).containsExactly("alpha beta gamma");
    }

    @Test
    void aHostileTextGetsNoEndlessListOfMatches() {
        var read = knowing("one", "says: [alpha]").read("alpha ".repeat(5_000));

        assertThat(read.symptoms().get(0).matches()).hasSize(50);
    }

    @Test
    void ofTwoSymptomsThatClaimTheSameWordsTheOneThatClaimsMoreIsRight() {
        var recognizer = knowing("read", "says: [read error (timed out)]", "connect", "says: [timed out]");

        assertThat(ids(recognizer.read("Read error (timed out) in headers"))).containsExactly("read");
        assertThat(ids(recognizer.read("timed out"))).containsExactly("connect");
        assertThat(ids(recognizer.read("timed out. Read error (timed out)"))).containsExactly("connect", "read");
    }

    @Test
    void aWeakSignIsNoArgumentAgainstAStrongOneInsideIt() {
        var recognizer = knowing(
                "fails", "says: [failed … connection reset], weight: weak", "reset", "says: [connection reset]");

        assertThat(ids(recognizer.read("failed: connection reset"))).containsExactly("reset", "fails");
    }

    @Test
    void ofEqualClaimsTheOneWhoseContextWasAskedForAndFoundIsRight() {
        var recognizer = knowing("bind", "says: [in use], near: [bind]", "connect", "says: [in use]");

        assertThat(ids(recognizer.read("bind: address in use"))).containsExactly("bind");
        assertThat(ids(recognizer.read("connect: address in use"))).containsExactly("connect");
    }

    @Test
    void thatConnectingFailsIsSaidOnlyWhereNoSymptomSaysHow() {
        var recognizer = Recognizers.of(Map.of(
                "fails", "asks: true\nsignatures:\n  - {by: test, says: [cannot connect]}\n",
                "refused", "signatures:\n  - {by: test, says: [was refused]}\n"));

        assertThat(recognizer.read("I cannot connect").connectingFails()).isTrue();
        assertThat(recognizer.read("I cannot connect").symptoms()).isEmpty();
        assertThat(recognizer.read("I cannot connect, it was refused").connectingFails())
                .isFalse();
        assertThat(ids(recognizer.read("I cannot connect, it was refused"))).containsExactly("refused");
        assertThat(recognizer.read("all is well").connectingFails()).isFalse();
    }

    @Test
    void whereNothingIsCompleteTheNearestAreThoseThatShareMostWords() {
        var recognizer = knowing(
                "one", "says: [alpha … omega, beta … omega]",
                "two", "says: [alpha … omega]",
                "three", "says: [gamma … omega]");

        assertThat(recognizer.read("alpha and beta").nearest()).containsExactly("one", "two");
        assertThat(recognizer.read("gamma").nearest()).containsExactly("three");
        assertThat(recognizer.read("alpha to omega").nearest()).isEmpty();
        assertThat(recognizer.read("delta").nearest()).isEmpty();
    }

    @Test
    void aMatchEstablishesWhatItsGroupObserves() {
        var recognizer = knowing("one", "says: [alpha], observes: {seen: 'yes'}", "two", "says: [beta]");

        assertThat(recognizer.read("alpha, alpha").observations())
                .containsExactly(new Observation("seen", "yes", Source.TEXT));
        assertThat(recognizer.read("beta").observations()).isEmpty();
    }

    @Test
    void whatABeatenMatchWouldObserveIsNotObserved() {
        var recognizer = knowing("one", "says: [alpha], observes: {seen: 'yes'}", "two", "says: [alpha beta]");

        assertThat(recognizer.read("alpha beta").observations()).isEmpty();
        assertThat(recognizer.read("alpha gamma").observations()).hasSize(1);
    }

    @Test
    void itTellsWhichSignaturesMatch() {
        var recognizer = knowing("one", "says: [alpha, beta, gamma], unless: [omega]");

        assertThat(recognizer.matching("one", "gamma, alpha"))
                .extracting(signature -> signature.words())
                .containsExactlyInAnyOrder("alpha", "gamma");
        assertThat(recognizer.matching("one", "alpha omega")).isEmpty();
        assertThat(recognizer.matching("two", "alpha")).isEmpty();
    }

    @Test
    void aTargetIsSoughtBesideTheBestSymptom() {
        var recognizer = knowing("weak", "says: [alpha], weight: weak", "strong", "says: [beta]");
        var far = " and so on".repeat(30);

        assertThat(recognizer
                        .read("alpha 10.0.0.1:81" + far + " beta 10.0.0.2:82")
                        .target())
                .isEqualTo(new Target(null, "10.0.0.2", 82));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "connection refused ",
                "a",
                "://",
                "a:1 ",
                "[",
                "port ",
                "Caused by: ",
                "connect to host port refused ",
                "연결 거부 ",
                "new Worker(\"",
                "\uD800",
                "\u001B[",
                "\\u",
                "@",
            })
    void aHostileTextTakesNoLongTime(String piece) {
        var text = piece.repeat(64 * 1024 / piece.length());

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> Recognizers.today().read(text));
    }
}
