package org.conndoctor.recognition.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.conndoctor.knowledge.KnowledgeFiles;
import org.conndoctor.knowledge.KnowledgeLoader;
import org.conndoctor.language.FoldedText;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of every kind, whatever a stranger pastes; what each shape looks like is proven beside the shapes. */
class LineReaderTest {

    private static final LineReader READER =
            new LineReader(KnowledgeLoader.load(KnowledgeFiles.read(Path.of("rules"), Path.of("i18n")))
                    .lineShapes());

    private static String kinds(String text) {
        var lines = READER.read(FoldedText.of(text));
        return IntStream.range(0, lines.count())
                .mapToObj(i -> lines.ofLine(i).id())
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }

    @Test
    void aTextWithoutShapesIsMessages() {
        assertThat(kinds("It does not work.\nAt home it does (mostly) so\nSince when?"))
                .isEqualTo("message message message");
        assertThat(kinds("")).isEmpty();
    }

    @Test
    void aCaretBelowNothingThatNamesAPlaceMakesNoSource() {
        assertThat(kinds("connection refused\n   ^")).isEqualTo("message source");
        assertThat(kinds("/app/x.js:3\n  throw e;\n  ^")).isEqualTo("source source source");
    }

    @Test
    void anObjectEndsWithItsBraceOrWithALineThatIsNotIndented() {
        assertThat(kinds("failed {\n  timeout: 4,\n}\ntimeout: it gave up")).isEqualTo("message dump dump message");
        assertThat(kinds("failed {\n  timeout: 4,\nit gave up\n  timeout: 5"))
                .isEqualTo("message dump message message");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{ ", "a: ", "'", "[", "at (", "\n^", "/", "a.b.", "{\n", "x@y:", "# ", "1-1-1 1:1:1 ", "\n"})
    void aHostileTextTakesNoLongTime(String piece) {
        var text = FoldedText.of(piece.repeat(400_000 / piece.length()));

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> READER.read(text));
    }

    @Test
    void noTextBreaksIt() {
        var random = new Random(7);
        var pieces = new String[] {
            "{", "}", "'", "\"", ":", " ", "\n", "^", "at ", "a.b.c.d", "://", "\\n", "연결", "1", "(", ")", "]"
        };
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int k = random.nextInt(30); k > 0; k--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            var folded = FoldedText.of(text.toString());
            var lines = READER.read(folded);
            assertThat(lines.count()).isEqualTo(folded.lines());
        }
    }
}
