package org.conndoctor.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.StringTokenizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.conndoctor.chat.Today;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the log keeps of an unknown text can be read by anybody. */
class UnknownTextsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my password: gardengate",
                "qqq password gardengate",
                "seven gardengate oaks",
                "мой пароль gardengate не работает",
                "mi contraseña gardengate",
                "密码是 gardengate",
                "gardengate密码",
                "ask Gardengate of Gardengate Ltd."
            })
    void aPasswordOfLettersOnlyIsNotInIt(String text) {
        assertThat(UnknownTexts.shape(text, Today.DOCTOR)).doesNotContainIgnoringCase("gardengate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"why does the server not answer", "サーバー", "почему сервер не работает"})
    void wordsThatAnybodyWritesStay(String text) {
        assertThat(UnknownTexts.shape(text, Today.DOCTOR)).isEqualTo(text);
    }

    @Property(tries = 300)
    void nothingElseIsInIt(@ForAll @AlphaChars @StringLength(min = 12, max = 20) String word) {
        var kept = UnknownTexts.shape("the server " + word + " " + word + "! said '" + word + "'", Today.DOCTOR);

        assertThat(new StringTokenizer(kept).asIterator())
                .toIterable()
                .map(Object::toString)
                .isSubsetOf(List.of("the", "server", "said", "…"));
    }
}
