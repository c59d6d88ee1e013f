package org.conndoctor.diagnosis;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.conndoctor.diagnosis.Pasted.pasted;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.conndoctor.knowledge.Case;
import org.conndoctor.knowledge.Example;
import org.conndoctor.knowledge.Faults;
import org.conndoctor.knowledge.Proof;
import org.conndoctor.recognition.SeenSymptom;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case of every cause, and every example of every symptom, as a test of its own, with a link to its line. */
class CasesTest {

    private static final Proof PROOF = proof();

    private static Proof proof() {
        var faults = new Faults();
        var proof = Proof.read(Today.FILES, faults);
        faults.throwIfAny();
        return proof;
    }

    @TestFactory
    Stream<DynamicContainer> everyCaseComesOutAsItSays() {
        return byFile(PROOF.cases(), Case::file, c -> dynamicTest(c.name(), at(c.file(), c.line()), () -> play(c)));
    }

    private static void play(Case played) {
        var answered = pasted(played.text()).answering(played.observations()).answered();

        assertThat(answered.causes()).startsWith(played.first());
        var first = answered.has(played.first());
        if (answered.causes().size() > 1 && !"ruled-out".equals(played.status())) {
            first.isNot("ruled-out");
        }
        if (played.status() != null) {
            first.is(played.status());
        }
        for (var not : played.not()) {
            if (answered.causes().contains(not)) {
                answered.has(not).is("ruled-out");
            }
        }
    }

    @TestFactory
    Stream<DynamicContainer> everyExampleIsRecognised() {
        return byFile(
                PROOF.examples(), Example::file, e -> dynamicTest(name(e), at(e.file(), e.line()), () -> read(e)));
    }

    private static void read(Example example) {
        var read = Today.DOCTOR.recognizer().read(example.text());
        var ids = read.symptoms().stream().map(SeenSymptom::id);
        var first =
                read.connectingFails() ? "connecting-fails" : ids.findFirst().orElse("nothing");

        if (example.miss()) {
            assertThat(first).as(example.text()).isNotEqualTo(example.symptom());
        } else {
            assertThat(first).as(example.text()).isEqualTo(example.symptom());
        }
    }

    private static String name(Example example) {
        var kind = example.miss() ? " near miss" : "";
        return example.line() + kind + " [" + example.language() + "] " + example.by();
    }

    private static <T> Stream<DynamicContainer> byFile(
            List<T> all, Function<T, String> file, Function<T, DynamicTest> test) {
        return all.stream().collect(groupingBy(file, TreeMap::new, toList())).entrySet().stream()
                .map(e -> dynamicContainer(e.getKey(), e.getValue().stream().map(test)));
    }

    private static URI at(String file, int line) {
        return URI.create(Path.of(file).toUri() + "?line=" + line);
    }
}
