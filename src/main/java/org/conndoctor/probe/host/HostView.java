package org.conndoctor.probe.host;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.conndoctor.facts.ProbeResult;
import org.conndoctor.facts.Target;
import org.conndoctor.probe.Look;

/** The machine that looks, itself: its addresses, sockets, local ports, proxy and firewall rules. Thread safe. */
public final class HostView {

    /** Whatever hangs, the caller waits no longer than this. */
    private static final Duration BUDGET = Duration.ofMillis(1_600);

    private static final Duration SOCKETS = Duration.ofMillis(1_400);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Map<String, String> environment;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "host-view-" + NUMBER.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    });

    /** Looks with the environment of this process. */
    public HostView() {
        this(System.getenv());
    }

    /** Looks as if this were the environment of the process. */
    HostView(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /**
     * Looks at this machine; all parts at once, within about 1.5 s. Blocks the caller meanwhile.
     *
     * @param addresses of the target, as far as known
     * @param progress is told each result as it comes, from several threads, though never from two at once, and nothing
     *     more once this method has returned
     * @return what local commands printed, each text beginning with its command line; none unless the target is here
     */
    public List<String> look(Look look, List<InetAddress> addresses, Consumer<ProbeResult> progress) {
        var outputs = new ArrayList<CompletableFuture<Optional<String>>>();
        try (var telling = new Telling(look.place(), progress)) {
            var parts = new ArrayList<CompletableFuture<?>>();
            boolean onServer = look.place().equals(ProbeResult.SERVER);
            boolean here = place(addresses, telling) || onServer;
            sockets(look, addresses, here, telling, parts);
            if (here) {
                loopback(look.target(), addresses, telling, parts);
                FirewallRules.commands().forEach(command -> outputs.add(start(command::run)));
                parts.addAll(outputs);
            }
            if (look.place().equals(ProbeResult.CLIENT)) {
                proxy(look.target(), telling, parts);
            }
            await(parts);
        }
        return outputs.stream()
                .filter(f -> f.isDone() && !f.isCompletedExceptionally())
                .flatMap(f -> f.join().stream())
                .toList();
    }

    /** Tells where the target stands, seen from here. True where it is this very machine. */
    private static boolean place(List<InetAddress> addresses, Telling telling) {
        if (addresses.isEmpty()) {
            return false;
        }
        var interfaces = OwnInterfaces.read();
        telling.tell(Here.look(interfaces, addresses));
        OwnNetwork.look(interfaces, addresses).forEach(telling::tell);
        return addresses.stream().anyMatch(interfaces::isOwn);
    }

    private void sockets(
            Look look, List<InetAddress> addresses, boolean here, Telling telling, List<CompletableFuture<?>> parts) {
        var sockets = start(SocketTable::read)
                .completeOnTimeout(Optional.empty(), SOCKETS.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(e -> Optional.empty());
        if (here) {
            parts.add(sockets.thenAccept(
                    s -> Listeners.look(s, look.target().port()).forEach(telling::tell)));
        }
        if (!look.place().equals(ProbeResult.SERVER)) {
            parts.add(start(PortRange::read)
                    .thenCombine(
                            sockets,
                            (range, s) -> LocalPorts.look(
                                    range, s, addresses, look.target().port()))
                    .thenAccept(telling::tell));
        }
    }

    private void loopback(
            Target target, List<InetAddress> addresses, Telling telling, List<CompletableFuture<?>> parts) {
        if (target.port() > 0 && addresses.stream().noneMatch(InetAddress::isLoopbackAddress)) {
            parts.add(start(() -> LoopbackTcp.look(target.port())).thenAccept(telling::tell));
        }
    }

    private void proxy(Target target, Telling telling, List<CompletableFuture<?>> parts) {
        var setting = ProxySetting.of(environment, target);
        telling.tell(setting.result());
        setting.proxy()
                .ifPresent(proxy -> parts.add(start(() -> ProxyTcp.look(proxy))
                        .completeOnTimeout(ProxyTcp.silent(proxy), ProxyTcp.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                        .thenAccept(telling::tell)));
    }

    private <T> CompletableFuture<T> start(Supplier<T> part) {
        return CompletableFuture.supplyAsync(part, threads);
    }

    /** A part that fails takes no other with it. */
    private static void await(List<CompletableFuture<?>> parts) {
        try {
            CompletableFuture.allOf(parts.toArray(CompletableFuture<?>[]::new))
                    .get(BUDGET.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // What has come until now is what there is.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
