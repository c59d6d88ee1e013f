package org.conndoctor.probe.host.firewall;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.conndoctor.probe.host.firewall.Rule.Action;
import org.conndoctor.probe.host.firewall.Ruleset.Base;

/** Reads what {@code iptables -S} or {@code ip6tables -S} prints. */
public final class IptablesRules {

    /** Matches whose conditions are read below, or that narrow nothing. */
    private static final Set<String> UNDERSTOOD = Set.of("tcp", "state", "conntrack", "multiport", "comment");

    private static final Set<String> TRANSLATING = Set.of("DNAT", "REDIRECT");
    private static final Set<String> HARMLESS = Set.of("LOG", "NFLOG", "MARK", "CONNMARK", "TCPMSS", "CT");

    private final String family;
    private final Map<String, List<Rule>> chains = new HashMap<>();
    private final List<Base> bases = new ArrayList<>();

    private IptablesRules(String family) {
        this.family = family;
    }

    /**
     * The rules of one table.
     *
     * @param family {@code ip} or {@code ip6}
     */
    public static Ruleset read(String printed, String family) {
        var read = new IptablesRules(family);
        printed.lines().forEach(line -> read.line(words(line)));
        return new Ruleset(List.copyOf(read.bases), Map.copyOf(read.chains));
    }

    /** Of the table of translations only where packets come in. */
    private void line(List<String> words) {
        if (words.size() < 2) {
            return;
        }
        var chain = words.get(1);
        switch (words.get(0)) {
            case "-P" -> {
                chains.putIfAbsent(chain, new ArrayList<>());
                var policy = words.size() > 2 && words.get(2).equals("DROP") ? Action.DROP : Action.ACCEPT;
                bases.add(new Base(family, chain.toLowerCase(Locale.ROOT), 0, chain, policy));
            }
            case "-N" -> chains.putIfAbsent(chain, new ArrayList<>());
            case "-A" ->
                chains.computeIfAbsent(chain, c -> new ArrayList<>())
                        .add(rule(words.subList(2, words.size()).iterator()));
            default -> {
                // What else is printed says nothing of packets.
            }
        }
    }

    private static Rule rule(Iterator<String> words) {
        var conditions = new ArrayList<Function<Packet, Truth>>();
        var ports = new ArrayList<int[]>();
        var action = Action.NEXT;
        var chain = "";
        boolean negated = false;
        while (words.hasNext()) {
            var word = words.next();
            if (word.equals("!")) {
                negated = true;
                continue;
            }
            if (word.equals("-j") || word.equals("-g")) {
                chain = next(words);
                action = action(chain, word.equals("-g"));
            } else {
                var condition = condition(word, words, ports);
                conditions.add(negated ? packet -> condition.apply(packet).not() : condition);
            }
            negated = false;
        }
        return new Rule(
                packet -> conditions.stream().map(c -> c.apply(packet)).reduce(Truth.YES, Truth::and),
                action,
                chain,
                ports);
    }

    private static Action action(String target, boolean forGood) {
        if (TRANSLATING.contains(target)) {
            return Action.TRANSLATE;
        }
        return switch (target) {
            case "ACCEPT" -> Action.ACCEPT;
            case "DROP" -> Action.DROP;
            case "REJECT" -> Action.REJECT;
            case "RETURN" -> Action.RETURN;
            default -> HARMLESS.contains(target) ? Action.NEXT : forGood ? Action.GOTO : Action.JUMP;
        };
    }

    private static Function<Packet, Truth> condition(String word, Iterator<String> words, List<int[]> ports) {
        return switch (word) {
            case "-p" -> always(Conditions.protocol(next(words)));
            case "-m" -> always(UNDERSTOOD.contains(next(words)) ? Truth.YES : Truth.UNKNOWN);
            case "--dport", "--dports" -> {
                var named = ranges(next(words));
                ports.addAll(named);
                yield packet -> Truth.of(named.stream().anyMatch(r -> r[0] <= packet.port() && packet.port() <= r[1]));
            }
            case "--state", "--ctstate" ->
                always(Conditions.states(List.of(next(words).split(","))));
            case "-i", "-o" -> always(Conditions.networkCard(next(words)));
            case "-d" -> {
                var to = next(words);
                yield packet -> packet.goesTo(to);
            }
            case "--comment", "--reject-with", "--log-prefix", "--log-level" -> {
                next(words);
                yield always(Truth.YES);
            }
            // Where it comes from, how often, by whom: nothing of that is known.
            default -> always(Truth.UNKNOWN);
        };
    }

    private static Function<Packet, Truth> always(Truth truth) {
        return packet -> truth;
    }

    private static String next(Iterator<String> words) {
        return words.hasNext() ? words.next() : "";
    }

    private static List<int[]> ranges(String list) {
        var ranges = new ArrayList<int[]>();
        for (var part : list.split(",")) {
            try {
                int colon = part.indexOf(':');
                int first = Integer.parseInt(colon < 0 ? part : part.substring(0, colon));
                ranges.add(new int[] {first, colon < 0 ? first : Integer.parseInt(part.substring(colon + 1))});
            } catch (NumberFormatException e) {
                // A name of a service; iptables prints numbers.
            }
        }
        return ranges;
    }

    /** Separated by spaces, save within quotes. */
    private static List<String> words(String line) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ' ' && !quoted) {
                if (!word.isEmpty()) {
                    words.add(word.toString());
                }
                word.setLength(0);
            } else {
                word.append(c);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }
}
