package org.conndoctor.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the doctor says in one language, and how messages take their arguments. */
class TextsTest {

    private static final Map<String, Object> ARGUMENTS = Map.of("host", "db.example", "port", "5432", "value", "x");

    private static Texts texts(String language, Map<String, String> messages) {
        return new Texts(language, messages, Map.of(), Map.of(), Map.of(), new Glossary(Map.of()));
    }

    private static String said(String pattern) {
        return texts("en", Map.of("key", pattern)).say("key", ARGUMENTS);
    }

    @Test
    void aMessageWithoutArgumentsIsSaidAsItIs() {
        assertThat(texts("en", Map.of("page.title", "Connection doctor")).say("page.title"))
                .isEqualTo("Connection doctor");
    }

    @Test
    void aMissingMessageShowsItsKey() {
        var texts = texts("en", Map.of());

        assertThat(texts.say("page.title")).isEqualTo("page.title");
        assertThat(texts.say("page.title", ARGUMENTS)).isEqualTo("page.title");
        assertThat(texts.has("page.title")).isFalse();
        assertThat(texts.raw("page.title")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "no argument                 | no argument",
                "{host}                      | db.example",
                "{host}:{port}               | db.example:5432",
                "at {host}, port {port}.     | at db.example, port 5432.",
                "{host}{port}{host}          | db.example5432db.example",
                "it''s {host}                | it's db.example",
                "can't reach {host}          | can't reach db.example",
                "''{host}''                  | 'db.example'",
                "'{'host'}'                  | {host}",
                "'{host}'                    | {host}",
                "write '{'\"{host}\"'}'      | write {\"db.example\"}",
                "'{{port}}' and {port}       | {{port}} and 5432",
            })
    void aMessageTakesItsArguments(String pattern, String said) {
        assertThat(said(pattern)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "at {place}                         | at {place}",
                "at {place} on {host}               | at {place} on db.example",
                "'{'at {place} on {host}'}'         | {at {place} on db.example}",
                "{n, plural, other {n is {place}}}  | {n}",
            })
    void aMissingArgumentShowsItsName(String pattern, String said) {
        assertThat(said(pattern)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "1,  1 порт",
        "2,  2 порта",
        "5,  5 портов",
        "11, 11 портов",
        "21, 21 порт",
        "22, 22 порта",
        "25, 25 портов",
    })
    void russianHasThreePluralForms(int count, String said) {
        var texts =
                texts("ru", Map.of("key", "{n, plural, one {# порт} few {# порта} many {# портов} other {# порта}}"));

        assertThat(texts.say("key", Map.of("n", count))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"0, no causes", "1, one cause", "2, 2 causes", "20000, '20,000 causes'"})
    void englishHasTwoPluralFormsAndExactNumbers(int count, String said) {
        var texts = texts("en", Map.of("key", "{n, plural, =0 {no causes} one {one cause} other {# causes}}"));

        assertThat(texts.say("key", Map.of("n", count))).isEqualTo(said);
    }

    @Test
    void aMessageIsCompiledOnceAndFilledManyTimes() {
        var texts = texts("en", Map.of("plain", "{host}", "icu", "{n, plural, one {one} other {#}}"));

        for (int n = 1; n <= 3; n++) {
            assertThat(texts.say("plain", Map.of("host", "h" + n))).isEqualTo("h" + n);
            assertThat(texts.say("icu", Map.of("n", n))).isEqualTo(n == 1 ? "one" : String.valueOf(n));
        }
    }

    /** Messages with plain arguments do not go the way of ICU, and must come out as if they did. */
    @Test
    void whateverTheWayAMessageComesOutAsIcuWouldHaveIt() {
        var random = new Random(7);
        var bricks = new String[] {"a", " ", "''", "'", "{host}", "{port}", "{gone}", "'{", "'}'", "}'", "é", "#", "|"};
        for (int i = 0; i < 5_000; i++) {
            var pattern = new StringBuilder();
            for (int k = random.nextInt(7); k >= 0; k--) {
                pattern.append(bricks[random.nextInt(bricks.length)]);
            }
            var expected = byIcu(pattern.toString());
            if (expected != null) {
                assertThat(said(pattern.toString())).as("%s", pattern).isEqualTo(expected);
            }
        }
    }

    private static String byIcu(String pattern) {
        try {
            return new MessageFormat(pattern, ULocale.ENGLISH).format(new HashMap<>(ARGUMENTS));
        } catch (IllegalArgumentException e) {
            // No message at all: a brace that nothing closes.
            return null;
        }
    }

    @Test
    void theKeysBelowAPrefixComeInOrder() {
        var texts = texts("en", Map.of("page.b", "2", "page.a", "1", "pages", "3", "reply.a", "4"));

        assertThat(texts.below("page.")).containsExactly(Map.entry("page.a", "1"), Map.entry("page.b", "2"));
    }

    @Test
    void causesAndSymptomsAreThereOrNot() {
        var words = new Template("w");
        var section = new Section(List.of());
        var cause = new CauseText("t", words, words, section, section, section, words, words);
        var symptom = new SymptomText("t", words, words, section, words);
        var texts = new Texts(
                "ko",
                Map.of(),
                Map.of("wrong-port", cause),
                Map.of("connection-refused", symptom),
                Map.of(),
                new Glossary(Map.of()));

        assertThat(texts.language()).isEqualTo("ko");
        assertThat(texts.cause("wrong-port")).contains(cause);
        assertThat(texts.cause("wrong-host")).isEmpty();
        assertThat(texts.symptom("connection-refused")).contains(symptom);
        assertThat(texts.symptom("wrong-port")).isEmpty();
    }
}
