package org.conndoctor.knowledge;

import java.util.Map;
import java.util.Set;

/**
 * What is needed to find the target in a text.
 *
 * @param words folded, by what they tell
 * @param unset what stands in the place of a host and is none, folded, and what that shows
 * @param defaultPorts the port that a scheme implies
 */
public record TargetWords(
        Map<TargetWord, Set<String>> words, Map<String, String> unset, Map<String, Integer> defaultPorts) {

    static final TargetWords NONE = new TargetWords(Map.of(), Map.of(), Map.of());

    /** The words that tell this; none where the file has none. */
    public Set<String> of(TargetWord kind) {
        return words.getOrDefault(kind, Set.of());
    }
}
