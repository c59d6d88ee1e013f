package org.conndoctor.probe.network;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/**
 * What DNS says of a name, for one kind of address or for both.
 *
 * @param outcome in the words of the vocabulary
 * @param alias the name that it really has; empty where it is no alias
 * @param remarks on servers that gave no plain answer
 */
record DnsReply(String outcome, List<InetAddress> addresses, String alias, List<Remark> remarks) {

    /**
     * What one server did instead of answering plainly.
     *
     * @param outcome in the words of the vocabulary
     */
    record Remark(InetAddress server, int port, String outcome) {}

    static final String FOUND = "found";
    static final String NO_SUCH_NAME = "no-such-name";

    private static final String NO_ADDRESS = "no-address";
    private static final String SERVER_FAILED = "server-failed";
    private static final String REFUSED = "refused";
    private static final String NO_ANSWER = "no-answer";
    private static final String CUT = "cut";

    /** Where one kind of address gave no result, what matters most of both. */
    private static final List<String> BY_WEIGHT =
            List.of(FOUND, NO_SUCH_NAME, SERVER_FAILED, REFUSED, NO_ANSWER, NO_ADDRESS);

    static DnsReply none() {
        return of(NO_ANSWER);
    }

    static DnsReply of(String outcome) {
        return new DnsReply(outcome, List.of(), "", List.of());
    }

    static DnsReply silent(InetSocketAddress server) {
        return of(NO_ANSWER).with(server, NO_ANSWER);
    }

    /** What a cut answer holds, where the whole cannot be had. */
    static DnsReply cut(Message message, InetSocketAddress server) {
        return of(message, server).with(server, CUT);
    }

    static DnsReply of(Message message, InetSocketAddress server) {
        var answer = message.getSection(Section.ANSWER);
        var addresses = answer.stream()
                .map(DnsReply::address)
                .flatMap(Stream::ofNullable)
                .toList();
        var alias = answer.stream()
                .filter(CNAMERecord.class::isInstance)
                .map(r -> Printable.of(((CNAMERecord) r).getTarget().toString(true)))
                .reduce("", (first, second) -> second);
        var outcome = switch (message.getRcode()) {
            case Rcode.NOERROR -> addresses.isEmpty() ? NO_ADDRESS : FOUND;
            case Rcode.NXDOMAIN -> NO_SUCH_NAME;
            case Rcode.REFUSED -> REFUSED;
            default -> SERVER_FAILED;
        };
        var reply = new DnsReply(outcome, addresses, alias, List.of());
        return reply.isLast() ? reply : reply.with(server, outcome);
    }

    private DnsReply with(InetSocketAddress server, String remark) {
        var one = new Remark(server.getAddress(), server.getPort(), remark);
        return new DnsReply(outcome, addresses, alias, joined(remarks, List.of(one)));
    }

    /** An answer, whatever it is; after anything else the next server is asked. */
    boolean isLast() {
        return outcome.equals(FOUND) || outcome.equals(NO_SUCH_NAME) || outcome.equals(NO_ADDRESS);
    }

    /** This server has said that it will not answer. */
    boolean isFrom(InetSocketAddress server) {
        return remarks.stream()
                .anyMatch(r -> r.server().equals(server.getAddress())
                        && r.port() == server.getPort()
                        && !r.outcome().equals(NO_ANSWER));
    }

    /** What the next server said after this. */
    DnsReply then(DnsReply next) {
        var more = next.isLast() || weight(next) < weight(this) ? next : this;
        return new DnsReply(more.outcome, more.addresses, more.alias, joined(remarks, next.remarks));
    }

    /** What is left where no server answered: with one server that is said by the outcome alone. */
    DnsReply alone() {
        boolean same = remarks.stream().allMatch(r -> r.outcome().equals(outcome));
        return same ? new DnsReply(outcome, addresses, alias, List.of()) : this;
    }

    /** Both kinds of address together. */
    DnsReply and(DnsReply other) {
        var more = weight(this) <= weight(other) ? this : other;
        return new DnsReply(
                more.outcome,
                Stream.concat(addresses.stream(), other.addresses.stream()).toList(),
                alias.isEmpty() ? other.alias : alias,
                joined(remarks, other.remarks));
    }

    private static int weight(DnsReply reply) {
        return BY_WEIGHT.indexOf(reply.outcome);
    }

    private static List<Remark> joined(List<Remark> one, List<Remark> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    private static @Nullable InetAddress address(Record r) {
        if (r instanceof ARecord v4) {
            return v4.getAddress();
        }
        return r instanceof AAAARecord v6 ? v6.getAddress() : null;
    }
}
