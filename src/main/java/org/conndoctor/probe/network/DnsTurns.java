package org.conndoctor.probe.network;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.SimpleResolver;

/**
 * The servers one after the other, as the C library asks them: to the next after silence, and after SERVFAIL, REFUSED
 * and NOTIMP. dnsjava's own chain of resolvers takes these three for the last word.
 */
final class DnsTurns {

    private static final int ROUNDS = 2;

    private final List<InetSocketAddress> servers;
    private final ProbeThreads threads;
    private final Duration whole;
    private final Duration each;

    DnsTurns(List<InetSocketAddress> servers, ProbeThreads threads, Deadline limit) {
        this.servers = servers;
        this.threads = threads;
        this.whole = limit.left();
        this.each = whole.dividedBy(ROUNDS * Math.max(1L, servers.size()));
    }

    /** The first answer that is one; else what came closest. */
    CompletableFuture<DnsReply> ask(Message query) {
        return turn(query, 0, DnsReply.none());
    }

    private CompletableFuture<DnsReply> turn(Message query, int number, DnsReply before) {
        if (number >= ROUNDS * servers.size()) {
            return CompletableFuture.completedFuture(before.alone());
        }
        var server = servers.get(number % servers.size());
        if (before.isFrom(server)) {
            // It has said that it will not; only silence is asked again.
            return turn(query, number + 1, before);
        }
        var asked = send(query, server);
        var next = threads.within(Deadline.in(each), asked, () -> DnsReply.silent(server))
                .thenComposeAsync(
                        reply -> {
                            var all = before.then(reply);
                            return reply.isLast()
                                    ? CompletableFuture.completedFuture(all)
                                    : turn(query, number + 1, all);
                        },
                        threads.network());
        return orLate(asked.thenApply(before::then), next);
    }

    /** A slow server's answer counts, though the next one has been asked by then. */
    private static CompletableFuture<DnsReply> orLate(
            CompletableFuture<DnsReply> late, CompletableFuture<DnsReply> next) {
        var first = new CompletableFuture<DnsReply>();
        late.thenAccept(reply -> {
            if (reply.isLast()) {
                first.complete(reply);
            }
        });
        next.whenComplete((reply, error) -> {
            if (error == null) {
                first.complete(reply);
            } else {
                first.completeExceptionally(error);
            }
        });
        return first;
    }

    private CompletableFuture<DnsReply> send(Message query, InetSocketAddress server) {
        var resolver = new SimpleResolver(server);
        resolver.setTimeout(whole);
        // A cut answer is asked for again by TCP, and kept where TCP is shut.
        resolver.setIgnoreTruncation(true);
        return resolver.sendAsync(query, threads.network())
                .toCompletableFuture()
                .thenCompose(answer -> answer.getHeader().getFlag(Flags.TC)
                        ? whole(query, answer, resolver, server)
                        : CompletableFuture.completedFuture(DnsReply.of(answer, server)))
                .exceptionally(e -> DnsReply.silent(server));
    }

    private CompletableFuture<DnsReply> whole(
            Message query, Message cut, SimpleResolver resolver, InetSocketAddress server) {
        resolver.setTCP(true);
        return resolver.sendAsync(query, threads.network())
                .toCompletableFuture()
                .thenApply(answer -> DnsReply.of(answer, server))
                .exceptionally(e -> DnsReply.cut(cut, server));
    }
}
