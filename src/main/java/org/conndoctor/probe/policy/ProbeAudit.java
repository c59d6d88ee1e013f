package org.conndoctor.probe.policy;

import java.util.List;
import java.util.stream.Collectors;
import org.conndoctor.facts.ProbeResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps account of who had what looked at: one line a look, at level INFO to the logger {@code org.conndoctor.audit},
 * which sets the time before it. Thread safe.
 *
 * <p>A line holds the client's address as it is, for that is what an audit is for, and nothing of what was pasted or of
 * what the other side sent: of results, only probes, outcomes and addresses are written.
 */
public final class ProbeAudit {

    private static final Logger LOG = LoggerFactory.getLogger("org.conndoctor.audit");

    private static final int LONGEST_HOST = 253;
    private static final int LONGEST_WORD = 100;
    private static final int LONGEST_LIST = 2_000;

    /**
     * What was asked.
     *
     * @param client who asked, as the server knows it
     * @param place from where it is looked: {@link ProbeResult#CLIENT} or {@link ProbeResult#DOCTOR}
     * @param host the host asked for; it may hold anything
     * @param port the port asked for
     */
    public record Asked(String client, String place, String host, int port) {}

    /** A look that the policy forbids. */
    public void refused(Asked asked, Refusal refusal) {
        write(line("refused", asked)
                .with("reason", refusal.reason(), LONGEST_WORD)
                .with("detail", refusal.detail(), LONGEST_WORD));
    }

    /** A look for which a budget has no room. */
    public void refused(Asked asked, Exhausted exhausted) {
        write(line("refused", asked)
                .with("reason", "budget", LONGEST_WORD)
                .with("detail", exhausted.budget().word() + " " + exhausted.seconds() + " s", LONGEST_WORD));
    }

    /**
     * A look that was allowed, once it is over.
     *
     * @param results what was seen
     * @param millis how long all of it took
     */
    public void allowed(Asked asked, List<ProbeResult> results, long millis) {
        var addresses = results.stream()
                // What this machine listens on was read, and not called.
                .filter(result -> !result.probe().equals("listener"))
                .map(ProbeResult::address)
                .filter(a -> !a.isEmpty());
        var outcomes = results.stream().map(result -> result.probe() + ":" + result.outcome());
        write(line("allowed", asked)
                .with("addresses", addresses.distinct().collect(Collectors.joining(" ")), LONGEST_LIST)
                .with("outcomes", outcomes.distinct().collect(Collectors.joining(" ")), LONGEST_LIST)
                .with("millis", Long.toString(millis), LONGEST_WORD));
    }

    private static AuditLine line(String look, Asked asked) {
        return new AuditLine()
                .with("look", look, LONGEST_WORD)
                .with("client", asked.client(), LONGEST_WORD)
                .with("place", asked.place(), LONGEST_WORD)
                .with("host", asked.host(), LONGEST_HOST)
                .with("port", Integer.toString(asked.port()), LONGEST_WORD);
    }

    private static void write(AuditLine line) {
        LOG.info("{}", line);
    }
}
