package org.conndoctor.facts;

/**
 * The text, an answer or a live look shows this symptom.
 *
 * @param id the symptom's id, for instance {@code connection-refused}
 * @param looked whether a rule concluded it from looks; one that was told is another fact, for no fact may be both stated
 *     and concluded
 */
public record SymptomSeen(String id, boolean looked) {

    /** One that was told. */
    public SymptomSeen(String id) {
        this(id, false);
    }

    /** For use in rules that read looks. */
    public static SymptomSeen of(String id) {
        return new SymptomSeen(id, true);
    }
}
