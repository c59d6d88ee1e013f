package org.conndoctor.probe.host;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Does the target stand on a network of this machine, with no router between? Told of each address. */
final class OwnNetwork {

    private OwnNetwork() {}

    static Stream<Seen> look(OwnInterfaces interfaces, List<InetAddress> addresses) {
        return addresses.stream()
                .distinct()
                .map(a -> Seen.yesOrNo("own-network", Seen.written(a), interfaces.isNear(a), Map.of()));
    }
}
