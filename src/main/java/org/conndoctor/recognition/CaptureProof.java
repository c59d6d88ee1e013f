package org.conndoctor.recognition;

import java.util.List;
import java.util.stream.Stream;
import org.conndoctor.knowledge.Capture;
import org.conndoctor.knowledge.Check;
import org.conndoctor.knowledge.Faults;

/** What real programs printed before real faults is read as what it shows. What nobody has judged proves nothing. */
public record CaptureProof(Recognizer recognizer) implements Check {

    /** One text that is read as something that it does not show. */
    public record Miss(Capture capture, Capture.Text text, String read) {}

    @Override
    public void run(Subject subject, Faults faults) {
        var captures = subject.proof().captures().values();
        for (var miss : misses(recognizer, captures.stream())) {
            faults.add(
                    miss.capture().file(),
                    miss.text().line(),
                    "shows " + miss.text().shows() + ", but is recognised as " + miss.read());
        }
    }

    /** Every judged text that is read as something else. */
    public static List<Miss> misses(Recognizer recognizer, Stream<Capture> captures) {
        return captures.flatMap(capture -> capture.texts().stream()
                        .filter(text -> !text.shows().equals(Capture.UNJUDGED))
                        .map(text -> new Miss(capture, text, read(recognizer, text.text()))))
                .filter(miss -> !fits(miss))
                .toList();
    }

    private static boolean fits(Miss miss) {
        var text = miss.text();
        return Stream.concat(Stream.of(text.shows()), text.also().stream()).anyMatch(miss.read()::equals);
    }

    private static String read(Recognizer recognizer, String text) {
        var read = recognizer.read(text);
        if (!read.symptoms().isEmpty()) {
            return read.symptoms().get(0).id();
        }
        return read.connectingFails() ? Capture.UNSPECIFIED : Capture.OTHER;
    }
}
