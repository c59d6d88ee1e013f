package org.conndoctor.netns.trial;

import java.util.Map;

/** What people can truthfully say of a scenario. */
final class Truth {

    static final String UNKNOWN = "unknown";

    /** Of a server that is as it should be, called from another network by a client without a proxy. */
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("host-is-right", "yes"),
            Map.entry("server-elsewhere", "yes"),
            Map.entry("other-client-connects", "no"),
            Map.entry("connection-lifetime", "long"),
            Map.entry("local-ports-taken-by", "nothing"),
            Map.entry("without-proxy", "no-proxy"),
            Map.entry("name-points-to", "server"),
            Map.entry("cdn-in-use", "no"),
            Map.entry("same-network", "no"),
            Map.entry("ping", "answers"),
            Map.entry("cloud-server", "no"),
            Map.entry("security-group", "open"),
            Map.entry("host-firewall", "off"),
            Map.entry("panel-in-use", "no"),
            Map.entry("panel-port", "open"),
            Map.entry("server-up", "yes"),
            Map.entry("other-ports", "answer"),
            Map.entry("port-matches", "yes"),
            Map.entry("listens-on", "every-address"),
            Map.entry("connects-on-server", "works"),
            Map.entry("connects-on-server-own-address", "works"),
            Map.entry("same-protocol", "yes"),
            Map.entry("runs-in", "host"),
            Map.entry("address-is-mine", "yes"),
            Map.entry("curl-works", "no"),
            Map.entry("pattern", "always"),
            Map.entry("began", "never-worked"));

    /** What is asked in two ways has one answer. */
    private static final Map<String, String> SAME = Map.of("other-network-works", "other-client-connects");

    private Truth() {}

    /** The true answer to a question; {@link #UNKNOWN} where nobody could know it. */
    static String of(Scenario scenario, String observation) {
        var fact = SAME.getOrDefault(observation, observation);
        return scenario.truths().getOrDefault(fact, USUAL.getOrDefault(fact, UNKNOWN));
    }
}
