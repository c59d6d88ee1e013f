package org.conndoctor.knowledge;

import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.conndoctor.facts.Clues;
import org.conndoctor.knowledge.rules.RuleSource;
import org.conndoctor.knowledge.rules.Rulebook;
import org.conndoctor.language.Languages;
import org.kie.api.KieBase;

/** Makes one {@link Knowledge} of a snapshot of the files. */
public final class KnowledgeLoader {

    private static final String CLUES = "rules/clues.drl";

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
        // Rules and texts take most of a start, and neither asks for the other.
        var rules = CompletableFuture.supplyAsync(() -> Rules.of(files, rulebook));
        var textFaults = new Faults();
        var allTexts = CompletableFuture.supplyAsync(() -> new TextReader(files, textFaults).read());
        var rulesReader = new RulesReader(files, faults);
        var symptoms = new SymptomReader(files, faults).read();
        var observations = rulesReader.observations();
        var probes = rulesReader.probes();
        var readings = rulesReader.readings();
        var software = rulesReader.software();
        var signs = new SignReader(files, faults).read();
        var programReader = new ProgramReader(files, faults);
        var happenings = programReader.happenings();
        var programs = programReader.programs();
        var targetWords = rulesReader.targetWords();
        var greetings = GreetingReader.read(files, faults);
        var lineShapes = LineReading.shapes(files, faults);
        var secrets = SecretReader.secrets(files, faults);
        if (symptoms.isEmpty()) {
            faults.add("rules/symptoms", 1, "no symptom");
        }
        try {
            var texts = outcome(allTexts);
            faults.addAll(textFaults.list());
            var built = outcome(rules);
            var words = new TableWords(symptoms.keySet(), observations, software.keySet(), texts);
            var tables = tables(files, words, faults);
            var causes = new CauseReader(observations, tables, faults).read(built.causes(), files);
            faults.throwIfAny();
            return new Knowledge(
                    files.version(),
                    symptoms,
                    causes,
                    observations,
                    probes,
                    readings,
                    software,
                    signs,
                    happenings,
                    programs,
                    targetWords,
                    clues(tables.values()),
                    greetings,
                    lineShapes,
                    secrets,
                    built.causes(),
                    built.probes(),
                    constants(files, tables.values()),
                    new Languages(texts.keySet()),
                    texts);
        } catch (KnowledgeException e) {
            faults.addAll(e.faults());
            throw new KnowledgeException(faults.list());
        }
    }

    private record Rules(KieBase causes, KieBase probes) {

        static Rules of(KnowledgeFiles files, Rulebook rulebook) {
            return new Rules(
                    rulebook.build(sources(files, "rules/causes/", CLUES)),
                    rulebook.build(sources(files, "rules/probes/")));
        }
    }

    /** What was begun on another thread, or the faults that it found. */
    private static <T> T outcome(CompletableFuture<T> begun) {
        try {
            return begun.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static List<RuleSource> sources(KnowledgeFiles files, String... places) {
        return Arrays.stream(places)
                .flatMap(place -> files.in(place, ".drl").stream())
                .map(f -> new RuleSource(f.name(), f.text()))
                .toList();
    }

    /** By the cause's id. */
    private static Map<String, CauseTable> tables(KnowledgeFiles files, TableWords words, Faults faults) {
        var tables = new TreeMap<String, CauseTable>();
        for (var file : files.in("rules/causes/", ".yaml")) {
            if (!file.name().endsWith(".cases.yaml")
                    && tables.put(file.id(), CauseTable.read(file, words, faults)) != null) {
                faults.add(file.name(), 1, "there is another table of '" + file.id() + "'");
            }
        }
        if (!tables.isEmpty() && files.named(CLUES).isEmpty()) {
            faults.add(CLUES, 1, "file is missing: without it the tables of causes say nothing");
        }
        return tables;
    }

    private static Clues clues(Collection<CauseTable> tables) {
        return tables.isEmpty()
                ? Clues.NONE
                : new Clues(
                        tables.stream().flatMap(t -> t.suspects().stream()).toList(),
                        tables.stream().flatMap(t -> t.clues().stream()).toList());
    }

    private static Set<String> constants(KnowledgeFiles files, Collection<CauseTable> tables) {
        Set<String> constants = new HashSet<>();
        for (var file : files.in("rules/causes/", ".drl")) {
            var matcher = CONSTANT.matcher(file.text());
            while (matcher.find()) {
                constants.add(matcher.group(1) != null ? matcher.group(1) : matcher.group());
            }
        }
        tables.stream().flatMap(CauseTable::signs).forEach(sign -> constants.addAll(sign.values()));
        return Set.copyOf(constants);
    }
}
