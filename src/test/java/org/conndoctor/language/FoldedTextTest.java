package org.conndoctor.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form in which texts are compared, and the way back to the original. */
class FoldedTextTest {

    private static final String ESC = "\u001B";

    private static String folded(String original) {
        return FoldedText.of(original).text();
    }

    /** What stands in the original where these words stand in the folded text. */
    private static String original(String original, String words) {
        var text = FoldedText.of(original);
        int at = text.text().indexOf(words);
        assertThat(at).as("'%s' in '%s'", words, text.text()).isNotNegative();
        return original.substring(text.originalStart(at), text.originalEnd(at + words.length() - 1));
    }

    @ParameterizedTest
    @CsvSource({
        "Connection REFUSED, connection refused",
        "BAĞLANTI, bağlanti",
        "bağlantı, bağlanti",
        "İSTEK, istek",
        "istek, istek",
        "SUNUCUYA BAĞLANILAMIYOR, sunucuya bağlanilamiyor",
        "ОТКАЗАНО В ДОСТУПЕ, отказано в доступе",
        "CONEXIÓN REHUSADA, conexión rehusada",
        "STRASSE, strasse",
        "Straße, strasse",
        "ΣΟΦΟΣ, σοφοσ",
    })
    void letterCaseGoes(String original, String text) {
        assertThat(folded(original)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "ＥＣＯＮＮＲＥＦＵＳＥＤ, econnrefused",
        "１２７．０．０．１：８０, 127.0.0.1:80",
        "ｻｰﾊﾞｰ, サーバー",
        "ﾀｲﾑｱｳﾄ, タイムアウト",
        "ﬁrewall, firewall",
        "oﬃce, office",
        "㎒, mhz",
        "①, 1",
        "½, 1⁄2",
        "㍿, 株式会社",
    })
    void compatibilityFormsBecomeTheirPlainCharacters(String original, String text) {
        assertThat(folded(original)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "conn\u200Bection", // zero width space
                "conn\u200Cection", // zero width non-joiner
                "conn\u200Dection", // zero width joiner
                "\uFEFFconnection", // byte order mark
                "conn\u00ADection", // soft hyphen
                "conn\u2060ection", // word joiner
                "\u200Econnection\u200F", // left-to-right and right-to-left marks
                "\u202Aconnection\u202C", // embedding
                "\u202Econnection\u202C", // override
                "\u2066connection\u2069", // isolate
                "connection\uFE0F", // variation selector
            })
    void whatNobodySeesGoes(String original) {
        assertThat(folded(original)).isEqualTo("connection");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ESC + "[31mrefused" + ESC + "[0m",
                ESC + "[1;31mref" + ESC + "[0;1mused",
                ESC + "[38;5;196mrefused" + ESC + "[m",
                ESC + "[2K" + ESC + "[1Grefused",
                ESC + "[?25lrefused" + ESC + "[?25h",
                "refused" + ESC + "[",
                "refused" + ESC + "[31",
                "refused" + ESC,
            })
    void coloursOfATerminalGo(String original) {
        assertThat(folded(original)).isEqualTo("refused");
    }

    @Test
    void aColourInTheMiddleOfAWordIsPartOfTheStretch() {
        assertThat(original("x ref" + ESC + "[31mused y", "refused")).isEqualTo("ref" + ESC + "[31mused");
    }

    @ParameterizedTest
    @CsvSource({
        "\\uC5F0\\uACB0 \\uAC70\\uBD80, 연결거부",
        "\\u0042a\\u011fl, bağl",
        "\\u0130stek, istek",
        "\\u62d2\\u7edd\\u8fde\\u63a5, 拒绝连接",
        "a\\u0020b, a b",
        "a\\u00a0b, a b",
        "a\\u2019b, a'b",
        "\\u12, \\u12",
        "\\uXYZW, \\uxyzw",
        "\\u, \\u",
        "\\ud83d\\ude00, \uD83D\uDE00",
    })
    void anEscapeOfJsonIsItsCharacter(String original, String text) {
        assertThat(folded(original)).isEqualTo(text);
    }

    @Test
    void aBackslashBeforePunctuationGoes() {
        assertThat(folded("{\\\"error\\\":\\\"http:\\/\\/db\\\"}")).isEqualTo("{\"error\":\"http://db\"}");
        assertThat(folded("C:\\Users")).isEqualTo("c:\\users");
        assertThat(folded("\\")).isEqualTo("\\");
    }

    @Test
    void anEscapeLeadsBackToAllOfIt() {
        assertThat(original("say \\uC5F0\\uACB0 now", "연결")).isEqualTo("\\uC5F0\\uACB0");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "“refused”,  \"refused\"",
                "„refused“,  \"refused\"",
                "«refused»,  \"refused\"",
                "「refused」, \"refused\"",
                "『refused』, \"refused\"",
                "＂refused＂, \"refused\"",
                "‘refused’,  'refused'",
                "‚refused‛,  'refused'",
                "`refused`,  'refused'",
                "can’t,      can't",
                "can′t,      can't",
                "time‐out,   time-out",
                "time‑out,   time-out",
                "time–out,   time-out",
                "time—out,   time-out",
                "time−out,   time-out",
            })
    void quotesAndDashesOfTypographersBecomePlain(String original, String text) {
        assertThat(folded(original)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "connection refused",
                "connection  refused",
                "connection\nrefused",
                "connection\r\n\t refused",
                "connection\u00A0refused",
                "connection\u202Frefused",
                "connection\u3000refused",
                "connection\u2028refused",
                "connection\u0085refused",
                "connection\u0000refused",
                "connection \u200B refused",
                "  connection refused\n\n",
            })
    void whiteSpaceIsOneSpaceAndNoneAtTheEnds(String original) {
        assertThat(folded(original)).isEqualTo("connection refused");
    }

    @ParameterizedTest
    @CsvSource({
        "연결 이 거부 됨, 연결이거부됨",
        "연결이거부됨, 연결이거부됨",
        "'拒\n绝 连 接', 拒绝连接",
        "接続を 拒否　されました, 接続を拒否されました",
        "リモート コンピューター, リモートコンピューター",
        "ﾘﾓｰﾄ ﾎｽﾄ, リモートホスト",
    })
    void betweenHangulHanAndKanaWhiteSpaceGoes(String original, String text) {
        assertThat(folded(original)).isEqualTo(text);
    }

    @Test
    void besideThemNobodyAgreesOnSpacesEither() {
        assertThat(folded("서버 8080 포트")).isEqualTo(folded("서버8080포트"));
        assertThat(folded("连接 MySQL 失败")).isEqualTo(folded("连接MySQL失败"));
    }

    @Test
    void elsewhereWhiteSpaceStays() {
        assertThat(folded("нет связи")).isEqualTo("нет связи");
        assertThat(folded("zaman aşımı")).isEqualTo("zaman aşimi");
        assertThat(folded("연결 거부: connection refused 연결")).isEqualTo("연결거부:connection refused연결".replace(":c", ": c"));
    }

    @ParameterizedTest
    @MethodSource
    void combiningMarksMeetTheirLetters(String decomposed, String composed) {
        assertThat(folded(decomposed)).isEqualTo(composed).isEqualTo(folded(composed));
    }

    static Stream<Arguments> combiningMarksMeetTheirLetters() {
        return Stream.of(
                arguments("conexio\u0301n", "conexión"),
                arguments("bag\u0306lanti", "bağlanti"),
                arguments("отклоне\u0308н", "отклонён"),
                arguments("\u1112\u1161\u11AB\u1100\u1173\u11AF", "한글"),
                arguments("サーハ\u3099ー", "サーバー"));
    }

    @ParameterizedTest
    @MethodSource
    void wordsLeadBackToTheStretchOfTheOriginal(String text, String words, String stretch) {
        assertThat(original(text, words)).isEqualTo(stretch);
    }

    static Stream<Arguments> wordsLeadBackToTheStretchOfTheOriginal() {
        return Stream.of(
                arguments("Error: Connection REFUSED!", "connection refused", "Connection REFUSED"),
                arguments("x  connection \n\t refused  y", "connection refused", "connection \n\t refused"),
                arguments("SUNUCUYA BAĞLANILAMADI.", "bağlanilamadi", "BAĞLANILAMADI"),
                arguments("İİİ İSTEK İİİ", "istek", "İSTEK"),
                arguments("the ﬁrewall", "firewall", "ﬁrewall"),
                arguments("㍿ 연결", "株式会社", "㍿"),
                arguments("“ＥＣＯＮＮ” x", "econn", "ＥＣＯＮＮ"),
                arguments("a연 결\n거부b", "연결거부", "연 결\n거부"),
                arguments("a conexio\u0301n b", "conexión", "conexio\u0301n"),
                arguments("\uD83D\uDE00 refused \uD83D\uDE00", "refused", "refused"),
                arguments("conn\u200Bection", "connection", "conn\u200Bection"),
                arguments("\u1112\u1161\u11AB\u1100\u1173\u11AF!", "글", "\u1100\u1173\u11AF"));
    }

    @Test
    void aTextThatOnlyGrowsKeepsItsWayBack() {
        // One character that folds to eighteen.
        var original = "\uFDFA".repeat(100) + "end";
        var text = FoldedText.of(original);

        assertThat(text.length()).isGreaterThan(1_000);
        assertThat(original(original, "end")).isEqualTo("end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t", "\u200B", "\u001B[31m"})
    void aTextOfNothingIsEmpty(String original) {
        assertThat(folded(original)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD800", "\uDC00", "a\uD800b", "\uDC00\uD800", "\uD800 refused", "\\ud800"})
    void anUnpairedSurrogateDoesNoHarm(String original) {
        var text = FoldedText.of(original);

        assertWayBack(original, text);
    }

    @Test
    void foldingOnceIsEnough() {
        for (var original : new String[] {"İSTEK ﬁ ＡＢＣ", "연결 refused 거부", "“can’t” — ok"}) {
            assertThat(folded(folded(original))).isEqualTo(folded(original));
        }
    }

    @Test
    void everyTextHasItsWayBack() {
        var random = new Random(42);
        for (int i = 0; i < 6_000; i++) {
            var original = anyText(random);
            assertWayBack(original, FoldedText.of(original));
        }
    }

    /** What was put in between any other texts is found, and leads back to itself. */
    @Test
    void wordsInsideAnyTextLeadBackToThemselves() {
        var random = new Random(43);
        for (int i = 0; i < 3_000; i++) {
            var before = anyText(random) + ". ";
            var original = before + "ECONNREFUSED ." + anyText(random);
            var text = FoldedText.of(original);
            int at = text.text().lastIndexOf("econnrefused");
            assertThat(at).as(original).isNotNegative();
            assertThat(text.originalStart(at)).as(original).isEqualTo(before.length());
            assertThat(text.originalEnd(at + 11)).as(original).isEqualTo(before.length() + 12);
        }
    }

    private static void assertWayBack(String original, FoldedText text) {
        int lastStart = 0;
        int lastEnd = 0;
        for (int i = 0; i < text.length(); i++) {
            int start = text.originalStart(i);
            int end = text.originalEnd(i);
            // The space in the plain form of one character (¨ is a space and a mark) has no stretch of its own.
            boolean inside = text.charAt(i) == ' ' && start == end;
            boolean inOrder = start >= lastStart && (inside || end >= lastEnd && end > start);
            if (!inOrder || end > original.length()) {
                Assertions.fail("character %d, %d to %d after %d to %d, of %s"
                        .formatted(i, start, end, lastStart, lastEnd, escaped(original)));
            }
            lastStart = start;
            lastEnd = inside ? lastEnd : end;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u00A8b", "\uFDFA"})
    void theSpaceInsideOneCharacterHasTheStretchOfThatCharacter(String original) {
        var text = FoldedText.of(original);
        int space = text.text().indexOf(' ');

        assertThat(text.originalEnd(space)).isGreaterThan(text.originalStart(space));
    }

    @Test
    void anAccentInPlaceOfAnApostropheIsAnApostrophe() {
        assertThat(folded("can´t connect")).isEqualTo("can't connect");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "error\\nconnection refused",
                "error\\r\\nconnection refused",
                "error\\tconnection refused",
                "error \\u001b[31mconnection refused\\u001b[0m",
            })
    void theLineBreaksAndColoursOfJsonGo(String original) {
        assertThat(folded(original)).isEqualTo("error connection refused");
    }

    @Test
    void aLetterWithTensOfThousandsOfMarksTakesNoLongTime() {
        var text = "e" + "\u0301\u0323".repeat(32_000);

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(1), () -> FoldedText.of(text));
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(String.format("\\u%04X", c)));
        return escaped.toString();
    }

    private static String anyText(Random random) {
        var text = new StringBuilder();
        for (int n = random.nextInt(24); n > 0; n--) {
            switch (random.nextInt(9)) {
                case 0 -> text.appendCodePoint(random.nextInt(0x10000));
                case 1 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
                case 2 -> text.append((char) (0xD800 + random.nextInt(0x800)));
                case 3 -> text.append((char) (0x300 + random.nextInt(0x70)));
                case 4 -> text.append((char) (0xAC00 + random.nextInt(0x2BA4)));
                case 5 -> text.append((char) random.nextInt(0x80));
                case 6 -> text.append(' ');
                case 7 -> text.append("\\u").append(String.format("%04x", random.nextInt(0x10000)));
                default ->
                    text.append(ESC).append('[').append(random.nextInt(100)).append('m');
            }
        }
        return text.toString();
    }

    /** Each line of the folded text, with the white space before it in the original. */
    private static java.util.List<String> lines(String original) {
        var text = FoldedText.of(original);
        return java.util.stream.IntStream.range(0, text.lines())
                .mapToObj(i -> text.indent(i) + ":" + text.text().substring(text.lineStart(i), text.lineEnd(i)))
                .toList();
    }

    @Test
    void linesOfTheOriginalAreKnown() {
        assertThat(lines("One\n  two\r\n\n\tthree\n")).containsExactly("0:one", "2:two", "1:three");
        assertThat(lines("Error: x\\n    at y")).containsExactly("0:error: x", "4:at y");
        assertThat(lines("\n\n 연결\n거부")).containsExactly("1:연결", "0:거부");
        assertThat(lines("C:\\new\\day")).hasSize(1);
        assertThat(lines("  \n ")).hasSizeLessThanOrEqualTo(1);
        assertThat(FoldedText.of("one\ntwo").lineOf(3)).isOne();
        assertThat(FoldedText.of("one\ntwo").lineOf(2)).isZero();
    }
}
