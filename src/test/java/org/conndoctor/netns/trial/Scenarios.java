package org.conndoctor.netns.trial;

import java.util.List;
import java.util.stream.Stream;

/** All of them. */
final class Scenarios {

    private Scenarios() {}

    static List<Scenario> all() {
        return Stream.of(
                        WrongPortFaults.all(),
                        WrongHostFaults.all(),
                        NameFaults.all(),
                        EdgeFaults.all(),
                        ListenerFaults.all(),
                        FirewallFaults.all(),
                        CloudFaults.all(),
                        WayFaults.all(),
                        ProxyFaults.all(),
                        LocalPortFaults.all(),
                        ProtocolFaults.all(),
                        GatewayFaults.all(),
                        LimitFaults.all(),
                        Healthy.all())
                .flatMap(List::stream)
                .toList();
    }

    /** Those with these ids, between commas; all where none is given. */
    static List<Scenario> named(String ids) {
        var wanted = List.of(ids.split(","));
        return all().stream()
                .filter(s -> ids.isEmpty() || wanted.contains(s.id()))
                .toList();
    }
}
