package org.conndoctor.facts;

/**
 * The text, an answer or a live look shows this symptom.
 *
 * @param id the symptom's id, for instance {@code connection-refused}
 */
public record SymptomSeen(String id) {

    /** For use in rules. */
    public static SymptomSeen of(String id) {
        return new SymptomSeen(id);
    }
}
