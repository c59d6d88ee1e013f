package org.conndoctor.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.conndoctor.knowledge.Capture;
import org.conndoctor.knowledge.CaptureReader;
import org.conndoctor.knowledge.Faults;
import org.conndoctor.knowledge.KnowledgeFiles;
import org.junit.jupiter.api.Test;

/** What real programs printed before real faults, as {@code .ci/captures} kept it. */
class CapturesTest {

    private static final KnowledgeFiles FILES = KnowledgeFiles.read(Path.of("rules"), Path.of("i18n"));

    private static Map<String, Capture> captures() {
        var faults = new Faults();
        var captures = CaptureReader.read(FILES, faults);
        assertThat(faults.list()).isEmpty();
        return captures;
    }

    @Test
    void everyFileIsWhatWasCaptured() {
        assertThat(captures()).hasSizeGreaterThan(60).allSatisfy((id, capture) -> {
            assertThat(capture.program()).isEqualTo(id);
            assertThat(capture.version()).isNotBlank();
            assertThat(capture.texts()).allSatisfy(text -> {
                assertThat(text.text()).isNotBlank().doesNotContain("conndoctor-captures");
                assertThat(text.faults()).isNotEmpty().noneMatch(capture.nothing()::contains);
            });
        });
    }

    @Test
    void everyJudgementIsOneThatThereIs() {
        var symptoms = Recognizers.todaysSymptoms();
        assertThat(captures().values())
                .allSatisfy(capture -> assertThat(capture.texts()).allSatisfy(text -> {
                    var judged = new ArrayList<>(text.also());
                    judged.add(text.shows());
                    judged.removeAll(List.of(Capture.UNJUDGED, Capture.UNSPECIFIED, Capture.OTHER));
                    assertThat(symptoms).containsAll(judged);
                }));
    }

    /** Most of them are read as what they show; check tells the rest once all are. */
    @Test
    void mostAreReadAsWhatTheyShow() {
        var all = captures().values().stream()
                .flatMap(c -> c.texts().stream())
                .filter(t -> !t.shows().equals(Capture.UNJUDGED))
                .count();
        var misses = CaptureProof.misses(Recognizers.today(), captures().values().stream());

        assertThat(misses.size()).isLessThan((int) (all * 0.25));
    }
}
