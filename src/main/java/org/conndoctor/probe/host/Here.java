package org.conndoctor.probe.host;

import static java.util.stream.Collectors.joining;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;

/** Is the target this very machine? Told with the addresses that are its own; with all asked where none is. */
final class Here {

    private Here() {}

    static Seen look(OwnInterfaces interfaces, List<InetAddress> addresses) {
        var own = addresses.stream().filter(interfaces::isOwn).toList();
        var told = own.isEmpty() ? addresses : own;
        var text = told.stream().map(Seen::written).distinct().collect(joining(" "));
        return Seen.yesOrNo("here", "", !own.isEmpty(), Map.of("addresses", text));
    }
}
