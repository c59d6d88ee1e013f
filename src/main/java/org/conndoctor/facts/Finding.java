package org.conndoctor.facts;

/**
 * What one rule says of one cause. Two rules that say the same insert equal findings; the session keeps which rule and
 * which facts stand behind each, and drops the finding with the last of them.
 *
 * @param cause the cause's id
 * @param effect what it does to that cause
 */
public record Finding(String cause, Effect effect) {

    /** For use in rules. */
    public static Finding confirms(String cause) {
        return new Finding(cause, Effect.CONFIRMS);
    }

    /** For use in rules. */
    public static Finding supports(String cause) {
        return new Finding(cause, Effect.SUPPORTS);
    }

    /** For use in rules. */
    public static Finding weakens(String cause) {
        return new Finding(cause, Effect.WEAKENS);
    }

    /** For use in rules. */
    public static Finding refutes(String cause) {
        return new Finding(cause, Effect.REFUTES);
    }
}
