package org.conndoctor.probe.host.firewall;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.conndoctor.probe.host.firewall.Rule.Action;
import org.conndoctor.probe.host.firewall.Ruleset.Base;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what {@code nft -j list ruleset} prints. */
public final class NftRules {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> FAMILIES = Set.of("ip", "ip6", "inet");
    private static final Set<String> TRANSLATING = Set.of("dnat", "redirect", "tproxy");
    private static final Set<String> HARMLESS =
            Set.of("counter", "log", "comment", "mangle", "notrack", "masquerade", "snat", "meta");

    private final Set<String> others;
    private final Map<String, List<Rule>> chains = new HashMap<>();
    private final Map<String, JsonNode> sets = new HashMap<>();
    private final List<Base> bases = new ArrayList<>();

    private NftRules(Set<String> others) {
        this.others = others;
    }

    /**
     * The rules; empty where this is nothing that nft prints.
     *
     * @param others tables, as {@code ip filter}, that are read otherwise: iptables keeps its rules in nft, in a form
     *     that nft itself cannot tell
     */
    public static Optional<Ruleset> read(String printed, Set<String> others) {
        try {
            var all = JSON.readTree(printed).path("nftables");
            if (!all.isArray()) {
                return Optional.empty();
            }
            var read = new NftRules(others);
            all.forEach(read::declare);
            all.forEach(one -> read.rule(one.path("rule")));
            return Optional.of(new Ruleset(List.copyOf(read.bases), Map.copyOf(read.chains)));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private void declare(JsonNode one) {
        var chain = one.path("chain");
        boolean isOurs = !others.contains(text(chain, "family") + " " + text(chain, "table"));
        if (FAMILIES.contains(text(chain, "family")) && isOurs) {
            chains.put(name(chain, text(chain, "name")), new ArrayList<>());
            if (chain.has("hook")) {
                var policy = text(chain, "policy").equals("drop") ? Action.DROP : Action.ACCEPT;
                var hook = text(chain, "hook");
                var family = text(chain, "family");
                bases.add(
                        new Base(family, hook, chain.path("prio").asInt(0), name(chain, text(chain, "name")), policy));
            }
        }
        for (var kind : List.of("set", "map")) {
            if (one.has(kind)) {
                sets.put(
                        name(one.path(kind), text(one.path(kind), "name")),
                        one.path(kind).path("elem"));
            }
        }
    }

    private void rule(JsonNode rule) {
        var chain = chains.get(name(rule, text(rule, "chain")));
        if (chain == null) {
            return;
        }
        var conditions = new ArrayList<Function<Packet, Truth>>();
        var ports = new ArrayList<int[]>();
        for (var part : rule.path("expr")) {
            var word = part.propertyNames().stream().findFirst().orElse("");
            if (word.equals("match")) {
                conditions.add(match(part.path("match"), rule, ports));
            } else if (word.equals("vmap")) {
                choices(part.path("vmap"), rule, conditions, chain);
            } else if (action(part).isPresent()) {
                var action = action(part).get();
                chain.add(new Rule(all(conditions), action, target(part, rule), ports));
                return;
            } else if (!HARMLESS.contains(word)) {
                conditions.add(packet -> Truth.UNKNOWN);
            }
        }
    }

    /** One rule for each entry: {@code ct state vmap { established : accept, invalid : drop }}. */
    private void choices(JsonNode choice, JsonNode rule, List<Function<Packet, Truth>> conditions, List<Rule> chain) {
        var data = choice.path("data");
        var entries = data.isString()
                ? sets.getOrDefault(name(rule, data.asString("").substring(1)), data)
                : data.path("set");
        for (var entry : entries) {
            var ports = new ArrayList<int[]>();
            var meant = new ArrayList<>(conditions);
            var value = entry.path(0).has("elem") ? entry.path(0).path("elem").path("val") : entry.path(0);
            meant.add(compare(choice.path("key"), value, rule, ports));
            action(entry.path(1))
                    .ifPresent(a -> chain.add(new Rule(all(meant), a, target(entry.path(1), rule), ports)));
        }
    }

    private static Function<Packet, Truth> all(List<Function<Packet, Truth>> conditions) {
        var fixed = List.copyOf(conditions);
        return packet -> fixed.stream().map(c -> c.apply(packet)).reduce(Truth.YES, Truth::and);
    }

    private static Optional<Action> action(JsonNode part) {
        var word = part.propertyNames().stream().findFirst().orElse("");
        if (TRANSLATING.contains(word)) {
            return Optional.of(Action.TRANSLATE);
        }
        return switch (word) {
            case "accept" -> Optional.of(Action.ACCEPT);
            case "drop" -> Optional.of(Action.DROP);
            case "reject" -> Optional.of(Action.REJECT);
            case "return" -> Optional.of(Action.RETURN);
            case "jump" -> Optional.of(Action.JUMP);
            case "goto" -> Optional.of(Action.GOTO);
            default -> Optional.empty();
        };
    }

    private static String target(JsonNode part, JsonNode rule) {
        var jump = part.has("jump") ? part.path("jump") : part.path("goto");
        return name(rule, text(jump, "target"));
    }

    private Function<Packet, Truth> match(JsonNode match, JsonNode rule, List<int[]> ports) {
        var same = compare(match.path("left"), match.path("right"), rule, ports);
        return switch (text(match, "op")) {
            case "==", "in" -> same;
            case "!=" -> packet -> same.apply(packet).not();
            default -> packet -> Truth.UNKNOWN;
        };
    }

    private Function<Packet, Truth> compare(JsonNode left, JsonNode right, JsonNode rule, List<int[]> ports) {
        var values = values(right, rule);
        var payload = left.path("payload");
        var field = text(payload, "field");
        if (field.equals("dport")) {
            if (text(payload, "protocol").equals("udp")) {
                return packet -> Truth.NO;
            }
            var named = ranges(values);
            ports.addAll(named);
            return packet -> Truth.of(named.stream().anyMatch(r -> r[0] <= packet.port() && packet.port() <= r[1]));
        }
        if (field.equals("daddr")) {
            return packet -> values.stream().map(v -> packet.goesTo(network(v))).reduce(Truth.NO, Truth::or);
        }
        var meta = text(left.path("meta"), "key");
        if (field.equals("protocol") || field.equals("nexthdr") || meta.equals("l4proto")) {
            return packet -> each(values, Conditions::protocol);
        }
        if (meta.equals("nfproto")) {
            return packet -> Truth.of(words(values).contains(packet.isIpv6() ? "ipv6" : "ipv4"));
        }
        if (meta.equals("iifname") || meta.equals("oifname") || meta.equals("iif") || meta.equals("oif")) {
            return packet -> each(values, Conditions::networkCard);
        }
        if (text(left.path("ct"), "key").equals("state")) {
            return packet -> Conditions.states(words(values));
        }
        return packet -> Truth.UNKNOWN;
    }

    private static Truth each(List<JsonNode> values, Function<String, Truth> judged) {
        return words(values).stream().map(judged).reduce(Truth.NO, Truth::or);
    }

    private List<JsonNode> values(JsonNode right, JsonNode rule) {
        if (right.isString() && right.asString("").startsWith("@")) {
            return elements(sets.getOrDefault(name(rule, right.asString("").substring(1)), JSON.createArrayNode()));
        }
        if (right.has("set")) {
            return elements(right.path("set"));
        }
        return right.isArray() ? elements(right) : List.of(right);
    }

    private static List<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(e -> e.has("elem") ? e.path("elem").path("val") : e)
                .toList();
    }

    private static List<int[]> ranges(List<JsonNode> values) {
        return values.stream()
                .map(v -> v.has("range")
                        ? new int[] {
                            v.path("range").path(0).asInt(-1),
                            v.path("range").path(1).asInt(-1)
                        }
                        : new int[] {v.asInt(-1), v.asInt(-1)})
                .toList();
    }

    private static String network(JsonNode value) {
        var prefix = value.path("prefix");
        return prefix.isObject()
                ? text(prefix, "addr") + "/" + prefix.path("len").asInt(0)
                : value.asString("");
    }

    private static List<String> words(List<JsonNode> values) {
        return values.stream().map(v -> v.asString("")).toList();
    }

    private static String name(JsonNode within, String name) {
        return text(within, "family") + " " + text(within, "table") + " " + name;
    }

    private static String text(JsonNode object, String field) {
        return object.path(field).asString("");
    }
}
