package org.conndoctor.probe.host;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conndoctor.probe.host.firewall.IptablesRules;
import org.conndoctor.probe.host.firewall.NftRules;
import org.conndoctor.probe.host.firewall.Packet;
import org.conndoctor.probe.host.firewall.Ruleset;
import org.conndoctor.probe.host.firewall.Ruleset.Verdict;

/**
 * Whether this machine's packet filter lets connections to a port in, or out to it. Told is the verdict and nothing of the
 * rules. Root alone may read them; of anybody else a desktop might ask for a password, so nobody else is asked.
 */
final class Firewall {

    /** Ports by which panels are reached; where rules let these in, a panel has most likely written them. */
    private static final Map<Integer, String> PANELS =
            Map.of(8888, "Baota", 7800, "aaPanel", 2083, "cPanel", 2087, "cPanel", 8880, "Plesk", 10000, "Webmin");

    private Firewall() {}

    /** Into this machine; empty where it cannot be read. Blocks. */
    static Optional<Seen> in(InetAddress to, int port) {
        return look("firewall", new Packet(Packet.IN, to, port));
    }

    /** Out of this machine; empty where it cannot be read. Blocks. */
    static Optional<Seen> out(InetAddress to, int port) {
        return look("firewall-out", new Packet(Packet.OUT, to, port));
    }

    private static Optional<Seen> look(String probe, Packet packet) {
        if (!ThisSystem.isRoot()) {
            return Optional.empty();
        }
        var read = new ArrayList<Ruleset>();
        var others = new HashSet<String>();
        boolean ipv6 = packet.to() instanceof Inet6Address;
        var tool = ipv6 ? "ip6tables" : "iptables";
        for (var table : List.of("filter", "nat")) {
            LocalCommand.of(tool, "-t", table, "-S").printed().ifPresent(printed -> {
                others.add((ipv6 ? "ip6 " : "ip ") + table);
                read.add(IptablesRules.read(printed, ipv6 ? "ip6" : "ip"));
            });
        }
        LocalCommand.of("nft", "-j", "list", "ruleset")
                .printed()
                .flatMap(printed -> NftRules.read(printed, others))
                .ifPresent(read::add);
        return read.isEmpty() ? Optional.empty() : Optional.of(seen(probe, packet, read));
    }

    /** What all tools together say: each must let it through. */
    static Seen seen(String probe, Packet packet, List<Ruleset> read) {
        var verdicts = read.stream().map(r -> r.verdict(packet)).toList();
        var details = new HashMap<>(Map.of("port", Integer.toString(packet.port())));
        var verdict = Verdict.NONE;
        for (var blocking : List.of(Verdict.DROPS, Verdict.REJECTS, Verdict.CANNOT_TELL, Verdict.ALLOWS)) {
            if (verdicts.contains(blocking)) {
                verdict = blocking;
                break;
            }
        }
        if (verdict == Verdict.DROPS || verdict == Verdict.REJECTS) {
            details.put("how", verdict == Verdict.DROPS ? "drop" : "reject");
        }
        PANELS.entrySet().stream()
                .filter(panel -> packet.hook().equals(Packet.IN)
                        && read.stream().anyMatch(r -> r.opens(panel.getKey()) && !r.opens(1)))
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst()
                .ifPresent(name -> details.put("panel", name));
        return Seen.of(probe, Seen.written(packet.to()), verdict.word(), details);
    }
}
