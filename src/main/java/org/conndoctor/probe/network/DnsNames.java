package org.conndoctor.probe.network;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.conndoctor.facts.ProbeResult;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/**
 * What DNS itself answers, past hosts file and caches of this machine: where it differs from the system's answer, that
 * is evidence. Nothing is ever connected to because of it. Thread safe.
 */
public final class DnsNames {

    private final Supplier<DnsServers> configured;
    /** Which server said what is nobody's business but of who sits at this machine. */
    private final boolean tellsServers;

    /** Asks the servers that this system is set to ask. */
    public DnsNames() {
        this(DnsServers::ofSystem, true);
    }

    /** Asks these servers instead, in this order. */
    public DnsNames(InetSocketAddress... servers) {
        this(() -> DnsServers.only(List.of(servers)), true);
    }

    private DnsNames(Supplier<DnsServers> configured, boolean tellsServers) {
        this.configured = configured;
        this.tellsServers = tellsServers;
    }

    /** The same, but each name is asked for as it stands, without the search list. */
    public DnsNames absolutely() {
        return new DnsNames(() -> configured.get().withoutSearch(), false);
    }

    /**
     * Asks for both kinds of address at once, within the share of the budget. Fails where no thread was free.
     *
     * @return the answer, and behind it what is to be said of servers that had none
     */
    CompletableFuture<List<ProbeResult>> look(Destination destination, Budget budget, ProbeThreads threads) {
        long since = System.nanoTime();
        var limit = budget.names();
        var reply = threads.talk(configured)
                .thenCompose(servers -> ask(servers, destination.host().text(), budget, threads));
        return threads.within(limit, reply, DnsReply::none).thenApply(r -> results(destination, r, since));
    }

    private List<ProbeResult> results(Destination destination, DnsReply reply, long since) {
        var details = new HashMap<String, String>();
        if (!reply.addresses().isEmpty()) {
            details.put("addresses", AddressText.of(reply.addresses()));
        }
        if (!reply.alias().isEmpty()) {
            details.put("alias", reply.alias());
        }
        var all = new ArrayList<ProbeResult>();
        all.add(destination.result("name-dns", "", reply.outcome(), since, details));
        if (tellsServers) {
            reply.remarks().stream()
                    .map(r ->
                            destination.result("name-server", AddressText.of(r.server()), r.outcome(), since, Map.of()))
                    .forEach(all::add);
        }
        return all;
    }

    private static CompletableFuture<DnsReply> ask(
            DnsServers servers, String host, Budget budget, ProbeThreads threads) {
        try {
            var asked = new Asked(new DnsTurns(servers.servers(), threads, budget.names()), budget, threads);
            return asked.first(servers.candidates(host));
        } catch (TextParseException e) {
            return CompletableFuture.completedFuture(DnsReply.of(DnsReply.NO_SUCH_NAME));
        }
    }

    /** The questions of one look. */
    private record Asked(DnsTurns servers, Budget budget, ProbeThreads threads) {

        /** The first of these names that exists. */
        CompletableFuture<DnsReply> first(List<Name> names) {
            return both(names.get(0))
                    .thenCompose(reply -> names.size() > 1 && reply.outcome().equals(DnsReply.NO_SUCH_NAME)
                            ? first(names.subList(1, names.size()))
                            : CompletableFuture.completedFuture(reply));
        }

        /** Some servers never answer for IPv6: where one kind is found, the other is not waited for to the end. */
        private CompletableFuture<DnsReply> both(Name name) {
            var v4 = one(name, Type.A);
            var v6 = one(name, Type.AAAA);
            v4.thenAccept(reply -> hurry(reply, v6));
            v6.thenAccept(reply -> hurry(reply, v4));
            return v4.thenCombine(v6, DnsReply::and);
        }

        private void hurry(DnsReply reply, CompletableFuture<DnsReply> other) {
            if (reply.outcome().equals(DnsReply.FOUND) && !other.isDone()) {
                var watch = threads.watchdog()
                        .at(budget.patience(), () -> threads.network().execute(() -> other.complete(DnsReply.none())));
                other.whenComplete((r, e) -> watch.close());
            }
        }

        private CompletableFuture<DnsReply> one(Name name, int type) {
            var query = Message.newQuery(Record.newRecord(name, type, DClass.IN));
            return threads.within(budget.names(), servers.ask(query), DnsReply::none);
        }
    }
}
