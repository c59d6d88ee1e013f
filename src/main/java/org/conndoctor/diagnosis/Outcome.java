package org.conndoctor.diagnosis;

import java.util.Locale;

/** How a diagnosis ended. */
public enum Outcome {
    /** At least one symptom is known. */
    DIAGNOSED,
    /** Connecting fails, and the text does not say how. */
    ASK_SYMPTOM,
    /** A live look found the target doing what it should. */
    WELL,
    /** Nothing wrong was found as far as it was looked, and that was not the whole way of the client. */
    PARTLY,
    /** Nothing that the doctor knows. */
    UNKNOWN;

    /** The word that the API uses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
