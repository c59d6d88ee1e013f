package org.conndoctor.facts;

import java.util.Locale;

/** What a finding does to a cause. */
public enum Effect {
    /** The facts leave no doubt: it is this cause. */
    CONFIRMS,
    /** The facts make it likelier. */
    SUPPORTS,
    /** The facts make it less likely. */
    WEAKENS,
    /** The facts rule it out. */
    REFUTES;

    /** The word that files and the API use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
