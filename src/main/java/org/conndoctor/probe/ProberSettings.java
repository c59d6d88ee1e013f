package org.conndoctor.probe;

import java.time.Duration;
import org.conndoctor.probe.policy.ProbePolicy;

/**
 * How to look.
 *
 * @param policy says of each address and port whether it may be reached
 * @param budget the time for one whole look; every share of it grows and shrinks with it
 * @param hostView whether this machine looks at itself, too: its sockets, settings and firewall
 */
public record ProberSettings(ProbePolicy policy, Duration budget, boolean hostView) {

    /** Enough for a resolver and a server that take their time. */
    public static final Duration USUAL_BUDGET = Duration.ofSeconds(10);

    public ProberSettings {
        if (budget.isNegative() || budget.isZero()) {
            throw new IllegalArgumentException("a look needs time: " + budget);
        }
    }
}
