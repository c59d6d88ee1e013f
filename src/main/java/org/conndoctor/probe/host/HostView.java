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

/** The machine that looks, itself: its addresses, sockets, local ports, proxy and packet filter. Thread safe. */
public final class HostView {

    /** Whatever hangs, the caller waits no longer than this. */
    private static final Duration BUDGET = Duration.ofMillis(1_600);

    /** A server has more to tell, and its look is waited for by nobody's client. */
    private static final Duration ON_SERVER = Duration.ofMillis(3_000);

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
     */
    public void look(Look look, List<InetAddress> addresses, Consumer<ProbeResult> progress) {
        try (var telling = new Telling(look.place(), progress)) {
            var parts = new ArrayList<CompletableFuture<?>>();
            boolean here = place(addresses, telling) || onServer(look);
            sockets(look, addresses, here, telling, parts);
            if (here) {
                loopback(look.target(), addresses, telling, parts);
            }
            firewall(look, addresses, here, telling, parts);
            if (look.place().equals(ProbeResult.CLIENT)) {
                proxy(look, telling, parts);
            }
            await(parts, onServer(look) ? ON_SERVER : BUDGET);
        }
    }

    private static boolean onServer(Look look) {
        return look.place().equals(ProbeResult.SERVER);
    }

    /** Into this machine where it is asked, else out of it where it is the client's. Loopback passes no filter. */
    private void firewall(
            Look look, List<InetAddress> addresses, boolean here, Telling telling, List<CompletableFuture<?>> parts) {
        var asked = addresses.stream().filter(a -> !a.isLoopbackAddress()).findFirst();
        if (asked.isEmpty() || look.target().port() == Target.UNKNOWN_PORT) {
            return;
        }
        int port = look.target().port();
        if (here) {
            parts.add(start(() -> Firewall.in(asked.get(), port)).thenAccept(seen -> seen.ifPresent(telling::tell)));
        } else if (look.place().equals(ProbeResult.CLIENT)) {
            parts.add(start(() -> Firewall.out(asked.get(), port)).thenAccept(seen -> seen.ifPresent(telling::tell)));
        }
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
                    s -> Listeners.look(s, look.target(), onServer(look)).forEach(telling::tell)));
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

    private void proxy(Look look, Telling telling, List<CompletableFuture<?>> parts) {
        var setting = ProxySetting.of(environment, look.target());
        telling.tell(setting.result());
        setting.proxy().ifPresent(proxy -> {
            parts.add(start(() -> ProxyTcp.look(proxy))
                    .completeOnTimeout(ProxyTcp.silent(proxy), ProxyTcp.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .thenAccept(telling::tell));
            if (ViaProxy.isTried(proxy)) {
                parts.add(start(() -> ViaProxy.look(proxy, look))
                        .completeOnTimeout(ViaProxy.silent(proxy), ViaProxy.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                        .thenAccept(telling::tell));
            }
        });
    }

    private <T> CompletableFuture<T> start(Supplier<T> part) {
        return CompletableFuture.supplyAsync(part, threads);
    }

    /** A part that fails takes no other with it. */
    private static void await(List<CompletableFuture<?>> parts, Duration patience) {
        try {
            CompletableFuture.allOf(parts.toArray(CompletableFuture<?>[]::new))
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // What has come until now is what there is.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
