package org.conndoctor.probe;

import java.time.Duration;
import org.conndoctor.probe.policy.ProbePolicy;

/**
 * How to look.
 *
 * @param policy says of each address and port whether it may be reached
 * @param budget the time for one whole look; every share of it grows and shrinks with it
 * @param hostView whether this machine looks at itself, too: its sockets, settings and firewall
 * @param strangers looks for strangers: names are asked as the internet knows them. No search list completes them, the
 *     hosts file is not consulted, and a name of the local network is refused. The resolver that this system asks may
 *     still know inner zones, or read the hosts file itself, as systemd-resolved does; a server for strangers should
 *     ask one that does neither
 */
public record ProberSettings(ProbePolicy policy, Duration budget, boolean hostView, boolean strangers) {

    /** Enough for a resolver and a server that take their time. */
    public static final Duration USUAL_BUDGET = Duration.ofSeconds(6);

    public ProberSettings {
        if (budget.isNegative() || budget.isZero()) {
            throw new IllegalArgumentException("a look needs time: " + budget);
        }
    }

    /** For people who may know what this machine knows: names are asked as its programs ask them. */
    public ProberSettings(ProbePolicy policy, Duration budget, boolean hostView) {
        this(policy, budget, hostView, false);
    }
}
