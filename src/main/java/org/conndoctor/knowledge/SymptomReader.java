package org.conndoctor.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads {@code rules/phrases.yaml}, {@code rules/phrases/NAME.yaml} and {@code rules/symptoms/ID.yaml}.
 *
 * <p>{@code $name} in a list of words stands for all words of that set in {@code phrases.yaml}, and of the sets of that name
 * in the files beside it.
 */
final class SymptomReader {

    private static final int DEFAULT_WITHIN = 160;
    private static final int DEFAULT_GAP = 80;

    private final KnowledgeFiles files;
    private final Faults faults;
    private final Map<String, List<Signature>> phrases = new HashMap<>();

    SymptomReader(KnowledgeFiles files, Faults faults) {
        this.files = files;
        this.faults = faults;
        files.named("rules/phrases.yaml").ifPresent(this::readPhrases);
        files.in("rules/phrases/", ".yaml").stream()
                .filter(f -> !f.name().endsWith(".examples.yaml"))
                .forEach(this::readPhrases);
    }

    Map<String, SymptomDefinition> read() {
        var symptoms = new TreeMap<String, SymptomDefinition>();
        for (var file : files.in("rules/symptoms/", ".yaml")) {
            if (!file.name().endsWith(".examples.yaml")) {
                symptoms.put(file.id(), symptom(file));
            }
        }
        return symptoms;
    }

    private void readPhrases(KnowledgeFile file) {
        var sets = YamlMap.of(file, faults);
        for (var name : sets.keys()) {
            var set = phrases.computeIfAbsent(name, n -> new ArrayList<>());
            sets.texts(name).stream()
                    .flatMap(l -> Signature.all(l.text(), l.line()).stream())
                    // A sentence that two systems share is one signature.
                    .filter(s -> set.stream().noneMatch(known -> known.words().equals(s.words())))
                    .forEach(set::add);
        }
    }

    private SymptomDefinition symptom(KnowledgeFile file) {
        var yaml = YamlMap.of(file, faults).allow("asks", "signatures");
        var groups = new ArrayList<SignatureGroup>();
        for (var group : yaml.maps("signatures")) {
            groups.add(group(file, group));
        }
        if (groups.isEmpty()) {
            faults.add(file.name(), 1, "no signatures");
        }
        boolean asks = yaml.optionalText("asks").map(Boolean::parseBoolean).orElse(false);
        return new SymptomDefinition(file.id(), file.name(), asks, List.copyOf(groups));
    }

    private SignatureGroup group(KnowledgeFile file, YamlMap yaml) {
        yaml.allow("by", "says", "near", "unless", "in", "beside", "within", "gap", "one-line", "weight", "observes");
        var says = words(file, yaml, "says");
        if (says.isEmpty()) {
            faults.add(file.name(), yaml.line(), "'says' is missing");
        }
        var weight = yaml.optionalText("weight").orElse("strong");
        if (Weight.of(weight).isEmpty()) {
            faults.add(file.name(), yaml.lineOf("weight"), "'weight' must be strong, weak, vague or question");
        }
        return new SignatureGroup(
                yaml.text("by"),
                says,
                words(file, yaml, "near"),
                words(file, yaml, "unless"),
                LineReading.kinds(yaml, "in", LineKind.EVIDENCE, file, faults),
                LineReading.kinds(yaml, "beside", Set.of(), file, faults),
                yaml.number("within", DEFAULT_WITHIN),
                yaml.number("gap", DEFAULT_GAP),
                yaml.optionalText("one-line").map(Boolean::parseBoolean).orElse(false),
                Weight.of(weight).orElse(Weight.STRONG),
                Map.copyOf(yaml.map("observes").asTexts()),
                yaml.line());
    }

    private List<Signature> words(KnowledgeFile file, YamlMap yaml, String key) {
        var words = new ArrayList<Signature>();
        for (var line : yaml.texts(key)) {
            if (!line.text().startsWith("$")) {
                words.addAll(Signature.all(line.text(), line.line()));
                continue;
            }
            var set = phrases.get(line.text().substring(1));
            if (set == null) {
                faults.add(file.name(), line.line(), "no set " + line.text() + " in rules/phrases.yaml");
            } else {
                // The set's own lines are in another file; a fault is told where the set is used.
                set.forEach(s -> words.add(new Signature(s.words(), s.choices(), line.line())));
            }
        }
        return List.copyOf(words);
    }
}
