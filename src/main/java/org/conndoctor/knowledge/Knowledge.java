package org.conndoctor.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.conndoctor.facts.Clues;
import org.conndoctor.facts.Observation;
import org.conndoctor.language.Languages;
import org.conndoctor.language.Texts;
import org.kie.api.KieBase;

/**
 * Everything the doctor knows at one version. Immutable and thread safe.
 *
 * @param version changes with any byte of any file
 * @param symptoms by id, in the order of ids
 * @param causes by id, in the order of ids
 * @param observations the vocabulary, by id
 * @param probes live looks, by id
 * @param readings pasted output to observations
 * @param software what texts may speak of, by id, in the order of the file
 * @param signs what texts and targets show by themselves, in the order of files
 * @param happenings what can have happened behind the words of a program, by id
 * @param programs whose words mislead, by id
 * @param targetWords how targets are written
 * @param clues the tables of causes
 * @param greetings what servers of other protocols say first
 * @param lineShapes by what kinds of lines are known
 * @param secrets what texts are freed of before anything is kept of them
 * @param rules the compiled rules of causes
 * @param probeRules the compiled rules that read live looks
 * @param ruleConstants every number and text that stands in a rule of a cause
 * @param languages those spoken
 * @param texts what is said, by language
 */
public record Knowledge(
        String version,
        Map<String, SymptomDefinition> symptoms,
        Map<String, CauseDefinition> causes,
        Map<String, ObservationDefinition> observations,
        Map<String, ProbeDefinition> probes,
        List<Reading> readings,
        Map<String, SoftwareDefinition> software,
        List<SignDefinition> signs,
        Map<String, Happening> happenings,
        Map<String, ProgramDefinition> programs,
        TargetWords targetWords,
        Clues clues,
        Greetings greetings,
        LineShapes lineShapes,
        Secrets secrets,
        KieBase rules,
        KieBase probeRules,
        Set<String> ruleConstants,
        Languages languages,
        Map<String, Texts> texts) {

    /** The ports that looks try besides the one asked for, by the id of the look. */
    public Map<String, List<Integer>> portsTried() {
        return probes.values().stream()
                .collect(Collectors.toUnmodifiableMap(ProbeDefinition::id, ProbeDefinition::ports));
    }

    /** The symptom that somebody tells by what he sees, without knowing its name. */
    public Optional<String> symptomShownBy(Observation observation) {
        var definition = observations.get(observation.id());
        return definition == null
                ? Optional.empty()
                : Optional.ofNullable(definition.shows().get(observation.value()));
    }

    /**
     * The word of the field that people call so, in their language or in English, which many go on using.
     *
     * @param words such as "security group" or "TIME_WAIT", without the question around them
     */
    public Optional<Term> named(String words, String language) {
        return texts(language)
                .glossary()
                .named(words)
                .or(() -> texts(Languages.REFERENCE).glossary().named(words))
                .flatMap(id -> term(id, language));
    }

    /** The word of the field that has this id. */
    public Optional<Term> term(String id, String language) {
        return texts(language).glossary().term(id).map(text -> new Term(id, text));
    }

    /** The texts of a language spoken. */
    public Texts texts(String language) {
        var found = texts.get(language);
        if (found == null) {
            throw new IllegalArgumentException("not a language of this knowledge: " + language);
        }
        return found;
    }
}
