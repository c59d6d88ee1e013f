package org.conndoctor.language;

import com.ibm.icu.lang.UScript;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The language that a pasted text is written in, by its script and its most frequent small words.
 *
 * <p>Enough for seven languages and short texts. English error messages stand in the texts of all languages, so a few
 * letters of another script outweigh any number of Latin ones.
 */
public final class LanguageGuess {

    private static final int ENOUGH = 4_000;
    private static final Set<String> TURKISH = Set.of(
            "bir",
            "ve",
            "için",
            "bağlantı",
            "neden",
            "sunucu",
            "nasıl",
            "hata",
            "değil",
            "bağlanamıyorum",
            "sunucuya",
            "zaman",
            "olarak",
            "istemci",
            "ama",
            "çok");
    private static final Set<String> SPANISH = Set.of(
            "el",
            "la",
            "los",
            "las",
            "de",
            "del",
            "que",
            "una",
            "conexión",
            "servidor",
            "por",
            "para",
            "con",
            "se",
            "puede",
            "qué",
            "cómo",
            "puerto",
            "está",
            "error",
            "mi",
            "me");

    /** Small words of languages that are not spoken here and would pass for one that is. */
    private static final Set<String> UNSPOKEN = Set.of(
            "le",
            "les",
            "des",
            "du",
            "est",
            "pas",
            "connexion",
            "réseau",
            "délai",
            "hôte",
            "par",
            "été",
            "une",
            "não",
            "conexão",
            "foi",
            "uma",
            "ligação",
            "do",
            "em",
            "non",
            "connessione",
            "della",
            "di",
            "il",
            "rete",
            "het",
            "een",
            "verbinding",
            "die",
            "der",
            "ist",
            "nicht",
            "nie",
            "się",
            "połączenie",
            "a",
            "o",
            "os",
            "connexió",
            "conexiune",
            "na",
            "je");

    private static final String UKRAINIAN_AND_OTHERS = "іїєґўјљњћђџІЇЄҐЎЈЉЊЋЂЏ";
    /** No letters of Spanish or Turkish. */
    private static final String OTHER_LATIN = "àèìòùâêëîïôûäãõæøåßčšžřůěľťďłśźżćńđąęőűāēīūļņķģțșăœ";

    private LanguageGuess() {}

    /** The language of the text, or empty where it shows none (an English error message shows none either). */
    public static Optional<String> of(String text) {
        int han = 0;
        int cyrillic = 0;
        int turkish = 0;
        int spanish = 0;
        int unspoken = 0;
        int end = Math.min(text.length(), ENOUGH);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            switch (UScript.getScript(c)) {
                case UScript.HANGUL -> {
                    return Optional.of("ko");
                }
                case UScript.HIRAGANA, UScript.KATAKANA -> {
                    return Optional.of("ja");
                }
                case UScript.HAN -> han++;
                case UScript.CYRILLIC -> {
                    cyrillic++;
                    unspoken += UKRAINIAN_AND_OTHERS.indexOf(c) >= 0 ? 1 : 0;
                }
                default -> {
                    turkish += "ğĞışŞİ".indexOf(c) >= 0 ? 2 : "çÇ".indexOf(c) >= 0 ? 1 : 0;
                    unspoken += OTHER_LATIN.indexOf(Character.toLowerCase(c)) >= 0 ? 1 : 0;
                    spanish += "ñÑ¿¡".indexOf(c) >= 0 ? 2 : "áéíóúÁÉÍÓÚ«".indexOf(c) >= 0 ? 1 : 0;
                }
            }
        }
        if (han > 0) {
            return Optional.of("zh");
        }
        if (cyrillic > 1) {
            return unspoken > 0 ? Optional.empty() : Optional.of("ru");
        }
        return ofWords(text.substring(0, end), turkish, spanish, unspoken);
    }

    private static Optional<String> ofWords(String text, int turkishLetters, int spanishLetters, int unspokenLetters) {
        int unspoken = unspokenLetters;
        int turkish = turkishLetters;
        int spanish = spanishLetters;
        int spanishWords = 0;
        for (var word : words(text.toLowerCase(Locale.ROOT))) {
            turkish += TURKISH.contains(word) ? 1 : 0;
            spanishWords += SPANISH.contains(word) ? 1 : 0;
            unspoken += UNSPOKEN.contains(word) ? 1 : 0;
        }
        // One "de" or "error" in an English text is no Spanish.
        spanish += spanishWords > 2 || spanishLetters > 0 ? spanishWords : 0;
        if (Math.max(turkish, spanish) <= unspoken) {
            return Optional.empty();
        }
        return Optional.of(turkish >= spanish ? "tr" : "es");
    }

    /** The different words of a text: three times "error" says no more than once. */
    private static Set<String> words(String text) {
        var words = new HashSet<String>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                words.add(text.substring(start, i));
                start = -1;
            }
        }
        return words;
    }
}
