package org.conndoctor.probe;

import java.util.Comparator;
import java.util.List;
import org.conndoctor.facts.ProbeResult;

/** The fixed order of results: from the name upwards, then this machine; within one probe by address and port. */
final class ResultOrder {

    private static final List<String> LAYERS = List.of(
            "name-system",
            "name-dns",
            "name-server",
            "tcp",
            "refusal",
            "ping",
            "other-port",
            "web-port",
            "tls",
            "websocket",
            "http",
            "raw",
            "unserved-port",
            "here",
            "own-network",
            "listener",
            "loopback-tcp",
            "firewall",
            "firewall-out",
            "local-ports",
            "proxy-setting",
            "proxy-tcp",
            "via-proxy");

    static final Comparator<ProbeResult> BY_LAYER = Comparator.comparingInt(ResultOrder::layer)
            .thenComparing(ProbeResult::isIpv6)
            .thenComparing(ProbeResult::address)
            .thenComparingInt(r -> r.number("port"))
            .thenComparing(ProbeResult::outcome);

    private ResultOrder() {}

    /** What is not in the list comes last. */
    private static int layer(ProbeResult result) {
        int layer = LAYERS.indexOf(result.probe());
        return layer < 0 ? LAYERS.size() : layer;
    }
}
