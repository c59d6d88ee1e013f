package org.conndoctor.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The language spoken that is nearest to what a browser or a person wishes. */
class LanguagesTest {

    private final Languages languages = new Languages(List.of("en", "es", "ja", "ko", "ru", "tr", "zh"));

    @Test
    void tagsStayInTheOrderInWhichTheyAreOffered() {
        assertThat(new Languages(List.of("zh", "en", "ko")).tags()).containsExactly("zh", "en", "ko");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "ja", "ko", "ru", "tr", "zh"})
    void aLanguageSpokenIsItsOwnNearest(String tag) {
        assertThat(languages.nearest(tag)).contains(tag);
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN,      zh",
        "zh-Hans-SG, zh",
        "es-MX,      es",
        "es-419,     es",
        "ca,         es",
        "ko-KR,      ko",
        "ja-JP,      ja",
        "tr-TR,      tr",
        "ru-KZ,      ru",
        "en-GB,      en",
        "KO-kr,      ko",
        "ZH,         zh",
    })
    void aRegionOrAScriptOrANeighbourLeadsToTheLanguage(String wish, String language) {
        assertThat(languages.nearest(wish)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pt-BR", "fr", "de-CH", "ar-EG", "x-klingon"})
    void aLanguageThatNobodySpeaksHereLeavesTheChoiceToOthers(String wish) {
        assertThat(languages.nearest(wish)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-TW", "zh-HK", "zh-Hant", "zh-Hant-HK", "zh_TW", "zh-TW,en;q=0.5"})
    void traditionalChineseLeadsToChinese(String wish) {
        assertThat(languages.nearest(wish)).contains("zh");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ko-KR;q=0.5                              | ko",
                "ko-KR,ko;q=0.9,en-US;q=0.8,en;q=0.7      | ko",
                "en-US,en;q=0.9,ko;q=0.8                  | en",
                "en;q=0.3, ja;q=0.9                       | ja",
                "fr-CH, fr;q=0.9, ru;q=0.8, *;q=0.5       | ru",
                "fr,tr;q=0.1                              | tr",
                "pt-BR,pt;q=0.9,es;q=0.8,en;q=0.7         | es",
                "zh-TW,zh;q=0.9,en-US;q=0.8,en;q=0.7      | zh",
                "ko;q=0,ja                                | ja",
                "   ko-KR   ,   en;q=0.1                  | ko",
            })
    void aWholeHeaderIsReadByItsQualities(String header, String language) {
        assertThat(languages.nearest(header)).contains(language);
    }

    @ParameterizedTest
    @CsvSource({"ko_KR, ko", "zh_Hans_CN, zh", "es_MX, es", "'en_US,ko_KR;q=0.5', en"})
    void underscoresCountAsHyphens(String wish, String language) {
        assertThat(languages.nearest(wish)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "*", " * ", "*;q=0.5", "*, ko"})
    void whoWishesNothingGetsNothing(String wish) {
        assertThat(languages.nearest(wish)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ko;q=abc", "ko;q=", "ko;q=2", "ko;q=0.1;q", "en,ko;q=-1"})
    void aQualityThatIsNoneSpoilsTheWish(String wish) {
        assertThat(languages.nearest(wish)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {";;;", ",", "q=0.5", "=", "한국어", "<script>", "../../etc/passwd", "\u0000", "\uD800", "a-b-c-d"})
    void noiseBringsNoLanguageThatNobodyAskedFor(String wish) {
        assertThat(languages.nearest(wish).orElse("en")).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(strings = {";;;", ",", "q=0.5", "=", "한국어", "<script>", "../../etc/passwd"})
    void whatIsNoLanguageRangeSaysNothing(String wish) {
        assertThat(languages.nearest(wish)).isEmpty();
    }

    @Test
    void aVeryLongWishSaysNothing() {
        assertThat(languages.nearest("ko," + "en;q=0.1,".repeat(10_000) + "en;q=0.1"))
                .isEmpty();
    }

    @Test
    void aLongHeaderOfManyLanguagesIsStillRead() {
        var header = "fr;q=0.2,".repeat(50) + "ja";

        assertThat(header).hasSizeBetween(400, 500);
        assertThat(languages.nearest(header)).contains("ja");
    }

    @ParameterizedTest
    @CsvSource({"ko, 한국어", "ja, 日本語", "zh, 中文", "ru, Русский", "tr, Türkçe", "es, Español", "en, English"})
    void aLanguageIsNamedAsItsSpeakersNameIt(String tag, String name) {
        assertThat(Languages.nativeName(tag)).isEqualTo(name);
    }
}
