package org.conndoctor.probe;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.conndoctor.facts.ProbeResult;
import org.conndoctor.facts.Target;
import org.conndoctor.probe.network.HostName;
import org.conndoctor.probe.policy.LooksAtOnce;
import org.conndoctor.probe.policy.ProbeAudit;
import org.conndoctor.probe.policy.ProbeBudget;
import org.conndoctor.probe.policy.Refusal;

/**
 * A prober for strangers: policy and budget are asked before a look, and each look and each refusal goes into the audit
 * log. Thread safe.
 */
public final class GuardedProber implements AutoCloseable {

    private final Prober prober;
    private final ProbeBudget budget;
    private final LooksAtOnce going = new LooksAtOnce();
    private final ProbeAudit audit = new ProbeAudit();

    public GuardedProber(ProberSettings settings, ProbeBudget budget) {
        this.prober = new Prober(settings);
        this.budget = budget;
    }

    /** Why this target will not be looked at, as far as that is known before any packet. */
    public Optional<Refusal> refusal(Target target) {
        return prober.refusal(target);
    }

    /**
     * Lets a stranger look who has agreed. A look that is let in counts, whether it is begun or not; and it keeps one
     * of its client's places until it has ended, or failed to begin, so whoever was let in must begin.
     *
     * @param client who asks: the address that the budget counts by
     * @param look at a target whose host is known
     * @throws LookRefused where the policy forbids it, or a budget is used up
     * @throws ProberBusy where other looks of this client are going on: that takes nothing from a budget
     */
    public Admitted admit(String client, Look look) {
        var host = Objects.requireNonNullElse(look.target().host(), "");
        var asked =
                new ProbeAudit.Asked(client, look.place(), host, look.target().port());
        var refusal = prober.refusal(look.target());
        if (refusal.isPresent()) {
            audit.refused(asked, refusal.get());
            throw new LookRefused(refusal.get());
        }
        var place = going.take(client).orElseThrow(ProberBusy::new);
        var exhausted = budget.take(client, onTheWire(host));
        if (exhausted.isPresent()) {
            place.giveBack();
            audit.refused(asked, exhausted.get());
            throw new LookRefused(exhausted.get());
        }
        return progress -> begin(asked, look, place, progress);
    }

    /** One host has many spellings, and counts once: 127.1 and 0x7f000001, bücher.example and its Punycode. */
    private static String onTheWire(String host) {
        var name = HostName.of(host).text();
        return name.isEmpty() ? host : name;
    }

    private CompletableFuture<Looked> begin(
            ProbeAudit.Asked asked, Look look, LooksAtOnce.Place place, Consumer<ProbeResult> progress) {
        long begun = System.nanoTime();
        CompletableFuture<Looked> looking;
        try {
            looking = prober.look(look, progress);
        } catch (RuntimeException e) {
            place.giveBack();
            throw e;
        }
        if (looking.isCompletedExceptionally()) {
            place.giveBack();
            throw new ProberBusy();
        }
        return looking.whenComplete((looked, error) -> {
            place.giveBack();
            List<ProbeResult> seen = looked == null ? List.of() : looked.results();
            audit.allowed(asked, seen, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
        });
    }

    /** A look that policy and budget have let in. */
    @FunctionalInterface
    public interface Admitted {

        /**
         * Looks. Never blocks.
         *
         * @param progress is told each result as it comes, by another thread
         * @throws ProberBusy where too many look at this moment
         */
        CompletableFuture<Looked> begin(Consumer<ProbeResult> progress);
    }

    @Override
    public void close() {
        prober.close();
    }
}
