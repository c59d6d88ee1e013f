package org.conndoctor.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures of a diagnosis in every language, for people to look at: {@code target/screenshots/}. */
class ScreenshotsTest extends BrowserTests {

    private static final Path FOLDER = Path.of("target", "screenshots");

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
        var chat = open(refusal.locale());
        chat.page.setViewportSize(width, height);
        chat.page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        chat.send(refusal.text());

        var file = FOLDER.resolve(name);
        chat.page.screenshot(new Page.ScreenshotOptions().setPath(file));

        var picture = ImageIO.read(file.toFile());
        assertThat(picture.getWidth()).isEqualTo(width);
        assertThat(picture.getHeight()).isEqualTo(height);
        assertThat(chat.overhang()).isZero();
    }
}
