package org.conndoctor.probe.network;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.ResolverConfig;
import org.xbill.DNS.TextParseException;

/**
 * Which servers this system asks, and which names it tries for a short one.
 *
 * @param servers in the order in which they are asked
 * @param search the domains that are appended to a short name
 * @param dots with fewer dots than this, a name is short
 */
record DnsServers(List<InetSocketAddress> servers, List<Name> search, int dots) {

    private static final int MOST_SERVERS = 3;
    private static final int MOST_NAMES = 4;

    /** As the system is set now: a laptop changes networks while the doctor runs. */
    static DnsServers ofSystem() {
        ResolverConfig.refresh();
        var config = ResolverConfig.getCurrentConfig();
        return new DnsServers(
                config.servers().stream().limit(MOST_SERVERS).toList(),
                List.copyOf(config.searchPath()),
                config.ndots());
    }

    /** These servers and no others, without any search. */
    static DnsServers only(List<InetSocketAddress> servers) {
        return new DnsServers(servers, List.of(), 1);
    }

    /** The same servers, which are asked for each name as it stands. */
    DnsServers withoutSearch() {
        return new DnsServers(servers, List.of(), dots);
    }

    /** The full names to ask for, in order. */
    List<Name> candidates(String host) throws TextParseException {
        var full = Name.fromString(host, Name.root);
        var longer = new ArrayList<Name>();
        for (var domain : search) {
            try {
                longer.add(Name.concatenate(Name.fromString(host), domain));
            } catch (NameTooLongException e) {
                // Nobody can ask for it.
            }
        }
        boolean isShort = host.chars().filter(c -> c == '.').count() < dots;
        longer.add(isShort ? longer.size() : 0, full);
        return longer.stream().distinct().limit(MOST_NAMES).toList();
    }
}
