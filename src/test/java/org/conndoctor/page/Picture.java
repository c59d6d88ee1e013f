package org.conndoctor.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Takes a picture of the first screen of a diagnosis, into {@code target/screenshots/}. */
final class Picture {

    private static final Path FOLDER = Path.of("target", "screenshots");

    private Picture() {}

    static void take(ChatPage chat, Refusal refusal, int width, int height, ColorScheme scheme, String name)
            throws IOException {
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
