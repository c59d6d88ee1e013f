package org.conndoctor.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People find a word however they write it, and no other instead. */
class GlossaryTest {

    private final Glossary glossary = new Glossary(Map.of(
            "time-wait", term("TIME_WAIT", "время ожидания"),
            "firewall", term("Güvenlik duvarı", "방화벽", "ファイアウォール"),
            "port", term("ポート", "cortafuegos de conexión")));

    private static TermText term(String title, String... names) {
        return new TermText(title, List.of(names), "", new CommandText("any", new Template("true")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"firewall", "FIREWALL?", "GÜVENLİK DUVARI", "guvenlik duvari", "방화벽", "방 화 벽", "ファイアウォール"})
    void whateverItIsCalledAndHoweverThatIsWritten(String words) {
        assertThat(glossary.named(words)).contains("firewall");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TIME_WAIT", "time wait", "time-wait", "timewait", "Время  ожидания"})
    void hyphensSpacesAndUnderlinesAreTheSame(String words) {
        assertThat(glossary.named(words)).contains("time-wait");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?!", "fire", "wall", "firewalls of the town", "ボート"})
    void whatIsNotItsNameFindsNothing(String words) {
        assertThat(glossary.named(words)).isEmpty();
    }

    @Test
    void accentsMayBeMissing() {
        assertThat(glossary.named("cortafuegos de conexion")).contains("port");
    }
}
