package org.conndoctor.probe.host;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.conndoctor.facts.Target;

/**
 * Who listens on the port that is asked for, and on which other port stands a server such as is asked for. All others are
 * nobody's business: of them it is told only whether there are any that a client could have been meant to ask.
 */
final class Listeners {

    /** Ports of services that nearly every server has say nothing about the one that is looked for. */
    private static final Set<Integer> USUAL =
            Set.of(3306, 3389, 5355, 5432, 5672, 5900, 6379, 8888, 9000, 9092, 9200, 11211, 15672, 27017);

    private static final int PRIVILEGED = 1024;
    private static final int MOST_TRIED = 12;

    private Listeners() {}

    /** @param programs whether the programs are told, too: to find them takes a while */
    static Stream<Seen> look(Optional<List<TcpSocket>> sockets, Target target, boolean programs) {
        if (sockets.isEmpty()) {
            return Stream.of(Seen.of("listener", "unreadable", port(target.port())));
        }
        var listening = sockets.get().stream()
                .filter(s -> s.state() == TcpSocket.State.LISTENING)
                .toList();
        var asked =
                listening.stream().filter(s -> s.localPort() == target.port()).toList();
        var others =
                listening.stream().filter(s -> isCandidate(s, target.port())).toList();
        var titled = ThisSystem.get() == ThisSystem.LINUX ? Owner.titled() : Map.<Integer, Owner.Titled>of();
        var seen = new ArrayList<Seen>();
        asked.stream().map(s -> listening(s, titled, programs)).distinct().forEach(seen::add);
        if (asked.isEmpty()) {
            var details = new HashMap<>(port(target.port()));
            details.put("others", others.isEmpty() ? "no" : "yes");
            seen.add(Seen.of("listener", "none", details));
            others.stream()
                    .filter(s -> speaks(s, target, titled))
                    .map(s -> listening(s, titled, programs))
                    .distinct()
                    .limit(MOST_TRIED)
                    .forEach(seen::add);
        }
        return seen.stream();
    }

    private static boolean isCandidate(TcpSocket socket, int asked) {
        return socket.localPort() != asked
                && socket.localPort() >= PRIVILEGED
                && !USUAL.contains(socket.localPort())
                && !socket.local().isLoopbackAddress();
    }

    /** Its own title says so, or it accepts the handshake that the client asks for. */
    private static boolean speaks(TcpSocket socket, Target target, Map<Integer, Owner.Titled> titled) {
        var title = titled.get(socket.localPort());
        if (title != null) {
            return title.protocol().equals(target.isWebSocket() ? "websocket" : String.valueOf(target.scheme()));
        }
        return target.isWebSocket() && Handshake.isAccepted(reachable(socket.local()), socket.localPort());
    }

    private static InetAddress reachable(InetAddress listening) {
        return listening.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : listening;
    }

    private static Seen listening(TcpSocket socket, Map<Integer, Owner.Titled> titled, boolean programs) {
        var details = new HashMap<>(port(socket.localPort()));
        var title = titled.get(socket.localPort());
        if (title != null) {
            details.put("protocol", title.protocol());
        }
        if (programs) {
            Owner.program(socket.inode()).ifPresent(program -> details.put("program", program));
        }
        return Seen.of("listener", Seen.written(socket.local()), "listening", details);
    }

    private static Map<String, String> port(int port) {
        return Map.of("port", Integer.toString(port));
    }
}
