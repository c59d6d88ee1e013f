package org.conndoctor.probe.network;

import java.net.InetAddress;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.conndoctor.facts.ProbeResult;
import org.conndoctor.probe.policy.ProbePolicy;
import org.conndoctor.probe.policy.Refusal;

/**
 * The whole look at the network: names, then every address that may be reached, each layer as far as the one below
 * holds. Thread safe.
 */
public final class NetworkLook {

    private static final String TCP = "tcp";
    private static final String PORT = "port";

    private final ProbePolicy policy;
    private final SystemNames systemNames;
    private final DnsNames dnsNames;
    private final CloserLook closer;
    private final ProbeThreads threads;
    private final TcpProbe tcp;
    private final HttpProbe web;
    private final WebLayers layers;
    private final UnservedPorts unserved;
    private final KinPorts kin;
    private final PanelPorts panels;

    public NetworkLook(
            ProbePolicy policy,
            SystemNames systemNames,
            DnsNames dnsNames,
            TrustAnchors anchors,
            CloserLook closer,
            ProbeThreads threads) {
        this.closer = closer;
        this.policy = policy;
        this.systemNames = systemNames;
        this.dnsNames = dnsNames;
        this.threads = threads;
        this.tcp = new TcpProbe(threads.watchdog());
        this.web = new HttpProbe(threads.watchdog());
        this.unserved = new UnservedPorts(policy, tcp);
        var tls = new TlsProbe(anchors, threads.watchdog());
        this.layers = new WebLayers(tcp, tls, threads);
        this.kin = new KinPorts(policy, tcp, tls, threads);
        this.panels = new PanelPorts(policy, tcp, threads);
    }

    /** What is forbidden, told as a result. Sends nothing. */
    public static ProbeResult denied(Destination to, String address, Refusal refusal) {
        var details = new HashMap<>(Map.of(PORT, Integer.toString(to.port()), "reason", refusal.reason()));
        if (!refusal.detail().isEmpty()) {
            details.put("detail", refusal.detail());
        }
        return to.result(TCP, address, "denied", System.nanoTime(), details);
    }

    /**
     * Begins to look.
     *
     * @param seen is told each result, from several threads
     * @param reachable is told the addresses that may be reached, once they are known; none where the name has none.
     *     Not told where the policy forbids all
     * @return completes when all is seen; with an error where a part is missing, for no thread was free for it
     */
    public CompletableFuture<Void> begin(
            Destination to, Budget budget, Consumer<ProbeResult> seen, Consumer<List<InetAddress>> reachable) {
        var literal = to.host().literal();
        if (literal.isPresent()) {
            return reach(to, List.of(literal.get()), budget, seen, reachable);
        }
        var dns = to.host().kind() == HostName.Kind.NAME
                ? dnsNames.look(to, budget, threads).thenAccept(all -> all.forEach(seen))
                : CompletableFuture.<Void>completedFuture(null);
        var system = systemNames
                .look(to, budget, threads)
                .whenComplete((answer, error) -> {
                    if (error != null) {
                        // Not asked, so nothing is known of the name; this machine can be looked at all the same.
                        reachable.accept(List.of());
                    }
                })
                .thenComposeAsync(
                        answer -> {
                            seen.accept(answer.result());
                            return reach(to, answer.addresses(), budget, seen, reachable);
                        },
                        threads.network());
        return CompletableFuture.allOf(dns, system);
    }

    private CompletableFuture<Void> reach(
            Destination to,
            List<InetAddress> addresses,
            Budget budget,
            Consumer<ProbeResult> seen,
            Consumer<List<InetAddress>> reachable) {
        var judged = JudgedAddresses.of(addresses, to.port(), policy);
        judged.denied().forEach((address, refusal) -> seen.accept(denied(to, AddressText.of(address), refusal)));
        if (!judged.allowed().isEmpty() || judged.denied().isEmpty()) {
            reachable.accept(judged.allowed());
        }
        var taken = new EnumMap<Family, AtomicBoolean>(Family.class);
        for (var family : Family.values()) {
            taken.put(family, new AtomicBoolean());
        }
        return CompletableFuture.allOf(judged.allowed().stream()
                .map(address -> one(to, address, budget, seen, taken.get(Family.of(address))))
                .toArray(CompletableFuture<?>[]::new));
    }

    /** One address. The first of its family that opens is the one to climb on. */
    private CompletableFuture<Void> one(
            Destination to, InetAddress address, Budget budget, Consumer<ProbeResult> seen, AtomicBoolean taken) {
        var others = new OtherPorts(to, address, policy, tcp, web, kin, panels, threads);
        // Where the first seconds bring nothing, the other ports need not wait for the end.
        var impatience = threads.watchdog().at(budget.patience(), () -> others.begin(budget, true));
        return threads.talk(() -> {
                    try (impatience) {
                        return first(to, address, budget, seen, taken);
                    }
                })
                .thenCompose(attempt -> {
                    if (attempt.isShut()) {
                        boolean silent = attempt.outcome().equals(ConnectFailure.TIMED_OUT);
                        return CompletableFuture.allOf(
                                aside(to, others, budget, silent, seen), closer(to, address, attempt.outcome(), seen));
                    }
                    others.forget();
                    return CompletableFuture.completedFuture(null);
                });
    }

    /** The server's own machine need not be asked whether it is there. */
    private static CompletableFuture<Void> aside(
            Destination to, OtherPorts others, Budget budget, boolean silent, Consumer<ProbeResult> seen) {
        if (to.place().equals(ProbeResult.SERVER)) {
            others.forget();
            return CompletableFuture.completedFuture(null);
        }
        return others.tell(budget, silent, seen);
    }

    private CompletableFuture<Void> closer(
            Destination to, InetAddress address, String outcome, Consumer<ProbeResult> seen) {
        return threads.talk(() -> closer.at(to, address, outcome)).thenAccept(all -> all.forEach(seen));
    }

    /** The client would get what it asks for. */
    private static boolean isServed(Destination to, ProbeResult result) {
        return to.isWebSocket()
                ? result.probe().equals("websocket") && result.outcome().equals(WebSocketProbe.ACCEPTED)
                : result.probe().equals("http") && result.outcome().equals(ResponseHead.ANSWERED);
    }

    /** Connects and climbs. */
    private TcpProbe.Attempt first(
            Destination to, InetAddress address, Budget budget, Consumer<ProbeResult> seen, AtomicBoolean taken) {
        var attempt = tcp.connect(address, to.port(), budget.connect());
        seen.accept(to.result(
                TCP,
                AddressText.of(address),
                attempt.outcome(),
                attempt.since(),
                Map.of(PORT, Integer.toString(to.port()))));
        var socket = attempt.socket();
        if (socket != null && taken.compareAndSet(false, true)) {
            var served = new AtomicBoolean(!to.isWeb());
            layers.climb(to, address, socket, budget, result -> {
                if (isServed(to, result)) {
                    served.set(true);
                }
                seen.accept(result);
            });
            if (!served.get()) {
                var kindred = kin.begin(to, address, budget, seen);
                unserved.look(to, address, budget).ifPresent(seen);
                CompletableFuture.allOf(kindred.toArray(CompletableFuture<?>[]::new))
                        .join();
            }
        } else if (socket != null) {
            socket.hangUp();
        }
        return attempt;
    }
}
