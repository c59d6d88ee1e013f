package org.conndoctor.probe.host;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who listens on this machine: each address and port once, the port that is asked for first. */
final class Listeners {

    /** More are a list that nobody reads. */
    private static final int MOST = 200;

    private Listeners() {}

    static Stream<Seen> look(Optional<List<TcpSocket>> sockets, int asked) {
        if (sockets.isEmpty()) {
            return Stream.of(Seen.of("listener", "unreadable", Map.of()));
        }
        return sockets.get().stream()
                .filter(s -> s.state() == TcpSocket.State.LISTENING)
                .sorted(Comparator.comparing((TcpSocket s) -> s.localPort() != asked)
                        .thenComparing(TcpSocket::localPort))
                .map(Listeners::seen)
                .distinct()
                .limit(MOST);
    }

    private static Seen seen(TcpSocket socket) {
        var port = Integer.toString(socket.localPort());
        return Seen.of("listener", Seen.written(socket.local()), "listening", Map.of("port", port));
    }
}
