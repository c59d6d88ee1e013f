package org.conndoctor.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.conndoctor.facts.Clue;
import org.conndoctor.facts.Effect;
import org.conndoctor.facts.Sign;
import org.conndoctor.facts.Suspect;

/**
 * What {@code rules/causes/ROOM/ID.yaml} says of a cause.
 *
 * @param hop where on the path it lives
 * @param suspects when it is suspected
 * @param clues what speaks for and against it
 */
record CauseTable(String hop, List<Suspect> suspects, List<Clue> clues) {

    private static final String SAYS = "says";

    private static final Map<String, Effect> EFFECTS = Map.of(
            "confirms", Effect.CONFIRMS,
            "supports", Effect.SUPPORTS,
            "weakens", Effect.WEAKENS,
            "refutes", Effect.REFUTES);

    static CauseTable read(KnowledgeFile file, TableWords words, Faults faults) {
        var yaml = YamlMap.of(file, faults).allow("hop", "suspected", "confirms", "supports", "weakens", "refutes");
        var suspects = new ArrayList<Suspect>();
        for (var line : yaml.maps("suspected")) {
            suspects.addAll(suspects(file, line, words, faults));
        }
        var clues = new ArrayList<Clue>();
        for (var effect : EFFECTS.entrySet()) {
            for (var line : yaml.maps(effect.getKey())) {
                clue(file, line, effect.getValue(), words, faults).ifPresent(clues::add);
            }
        }
        return new CauseTable(yaml.text("hop"), List.copyOf(suspects), List.copyOf(clues));
    }

    /** Every observation that its clues weigh or its suspicions need. */
    Stream<Sign> signs() {
        return Stream.concat(
                suspects.stream().flatMap(s -> s.signs().stream()),
                clues.stream().flatMap(c -> c.signs().stream()));
    }

    private static List<Suspect> suspects(KnowledgeFile file, YamlMap line, TableWords words, Faults faults) {
        line.allow("symptom", "often", "documented", "where", "with");
        boolean spokenFor = line.has("with");
        if (spokenFor && line.has("where")) {
            faults.add(file.name(), line.line(), "a suspicion has either 'where' or 'with'");
        }
        var signs = signs(line.map(spokenFor ? "with" : "where"));
        if (signs.size() > Suspect.MOST_SIGNS) {
            faults.add(file.name(), line.line(), "a suspicion takes at most " + Suspect.MOST_SIGNS + " signs");
            return List.of();
        }
        var symptoms = line.texts("symptom");
        if (symptoms.isEmpty()) {
            faults.add(file.name(), line.line(), "'symptom' is missing");
        }
        signs.forEach(sign -> words.judge(sign, file, line.line(), faults));
        symptoms.forEach(symptom -> words.judgeSymptom(symptom, file, faults));
        return symptoms.stream()
                .map(symptom -> new Suspect(
                        file.id(),
                        symptom.text(),
                        signs,
                        spokenFor,
                        line.number("often", 0),
                        line.optionalText("documented")))
                .toList();
    }

    private static Optional<Clue> clue(
            KnowledgeFile file, YamlMap line, Effect effect, TableWords words, Faults faults) {
        var signs = signs(line);
        if (signs.isEmpty() || signs.size() > Clue.MOST_SIGNS) {
            faults.add(file.name(), line.line(), "a clue takes one to " + Clue.MOST_SIGNS + " signs");
            return Optional.empty();
        }
        signs.forEach(sign -> words.judge(sign, file, line.line(), faults));
        var says = line.optionalText(SAYS).map(key -> "finding." + key);
        says.ifPresent(key -> words.judgeMessage(key, file, line.line(), faults));
        return Optional.of(new Clue(file.id(), effect, signs, says));
    }

    private static List<Sign> signs(YamlMap yaml) {
        return yaml.keys().stream()
                .filter(key -> !key.equals(SAYS))
                .map(key -> new Sign(
                        key,
                        Set.copyOf(yaml.texts(key).stream()
                                .map(YamlMap.Line::text)
                                .distinct()
                                .toList())))
                .toList();
    }
}
