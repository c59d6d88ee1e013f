package org.conndoctor.page;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pictures in every language, by day and by night, at a desk and on a phone, for people to look at. No part of the usual
 * run, which its name keeps it out of: {@code mvn test -Dtest=EveryLook}.
 */
class EveryLook extends BrowserTests {

    @ParameterizedTest
    @MethodSource("org.conndoctor.page.Refusal#all")
    void ofTheFirstScreen(Refusal refusal) throws IOException {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            var look = refusal.language() + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
            Picture.take(open(refusal.locale()), refusal, 1280, 800, scheme, "desk-" + look);
            Picture.take(open(refusal.locale()), refusal, 390, 844, scheme, "phone-" + look);
        }
    }
}
