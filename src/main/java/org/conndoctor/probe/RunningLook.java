package org.conndoctor.probe;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.conndoctor.facts.ProbeResult;
import org.conndoctor.probe.host.HostView;
import org.conndoctor.probe.network.Budget;
import org.conndoctor.probe.network.Deadline;
import org.conndoctor.probe.network.Destination;
import org.conndoctor.probe.network.HostName;
import org.conndoctor.probe.network.NetworkLook;
import org.conndoctor.probe.network.ProbeThreads;
import org.conndoctor.probe.policy.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One look from its beginning to its end: gathers what is seen, tells it, and ends in time. Thread safe. */
final class RunningLook {

    private static final Logger LOG = LoggerFactory.getLogger(RunningLook.class);

    private final Look look;
    private final Duration time;
    private final Consumer<ProbeResult> progress;
    private final ProbeThreads threads;
    private final CompletableFuture<Looked> looked = new CompletableFuture<>();
    private final List<ProbeResult> results = new ArrayList<>();
    private final Queue<ProbeResult> untold = new ArrayDeque<>();
    /** The network, and this machine's own view where it is asked for. */
    private int partsLeft = 1;

    private boolean telling;

    RunningLook(Look look, Duration time, Consumer<ProbeResult> progress, ProbeThreads threads) {
        this.look = look;
        this.time = time;
        this.progress = progress;
        this.threads = threads;
    }

    /** Completes in time, and never with an error. */
    CompletableFuture<Looked> looked() {
        return looked;
    }

    /** Begins; a target that is refused is over at once. */
    void begin(NetworkLook network, Optional<HostView> hostView, Optional<Refusal> refusal) {
        var watch = threads.watchdog().at(Deadline.in(time), this::end);
        looked.whenComplete((result, error) -> watch.close());
        var to = destination();
        if (refusal.isPresent()) {
            seen(NetworkLook.denied(
                    to, to.host().literal().isPresent() ? to.host().text() : "", refusal.get()));
            partOver(null);
            return;
        }
        network.begin(to, Budget.of(time), this::seen, addresses -> hostView.ifPresent(view -> ask(view, addresses)))
                .whenComplete((all, error) -> partOver(error));
    }

    /** Time is up: what was seen so far is what there is. */
    void end() {
        try {
            // Whoever waits for the look may take long over it, and the watchdog has others to watch.
            threads.beside().execute(this::complete);
        } catch (RejectedExecutionException e) {
            complete();
        }
    }

    private Destination destination() {
        var target = look.target();
        var host = HostName.of(Objects.requireNonNullElse(target.host(), ""));
        var scheme = Objects.requireNonNullElse(target.scheme(), "");
        return new Destination(look.place(), scheme, host, target.port(), look.path(), look.ports());
    }

    private void ask(HostView view, List<InetAddress> addresses) {
        synchronized (this) {
            partsLeft++;
        }
        try {
            CompletableFuture.runAsync(() -> view.look(look, addresses, this::seen), threads.beside())
                    .whenComplete((nothing, error) -> partOver(error));
        } catch (RejectedExecutionException e) {
            partOver(e);
        }
    }

    private synchronized void seen(ProbeResult result) {
        if (!looked.isDone()) {
            results.add(result);
            untold.add(result);
            tellSoon();
        }
    }

    private synchronized void partOver(@Nullable Throwable error) {
        if (error != null && !looked.isDone()) {
            // Its results are missing; those of the others are not. A message may hold what a peer said.
            var cause = Objects.requireNonNullElse(error.getCause(), error);
            LOG.warn("a part of a look failed: {}", cause.getClass().getName());
        }
        partsLeft--;
        tellSoon();
    }

    /** Somebody else tells: a listener that takes its time must not hold up a conversation. */
    private synchronized void tellSoon() {
        if (!telling) {
            telling = true;
            try {
                threads.beside().execute(this::tellAll);
            } catch (RejectedExecutionException e) {
                // Nobody is free; it is told with the next one, or at the end.
                telling = false;
                if (partsLeft == 0) {
                    complete();
                }
            }
        }
    }

    private void tellAll() {
        for (var next = next(); next != null; next = next()) {
            try {
                progress.accept(next);
            } catch (RuntimeException e) {
                LOG.warn("a result could not be told: {}", e.getClass().getName());
            }
        }
        if (isOver()) {
            complete();
        }
    }

    private synchronized @Nullable ProbeResult next() {
        var next = looked.isDone() ? null : untold.poll();
        telling = next != null;
        return next;
    }

    private synchronized boolean isOver() {
        return partsLeft == 0 && untold.isEmpty() && !telling;
    }

    private void complete() {
        Looked all;
        synchronized (this) {
            all = new Looked(results.stream().sorted(ResultOrder.BY_LAYER).toList());
        }
        looked.complete(all);
    }
}
