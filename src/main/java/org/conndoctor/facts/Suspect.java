package org.conndoctor.facts;

import java.util.List;
import java.util.Optional;

/**
 * One line of a cause's table: a symptom makes it suspect, alone or together with one or two signs.
 *
 * @param cause the cause's id
 * @param symptom the symptom's id
 * @param signs none, one or two
 * @param spokenFor whether the signs speak for the cause, and do not only make it possible
 * @param often in how many of about a hundred reported cases of the symptom it was this cause
 * @param documented the mapping of the source documents that it is
 */
public record Suspect(
        String cause, String symptom, List<Sign> signs, boolean spokenFor, int often, Optional<String> documented) {

    /** More signs than this in one line are refused when a table is read. */
    public static final int MOST_SIGNS = 2;

    public Suspect {
        signs = List.copyOf(signs);
    }

    /** One sign is needed. */
    public boolean isBySign() {
        return signs.size() == 1;
    }

    /** Two signs are needed. */
    public boolean isByPair() {
        return signs.size() == 2;
    }

    /** Whether the fact is the second of its signs. */
    public boolean fitsSecond(Observation fact) {
        return signs.get(1).fits(fact);
    }

    /** As a reason names it. */
    public String name() {
        var needs = signs.isEmpty()
                ? ""
                : " and " + String.join(", ", signs.stream().map(Sign::toString).toList());
        return cause + ": " + symptom + needs;
    }
}
