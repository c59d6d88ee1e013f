package org.conndoctor.probe.host;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.conndoctor.probe.host.TcpSocket.State;

/**
 * How many local ports there are for outgoing connections, and what takes them. A socket whose own port is not of the
 * range, or is listened on, takes none of them: connections that came in are not counted.
 */
final class LocalPorts {

    private LocalPorts() {}

    static Seen look(PortRange range, Optional<List<TcpSocket>> sockets, List<InetAddress> addresses, int port) {
        Map<String, String> details = new HashMap<>();
        details.put("size", Integer.toString(range.size()));
        if (sockets.isEmpty()) {
            return Seen.of("local-ports", "unreadable", details);
        }
        var listening = sockets.get().stream()
                .filter(s -> s.state() == State.LISTENING)
                .map(TcpSocket::localPort)
                .collect(Collectors.toSet());
        var taking = sockets.get().stream()
                .filter(s -> range.contains(s.localPort()) && !listening.contains(s.localPort()))
                .toList();
        var towards = taking.stream()
                .filter(s -> s.foreignPort() == port && addresses.contains(s.foreign()))
                .toList();
        details.put("open", count(taking, State.OPEN));
        details.put("time-wait", count(taking, State.TIME_WAIT));
        details.put("open-to-target", count(towards, State.OPEN));
        details.put("time-wait-to-target", count(towards, State.TIME_WAIT));
        return Seen.of("local-ports", "counted", details);
    }

    private static String count(List<TcpSocket> sockets, State state) {
        return Long.toString(sockets.stream().filter(s -> s.state() == state).count());
    }
}
