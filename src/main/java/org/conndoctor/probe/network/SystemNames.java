package org.conndoctor.probe.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.Security;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.conndoctor.facts.ProbeResult;

/** What this system's resolver answers, hosts file included: where clients on this machine would go. Thread safe. */
public final class SystemNames {

    static {
        // A look must see what is so now. It is the one switch that Java has, for the whole process, and Java reads it
        // at its first look-up: whoever looks up before this class is loaded keeps answers for half a minute.
        Security.setProperty("networkaddress.cache.ttl", "0");
        Security.setProperty("networkaddress.cache.negative.ttl", "0");
    }

    private static final String PROBE = "name-system";
    private static final String FOUND = "found";
    private static final String NOT_FOUND = "not-found";
    private static final String NO_ANSWER = "no-answer";

    /** The resolver itself. */
    @FunctionalInterface
    public interface Resolver {

        /**
         * The addresses of a name, in the order in which a client would try them. May block for long.
         *
         * @throws UnknownHostException where there are none
         */
        InetAddress[] addresses(String name) throws UnknownHostException;
    }

    private final Resolver resolver;

    /** Asks the resolver of this system. */
    public SystemNames() {
        this(InetAddress::getAllByName);
    }

    /** Asks this resolver instead. */
    public SystemNames(Resolver resolver) {
        this.resolver = resolver;
    }

    /**
     * The same resolver, asked for names with their final dot: no search list completes them, and no line of a hosts
     * file matches them.
     */
    public SystemNames absolutely() {
        return new SystemNames(name -> resolver.addresses(name + "."));
    }

    /**
     * The answer.
     *
     * @param result to be told
     * @param addresses none where the name was not found in time
     */
    record Answer(ProbeResult result, List<InetAddress> addresses) {}

    /** Looks a name up once, within its share of the budget. Fails where no thread was free for it. */
    CompletableFuture<Answer> look(Destination destination, Budget budget, ProbeThreads threads) {
        long since = System.nanoTime();
        if (destination.host().kind() == HostName.Kind.NONE) {
            return CompletableFuture.completedFuture(none(destination, NOT_FOUND, since));
        }
        return threads.within(
                budget.names(),
                threads.name(() -> resolve(destination, since)),
                () -> none(destination, NO_ANSWER, since));
    }

    private Answer resolve(Destination destination, long since) {
        var name = destination.host().text();
        try {
            var addresses = List.of(resolver.addresses(name));
            var details = Map.of("addresses", AddressText.of(addresses));
            return new Answer(destination.result(PROBE, "", FOUND, since, details), addresses);
        } catch (UnknownHostException e) {
            // Java puts the name before what the system says.
            var said = String.valueOf(e.getMessage()).replace(name, "");
            return none(destination, SystemMessage.NO_RESOLVER.isIn(said) ? NO_ANSWER : NOT_FOUND, since);
        }
    }

    private static Answer none(Destination destination, String outcome, long since) {
        return new Answer(destination.result(PROBE, "", outcome, since, Map.of()), List.of());
    }
}
