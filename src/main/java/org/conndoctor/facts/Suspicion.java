package org.conndoctor.facts;

/**
 * A symptom that was seen can have this cause.
 *
 * @param cause the cause's id
 */
public record Suspicion(String cause) {

    /** For use in rules. */
    public static Suspicion of(String cause) {
        return new Suspicion(cause);
    }
}
