package org.conndoctor.probe.network;

import java.net.InetAddress;
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
 */
record DnsReply(String outcome, List<InetAddress> addresses, String alias) {

    static final String FOUND = "found";
    static final String NO_SUCH_NAME = "no-such-name";

    private static final String NO_ADDRESS = "no-address";
    private static final String SERVER_FAILED = "server-failed";
    private static final String REFUSED = "refused";
    private static final String NO_ANSWER = "no-answer";

    /** Where one kind of address gave no result, what matters most of both. */
    private static final List<String> BY_WEIGHT =
            List.of(FOUND, NO_SUCH_NAME, SERVER_FAILED, REFUSED, NO_ANSWER, NO_ADDRESS);

    static DnsReply none() {
        return new DnsReply(NO_ANSWER, List.of(), "");
    }

    static DnsReply of(Message message) {
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
        return new DnsReply(outcome, addresses, alias);
    }

    /** Both kinds of address together. */
    DnsReply and(DnsReply other) {
        var more = BY_WEIGHT.indexOf(outcome) <= BY_WEIGHT.indexOf(other.outcome) ? this : other;
        return new DnsReply(
                more.outcome,
                Stream.concat(addresses.stream(), other.addresses.stream()).toList(),
                alias.isEmpty() ? other.alias : alias);
    }

    private static @Nullable InetAddress address(Record r) {
        if (r instanceof ARecord v4) {
            return v4.getAddress();
        }
        return r instanceof AAAARecord v6 ? v6.getAddress() : null;
    }
}
