package org.conndoctor.knowledge;

import com.google.re2j.Pattern;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.conndoctor.knowledge.rules.RuleSource;
import org.conndoctor.knowledge.rules.Rulebook;
import org.conndoctor.language.Languages;

/** Makes one {@link Knowledge} of a snapshot of the files. */
public final class KnowledgeLoader {

    private static final Pattern CONSTANT = Pattern.compile("\"([^\"\\n]*)\"|[0-9]+");

    private KnowledgeLoader() {}

    /**
     * Loads what a server needs; whether the texts agree between languages and the proofs hold is for the check.
     *
     * @throws KnowledgeException with every fault that keeps it from being used
     */
    public static Knowledge load(KnowledgeFiles files) {
        return load(files, new Rulebook());
    }

    /** The same, with a rulebook that keeps what it compiled for the next time. */
    public static Knowledge load(KnowledgeFiles files, Rulebook rulebook) {
        var faults = new Faults();
        var rulesReader = new RulesReader(files, faults);
        var symptoms = new SymptomReader(files, faults).read();
        var observations = rulesReader.observations();
        var probes = rulesReader.probes();
        var readings = rulesReader.readings();
        var software = rulesReader.software();
        var targetWords = rulesReader.targetWords();
        var greetings = GreetingReader.read(files, faults);
        var lineShapes = LineReading.shapes(files, faults);
        var texts = new TextReader(files, faults).read();
        if (symptoms.isEmpty()) {
            faults.add("rules/symptoms", 1, "no symptom");
        }
        try {
            var base = rulebook.build(sources(files, "rules/causes/"));
            var probeRules = rulebook.build(sources(files, "rules/probes/"));
            var causes = new CauseReader(observations, faults).read(base, files);
            faults.throwIfAny();
            return new Knowledge(
                    files.version(),
                    symptoms,
                    causes,
                    observations,
                    probes,
                    readings,
                    software,
                    targetWords,
                    greetings,
                    lineShapes,
                    base,
                    probeRules,
                    constants(files),
                    new Languages(texts.keySet()),
                    texts);
        } catch (KnowledgeException e) {
            faults.addAll(e.faults());
            throw new KnowledgeException(faults.list());
        }
    }

    private static List<RuleSource> sources(KnowledgeFiles files, String folder) {
        return files.in(folder, ".drl").stream()
                .map(f -> new RuleSource(f.name(), f.text()))
                .toList();
    }

    private static Set<String> constants(KnowledgeFiles files) {
        Set<String> constants = new HashSet<>();
        for (var file : files.in("rules/causes/", ".drl")) {
            var matcher = CONSTANT.matcher(file.text());
            while (matcher.find()) {
                constants.add(matcher.group(1) != null ? matcher.group(1) : matcher.group());
            }
        }
        return Set.copyOf(constants);
    }
}
