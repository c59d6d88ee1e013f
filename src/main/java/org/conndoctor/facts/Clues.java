package org.conndoctor.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The tables of all causes, by the fact that makes a line worth a look: what a session pays depends on the facts before
 * it, not on how many causes are known. Immutable and thread safe.
 */
public final class Clues {

    /** No tables. */
    public static final Clues NONE = new Clues(List.of(), List.of());

    private final Map<String, List<Suspect>> bySymptom = new HashMap<>();
    private final Map<Observed, List<Suspect>> suspects = new HashMap<>();
    private final Map<Observed, List<Clue>> clues = new HashMap<>();

    private record Observed(String id, String value) {}

    public Clues(Collection<Suspect> allSuspects, Collection<Clue> allClues) {
        for (var suspect : allSuspects) {
            if (suspect.signs().isEmpty()) {
                add(bySymptom, suspect.symptom(), suspect);
            } else {
                each(suspect.signs().get(0)).forEach(o -> add(suspects, o, suspect));
            }
        }
        for (var clue : allClues) {
            each(clue.signs().get(0)).forEach(o -> add(clues, o, clue));
        }
    }

    /** For use in rules: those that a symptom alone makes suspect. */
    public List<Suspect> suspectedBy(String symptom) {
        return bySymptom.getOrDefault(symptom, List.of());
    }

    /** For use in rules: those of which this fact is the first sign. */
    public List<Suspect> suspectedBy(Observation fact) {
        return suspects.getOrDefault(new Observed(fact.id(), fact.value()), List.of());
    }

    /** For use in rules: the lines of which this fact is the first sign. */
    public List<Clue> startingWith(Observation fact) {
        return clues.getOrDefault(new Observed(fact.id(), fact.value()), List.of());
    }

    private static Stream<Observed> each(Sign sign) {
        return sign.values().stream().map(value -> new Observed(sign.id(), value));
    }

    private static <K, V> void add(Map<K, List<V>> map, K key, V value) {
        map.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
    }
}
