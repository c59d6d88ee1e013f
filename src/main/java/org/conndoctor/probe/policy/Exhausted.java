package org.conndoctor.probe.policy;

import java.util.Locale;

/**
 * A budget is used up. Where several are, the one that takes longest to fill.
 *
 * @param budget which one
 * @param seconds after how many seconds there is room again, if nobody else takes it; at least 1
 */
public record Exhausted(Budget budget, long seconds) {

    /** Whose looks are counted together. */
    public enum Budget {
        /** Those of one client. */
        CLIENT,
        /** Those at one target. */
        TARGET,
        /** All. */
        OVERALL;

        /** The word that messages and the audit use. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
