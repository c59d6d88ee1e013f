package org.conndoctor.probe.host.firewall;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conndoctor.probe.host.firewall.Rule.Action;

/**
 * The rules of a machine.
 *
 * @param bases chains that packets enter by a hook
 * @param chains all chains by name
 */
public record Ruleset(List<Base> bases, Map<String, List<Rule>> chains) {

    private static final int DEEPEST = 16;
    private static final Set<Action> BLOCKING = EnumSet.of(Action.DROP, Action.REJECT);

    /**
     * A chain that packets enter by a hook.
     *
     * @param family {@code ip}, {@code ip6} or {@code inet}
     * @param policy what becomes of a packet that no rule decides on
     */
    record Base(String family, String hook, int priority, String chain, Action policy) {}

    /** What becomes of a packet, in the words of the vocabulary. */
    public enum Verdict {
        ALLOWS("allows"),
        DROPS("blocks"),
        REJECTS("blocks"),
        CANNOT_TELL("cannot-tell"),
        /** There is no rule at all. */
        NONE("none");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** Every filter on the way must let it through. */
    public Verdict verdict(Packet packet) {
        boolean empty = chains.values().stream().allMatch(List::isEmpty)
                && bases.stream().noneMatch(b -> BLOCKING.contains(b.policy()));
        if (empty) {
            return Verdict.NONE;
        }
        var sure = Verdict.ALLOWS;
        for (var base : onTheWayOf(packet)) {
            var ends = ends(base.chain(), packet, 0);
            if (ends.remove(Action.RETURN)) {
                ends.add(base.policy());
            }
            if (ends.contains(Action.TRANSLATE)) {
                return Verdict.CANNOT_TELL;
            }
            if (!ends.isEmpty() && BLOCKING.containsAll(ends)) {
                return ends.contains(Action.DROP) ? Verdict.DROPS : Verdict.REJECTS;
            }
            if (ends.stream().anyMatch(BLOCKING::contains)) {
                sure = Verdict.CANNOT_TELL;
            }
        }
        return sure;
    }

    /** Whether a rule names this port and lets packets through. */
    public boolean opens(int port) {
        return chains.values().stream()
                .flatMap(List::stream)
                .anyMatch(r ->
                        r.action() == Action.ACCEPT && r.ports().stream().anyMatch(p -> p[0] <= port && port <= p[1]));
    }

    private List<Base> onTheWayOf(Packet packet) {
        var hooks = packet.hook().equals(Packet.IN) ? List.of("prerouting", "input") : List.of("output");
        return bases.stream()
                .filter(b -> hooks.contains(b.hook()))
                .filter(b -> !b.family().equals(packet.isIpv6() ? "ip" : "ip6"))
                .sorted(Comparator.comparing((Base b) -> hooks.indexOf(b.hook()))
                        .thenComparing(Base::priority))
                .toList();
    }

    /** Everything that may become of a packet in a chain; {@link Action#RETURN} where it may come to its end. */
    private Set<Action> ends(String chain, Packet packet, int depth) {
        var ends = EnumSet.noneOf(Action.class);
        var rules = chains.get(chain);
        if (rules == null || depth > DEEPEST) {
            // A chain that is not known, or leads into itself.
            return EnumSet.of(Action.RETURN, Action.ACCEPT, Action.DROP);
        }
        for (var rule : rules) {
            var meant = rule.matches().apply(packet);
            if (meant == Truth.NO || rule.action() == Action.NEXT) {
                continue;
            }
            boolean goesOn = meant == Truth.UNKNOWN;
            if (rule.action() == Action.JUMP || rule.action() == Action.GOTO) {
                var there = ends(rule.chain(), packet, depth + 1);
                boolean comesBack = rule.action() == Action.JUMP && there.remove(Action.RETURN);
                goesOn |= comesBack;
                ends.addAll(there);
            } else {
                ends.add(rule.action());
            }
            if (!goesOn) {
                return ends;
            }
        }
        ends.add(Action.RETURN);
        return ends;
    }
}
