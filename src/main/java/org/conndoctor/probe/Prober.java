package org.conndoctor.probe;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import org.conndoctor.facts.ProbeResult;
import org.conndoctor.facts.Target;
import org.conndoctor.probe.host.HostView;
import org.conndoctor.probe.host.OwnTools;
import org.conndoctor.probe.network.CloserLook;
import org.conndoctor.probe.network.DnsNames;
import org.conndoctor.probe.network.HostName;
import org.conndoctor.probe.network.NetworkLook;
import org.conndoctor.probe.network.ProbeThreads;
import org.conndoctor.probe.network.SystemNames;
import org.conndoctor.probe.network.TrustAnchors;
import org.conndoctor.probe.policy.Refusal;

/**
 * Looks at targets, each within a fixed time, on threads of its own. Thread safe.
 *
 * <p>One should be made before anything in the process looks up a name: see {@link SystemNames}.
 */
public final class Prober implements AutoCloseable {

    /** More at once are turned away. */
    static final int LOOKS = 16;

    private final ProberSettings settings;
    private final ProbeThreads threads = new ProbeThreads(LOOKS);
    private final NetworkLook network;
    private final Optional<HostView> hostView;
    private final Semaphore room = new Semaphore(LOOKS);
    private final Set<RunningLook> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** Looks as this system does: with its resolver, its DNS servers and the trust anchors of this Java. */
    public Prober(ProberSettings settings) {
        this(settings, new SystemNames(), new DnsNames(), TrustAnchors.ofPlatform());
    }

    Prober(ProberSettings settings, SystemNames systemNames, DnsNames dnsNames, TrustAnchors anchors) {
        this.settings = settings;
        this.network = new NetworkLook(
                settings.policy(),
                settings.strangers() ? systemNames.absolutely() : systemNames,
                settings.strangers() ? dnsNames.absolutely() : dnsNames,
                anchors,
                settings.hostView() ? new OwnTools() : CloserLook.NONE,
                threads);
        this.hostView = settings.hostView() ? Optional.of(new HostView()) : Optional.empty();
    }

    /**
     * Why this target will not be looked at, as far as that is known before any packet: looks are off, host or port are
     * missing, the port is not allowed, the host is an address that is not, or a stranger asks for a local name. Empty
     * promises nothing for a name: its addresses are judged when they are known.
     */
    public Optional<Refusal> refusal(Target target) {
        if (target.host() == null) {
            return settings.policy()
                    .judgeUnresolved(target.port())
                    .or(() -> Optional.of(new Refusal(Refusal.UNSPECIFIED, "")));
        }
        var host = HostName.of(target.host());
        return host.literal()
                .map(a -> settings.policy().judge(a, target.port()))
                .orElseGet(
                        () -> settings.policy().judgeUnresolved(target.port()).or(() -> localName(host)));
    }

    /** Whether such a name exists here, and where it leads, is nothing that a stranger should learn. */
    private Optional<Refusal> localName(HostName host) {
        return settings.strangers() && host.isInner()
                ? Optional.of(new Refusal(Refusal.SPECIAL_PURPOSE, "local name"))
                : Optional.empty();
    }

    /**
     * Looks. Never blocks the caller.
     *
     * @param progress is told each result as it comes, from one thread at a time; it may take its time
     * @return completes within the budget, with whatever was seen by then; with {@link ProberBusy} at once where too
     *     much is going on. A target that is refused is not looked at: its one result says why
     */
    public CompletableFuture<Looked> look(Look look, Consumer<ProbeResult> progress) {
        if (closed || !room.tryAcquire()) {
            return CompletableFuture.failedFuture(new ProberBusy());
        }
        var one = new RunningLook(look, settings.budget(), progress, threads);
        running.add(one);
        var looked = one.looked().whenComplete((result, error) -> {
            running.remove(one);
            room.release();
        });
        one.begin(network, hostView, refusal(look.target()));
        if (closed) {
            one.end();
        }
        // A copy: whoever completes or cancels it does not end the look.
        return looked.thenApply(Function.identity());
    }

    /** Ends all looks, with what they have seen so far. */
    @Override
    public void close() {
        closed = true;
        running.forEach(RunningLook::end);
        threads.close();
    }
}
