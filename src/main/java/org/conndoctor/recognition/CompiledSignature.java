package org.conndoctor.recognition;

import java.util.List;
import org.conndoctor.knowledge.Signature;
import org.conndoctor.knowledge.SignatureGroup;

/**
 * A signature with its conditions, its words numbered.
 *
 * @param symptom the symptom that it shows
 * @param pattern its words
 * @param near one of these must stand around it, if there are any
 * @param unless none of these may
 * @param kinds the kinds of lines in which its words count, as a mask
 * @param around those in which near and unless count, as a mask
 * @param group the rest of its conditions
 */
record CompiledSignature(
        String symptom,
        WordPattern pattern,
        List<WordPattern> near,
        List<WordPattern> unless,
        int kinds,
        int around,
        SignatureGroup group) {

    boolean hasContext() {
        return !near.isEmpty();
    }

    /** Whether the text around a match lets it count. */
    boolean contextFits(Occurrences occurrences, int start, int end) {
        int from = Math.max(0, start - group.within());
        int to = end + group.within();
        return (near.isEmpty() || anyStands(near, occurrences, from, to)) && !anyStands(unless, occurrences, from, to);
    }

    private boolean anyStands(List<WordPattern> patterns, Occurrences occurrences, int from, int to) {
        for (var pattern : patterns) {
            if (occurrences.standsWithin(pattern, from, to, group.gap(), around)) {
                return true;
            }
        }
        return false;
    }

    static List<WordPattern> patterns(List<Signature> signatures, Vocabulary vocabulary) {
        return signatures.stream()
                .map(s -> WordPattern.of(s, vocabulary))
                .filter(p -> !p.parts().isEmpty())
                .toList();
    }
}
