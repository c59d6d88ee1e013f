package org.conndoctor.recognition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.conndoctor.facts.Software;
import org.conndoctor.knowledge.SoftwareDefinition;

/** Finds the software that a text speaks of, by the words of {@code rules/software.yaml}. Thread safe. */
final class SoftwareFinder {

    /** In words of more than one part, how far apart they may stand. */
    private static final int GAP = 40;

    /** By the number of the first word. */
    private final Map<Integer, List<Named>> words = new HashMap<>();

    private record Named(Software software, WordPattern pattern, int order) {}

    SoftwareFinder(Collection<SoftwareDefinition> all, Vocabulary vocabulary) {
        int order = 0;
        for (var definition : all) {
            var software = new Software(definition.id(), definition.kind());
            for (var pattern : CompiledSignature.patterns(definition.words(), vocabulary)) {
                words.computeIfAbsent(pattern.parts().get(0).word(), w -> new ArrayList<>())
                        .add(new Named(software, pattern, order));
            }
            order++;
        }
    }

    /** In the order of the file, whatever the order of the text. */
    List<Software> in(Occurrences occurrences, int[] present) {
        var found = new TreeMap<Integer, Software>();
        for (int word : present) {
            for (var named : words.getOrDefault(word, List.of())) {
                if (!found.containsKey(named.order)
                        && occurrences.standsWithin(
                                named.pattern, 0, occurrences.text().length(), GAP)) {
                    found.put(named.order, named.software);
                }
            }
        }
        return List.copyOf(found.values());
    }
}
