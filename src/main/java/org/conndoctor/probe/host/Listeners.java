package org.conndoctor.probe.host;

import static java.util.stream.Collectors.toSet;

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

    /** @param onServer whether more is told, of which only the server's own machine knows, and for which there is time */
    static Stream<Seen> look(Optional<List<TcpSocket>> sockets, Target target, boolean onServer) {
        if (sockets.isEmpty()) {
            return Stream.of(Seen.of("listener", "unreadable", port(target.port())));
        }
        var listening = sockets.get().stream()
                .filter(s -> s.state() == TcpSocket.State.LISTENING)
                .toList();
        var asked =
                listening.stream().filter(s -> s.localPort() == target.port()).toList();
        var others = listening.stream()
                .filter(s -> isCandidate(s, target.port(), !asked.isEmpty()))
                .toList();
        var titled = ThisSystem.get() == ThisSystem.LINUX ? Owner.titled() : Map.<Integer, Owner.Titled>of();
        var told = new ArrayList<TcpSocket>(asked);
        boolean perhapsAnother =
                onServer && target.isWebSocket() && asked.stream().noneMatch(s -> speaks(s, target, titled));
        if (asked.isEmpty() || perhapsAnother) {
            others.stream()
                    .filter(s -> speaks(s, target, titled))
                    .limit(MOST_TRIED)
                    .forEach(told::add);
        }
        var owners =
                onServer ? Owner.of(told.stream().map(TcpSocket::inode).collect(toSet())) : Map.<Long, Owner.Held>of();
        var all = told.stream().map(s -> listening(s, titled, owners)).distinct();
        return asked.isEmpty() ? Stream.concat(Stream.of(none(target, others)), all) : all;
    }

    private static Seen none(Target target, List<TcpSocket> others) {
        var details = new HashMap<>(port(target.port()));
        details.put("others", others.isEmpty() ? "no" : "yes");
        return Seen.of("listener", "none", details);
    }

    /** Where a program has the port, it may be a gateway, and the server it leads to listen on loopback. */
    private static boolean isCandidate(TcpSocket socket, int asked, boolean perhapsGateway) {
        return socket.localPort() != asked
                && socket.localPort() >= PRIVILEGED
                && !USUAL.contains(socket.localPort())
                && (perhapsGateway || !socket.local().isLoopbackAddress());
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

    private static Seen listening(TcpSocket socket, Map<Integer, Owner.Titled> titled, Map<Long, Owner.Held> owners) {
        var details = new HashMap<>(port(socket.localPort()));
        var title = titled.get(socket.localPort());
        if (title != null) {
            details.put("protocol", title.protocol());
        }
        if (socket.waiting() > 0) {
            details.put("waiting", Integer.toString(socket.waiting()));
        }
        var owner = owners.get(socket.inode());
        if (owner != null) {
            details.put("program", owner.program());
            details.put("files", owner.isFull() ? "at-limit" : "below");
        }
        return Seen.of("listener", Seen.written(socket.local()), "listening", details);
    }

    private static Map<String, String> port(int port) {
        return Map.of("port", Integer.toString(port));
    }
}
