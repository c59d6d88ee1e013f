package org.conndoctor.recognition;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conndoctor.facts.Observation;
import org.conndoctor.facts.Source;
import org.conndoctor.knowledge.SignDefinition;

/** Finds what a text shows by its words, as {@code rules/signs/} has it. Thread safe. */
final class SignFinder {

    /** In words of more than one part, how far apart they may stand. */
    private static final int GAP = 60;

    private final Map<Integer, List<Shown>> words;
    private final List<Observation> inOrder = new ArrayList<>();

    /** @param order the place of the observation in the files */
    private record Shown(WordPattern pattern, int order) {}

    SignFinder(List<SignDefinition> all, Vocabulary vocabulary) {
        var shown = new ArrayList<Shown>();
        for (var definition : all) {
            CompiledSignature.patterns(definition.words(), vocabulary)
                    .forEach(pattern -> shown.add(new Shown(pattern, inOrder.size())));
            inOrder.add(new Observation(definition.id(), definition.value(), Source.TEXT));
        }
        this.words = RarestWord.sort(shown, Shown::pattern, vocabulary.size());
    }

    /** Of several values of one observation the one that stands first in the files. */
    List<Observation> in(Occurrences occurrences) {
        var found = new BitSet(inOrder.size());
        int end = occurrences.text().length();
        for (int word : occurrences.words()) {
            for (var shown : words.getOrDefault(word, List.of())) {
                if (!found.get(shown.order)
                        && occurrences.hasAll(shown.pattern)
                        && occurrences.standsWithin(shown.pattern, 0, end, GAP)) {
                    found.set(shown.order);
                }
            }
        }
        var byId = new LinkedHashMap<String, Observation>();
        found.stream().mapToObj(inOrder::get).forEach(o -> byId.putIfAbsent(o.id(), o));
        return List.copyOf(byId.values());
    }
}
