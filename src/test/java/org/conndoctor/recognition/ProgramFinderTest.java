package org.conndoctor.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.conndoctor.knowledge.KnowledgeFile;
import org.conndoctor.knowledge.KnowledgeFiles;
import org.conndoctor.knowledge.KnowledgeLoader;
import org.conndoctor.knowledge.Weight;
import org.junit.jupiter.api.Test;

/** What a program means by its words counts, not what they say. */
class ProgramFinderTest {

    private static final String HAPPENINGS = """
            happenings:
              - {id: refused, symptom: one, tool: port, faults: [refused]}
              - {id: closes, symptom: two, tool: port, faults: [closes]}
              - {id: silent, symptom: three, tool: port, faults: [silent]}
            """;

    private static Recognizer knowing(String program) {
        var files = new ArrayList<KnowledgeFile>();
        Map.of("one", "said alpha", "two", "said beta", "three", "said gamma")
                .forEach((id, words) -> files.add(new KnowledgeFile(
                        "rules/symptoms/" + id + ".yaml", "signatures: [{by: test, says: [" + words + "]}]")));
        files.add(new KnowledgeFile("rules/observations.yaml", "observations:\n  - {id: seen, hop: client}\n"));
        files.add(new KnowledgeFile("rules/targets.yaml", "port-words: [port]\ndefault-ports: {http: 80}\n"));
        files.add(new KnowledgeFile("rules/redaction/words.yaml", "plain: [missing]\n"));
        files.add(new KnowledgeFile("rules/happenings.yaml", HAPPENINGS));
        files.add(new KnowledgeFile("rules/programs/liar.yaml", program));
        files.add(new KnowledgeFile("i18n/en/messages.properties", "a=b\n"));
        return new Recognizer(KnowledgeLoader.load(new KnowledgeFiles(List.copyOf(files))));
    }

    private static List<String> symptoms(Recognised read) {
        return read.symptoms().stream().map(SeenSymptom::id).toList();
    }

    private static final String LIAR = """
            name: Liar
            captures: {liar: 1.2}
            marks: [liar]
            version-says: 'liar ([0-9.]+)'
            prints:
              - {says: ["said alpha"], happened: [closes]}
            """;

    @Test
    void whatHappenedTakesThePlaceOfWhatIsSaid() {
        var read = knowing(LIAR).read("liar 1.2: said alpha");

        assertThat(symptoms(read)).containsExactly("two");
        assertThat(read.symptoms().get(0).matches())
                .extracting(SymptomMatch::text)
                .containsExactly("said alpha");
        assertThat(read.programs()).singleElement().satisfies(program -> {
            assertThat(program.id()).isEqualTo("liar");
            assertThat(program.happened()).containsExactly("closes");
            assertThat(program.version()).isEqualTo("1.2");
        });
    }

    @Test
    void whatTheProgramSaysElsewhereStillCounts() {
        assertThat(symptoms(knowing(LIAR).read("liar: said alpha\nretry\nsaid alpha")))
                .as("its first words are misleading, the later ones may be somebody else's")
                .startsWith("two");
    }

    @Test
    void theSameWordsOfAnotherProgramAreReadAsBefore() {
        var read = knowing(LIAR).read("honest 1.2: said alpha");

        assertThat(symptoms(read)).containsExactly("one");
        assertThat(read.programs()).isEmpty();
    }

    @Test
    void whereSeveralThingsCanHaveHappenedTheUserIsAsked() {
        var read = knowing(LIAR.replace("[closes]", "[silent, closes]")).read("liar: said alpha");

        assertThat(read.symptoms()).isEmpty();
        assertThat(read.connectingFails()).isTrue();
        assertThat(read.nearest()).startsWith("three", "two");
    }

    @Test
    void whatIsSaidStaysWhereItIsOneOfThoseAndTheOthersStandBesideIt() {
        var read = knowing(LIAR.replace("[closes]", "[closes, refused]")).read("liar: said alpha");

        assertThat(symptoms(read)).containsExactly("one", "two");
        assertThat(read.symptoms())
                .extracting(SeenSymptom::weight)
                .as("the other is possible, and nothing in the text says so")
                .containsExactly(Weight.STRONG, Weight.VAGUE);
    }

    @Test
    void whereTheTextTellsMoreNothingIsAdded() {
        var read =
                knowing(LIAR.replace("[closes]", "[silent, closes, refused]")).read("said beta\nliar: said alpha");

        assertThat(symptoms(read)).containsExactlyInAnyOrder("one", "two");
        assertThat(read.symptoms()).extracting(SeenSymptom::weight).containsOnly(Weight.STRONG);
    }

    @Test
    void wordsThatCanBeTrueAreBelievedAndDoubted() {
        var doubtful = LIAR.replace("[closes]", "[silent, closes], can-be-true: true");

        assertThat(symptoms(knowing(doubtful).read("liar: said alpha"))).containsExactly("one", "three", "two");
        var none = knowing(doubtful.replace("said alpha", "sorry")).read("liar: sorry");
        assertThat(none.programs()).singleElement().matches(SeenProgram::canBeTrue);
        assertThat(none.connectingFails())
                .as("where the words name no symptom, perhaps nothing failed to connect")
                .isFalse();
    }

    @Test
    void wordsThatMakeItMeanSomethingElseAreMinded() {
        var read =
                knowing(LIAR.replace("happened", "unless: [really], happened")).read("liar: really said alpha");

        assertThat(symptoms(read)).containsExactly("one");
    }
}
