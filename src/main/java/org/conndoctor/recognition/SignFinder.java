package org.conndoctor.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.conndoctor.facts.Observation;
import org.conndoctor.facts.Source;
import org.conndoctor.knowledge.SignDefinition;

/** Finds what a text shows by its words, as {@code rules/signs/} has it. Thread safe. */
final class SignFinder {

    /** In words of more than one part, how far apart they may stand. */
    private static final int GAP = 60;

    /** By the number of the first word. */
    private final Map<Integer, List<Shown>> words = new HashMap<>();

    private record Shown(Observation observation, WordPattern pattern, int order) {}

    SignFinder(List<SignDefinition> all, Vocabulary vocabulary) {
        int order = 0;
        for (var definition : all) {
            var observation = new Observation(definition.id(), definition.value(), Source.TEXT);
            for (var pattern : CompiledSignature.patterns(definition.words(), vocabulary)) {
                words.computeIfAbsent(pattern.parts().get(0).word(), w -> new ArrayList<>())
                        .add(new Shown(observation, pattern, order));
            }
            order++;
        }
    }

    /** Of several values of one observation the one that stands first in the files. */
    List<Observation> in(Occurrences occurrences) {
        var found = new TreeMap<Integer, Observation>();
        for (int word : occurrences.words()) {
            for (var shown : words.getOrDefault(word, List.of())) {
                if (!found.containsKey(shown.order)
                        && occurrences.standsWithin(
                                shown.pattern, 0, occurrences.text().length(), GAP)) {
                    found.put(shown.order, shown.observation);
                }
            }
        }
        var byId = new LinkedHashMap<String, Observation>();
        found.values().forEach(o -> byId.putIfAbsent(o.id(), o));
        return List.copyOf(byId.values());
    }
}
