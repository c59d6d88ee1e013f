package org.conndoctor.facts;

import java.util.List;
import java.util.Optional;

/**
 * One line of a cause's table: what a sign, or two or three together, say of the cause. {@code rules/clues.drl} brings
 * tables and facts together.
 *
 * @param cause the cause's id
 * @param effect what the signs do to it
 * @param signs one to three that must all be there
 * @param says key of the message that tells it, where the facts alone do not
 */
public record Clue(String cause, Effect effect, List<Sign> signs, Optional<String> says) {

    /** More signs than this in one line are refused when a table is read. */
    public static final int MOST_SIGNS = 3;

    public Clue {
        signs = List.copyOf(signs);
    }

    /** One sign is enough. */
    public boolean isAlone() {
        return signs.size() == 1;
    }

    /** Two signs are needed. */
    public boolean isPair() {
        return signs.size() == 2;
    }

    /** Three signs are needed. */
    public boolean isTriple() {
        return signs.size() == 3;
    }

    /** Whether the fact is the second of its signs. */
    public boolean fitsSecond(Observation fact) {
        return signs.get(1).fits(fact);
    }

    /** Whether the fact is the third of its signs. */
    public boolean fitsThird(Observation fact) {
        return signs.get(2).fits(fact);
    }

    /** What the rules conclude where all signs are there. */
    public Finding finding() {
        return new Finding(cause, effect);
    }

    /** As a reason names it. */
    public String name() {
        return cause + ": "
                + String.join(", ", signs.stream().map(Sign::toString).toList());
    }
}
