package org.conndoctor.facts;

import java.util.Locale;

/** Who established an observation. */
public enum Source {
    /** Read in the pasted text. */
    TEXT,
    /** The user said so. */
    ANSWER,
    /** A live look from a machine that runs Conndoctor. */
    PROBE,
    /** The page tried it in the user's browser. */
    BROWSER,
    /** Read in the pasted output of a command. */
    COMMAND;

    /** The word that files and the API use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
