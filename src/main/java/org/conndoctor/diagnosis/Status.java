package org.conndoctor.diagnosis;

import java.util.Locale;

/** How a cause stands, best first. */
public enum Status {
    CONFIRMED,
    LIKELY,
    POSSIBLE,
    UNLIKELY,
    RULED_OUT;

    /** The word that files and the API use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
