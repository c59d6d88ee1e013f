package org.conndoctor.page;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pictures of a diagnosis in every language, for people to look at: {@code target/screenshots/}. Those of every language
 * by day and by night, at a desk and on a phone, are made by {@link EveryLook}.
 */
class ScreenshotsTest extends BrowserTests {

    @ParameterizedTest
    @MethodSource("org.conndoctor.page.Refusal#all")
    void aDiagnosisOnADesk(Refusal refusal) throws IOException {
        take(refusal, 1200, 900, ColorScheme.LIGHT, refusal.language() + ".png");
    }

    @Test
    void aDiagnosisOnAPhoneByNight() throws IOException {
        take(Refusal.in("ja"), 360, 740, ColorScheme.DARK, "ja-phone-dark.png");
    }

    private void take(Refusal refusal, int width, int height, ColorScheme scheme, String name) throws IOException {
        Picture.take(open(refusal.locale()), refusal, width, height, scheme, name);
    }
}
