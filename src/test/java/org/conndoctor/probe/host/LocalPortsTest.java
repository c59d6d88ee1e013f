package org.conndoctor.probe.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conndoctor.probe.host.TcpSocket.State;
import org.junit.jupiter.api.Test;

/** What takes a local port, and what does not. */
class LocalPortsTest {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final PortRange RANGE = new PortRange(40_000, 40_009);
    private static final int TARGET = 2346;

    private static TcpSocket socket(int local, int foreign, State state) {
        return new TcpSocket(HERE, local, HERE, foreign, state);
    }

    private static Map<String, String> counted(TcpSocket... sockets) {
        var seen = LocalPorts.look(RANGE, Optional.of(List.of(sockets)), List.of(HERE), TARGET);
        assertThat(seen.outcome()).isEqualTo("counted");
        return seen.details();
    }

    @Test
    void openAndClosedConnectionsAreCountedApart() {
        var details = counted(
                socket(40_000, TARGET, State.OPEN),
                socket(40_001, TARGET, State.TIME_WAIT),
                socket(40_002, TARGET, State.TIME_WAIT),
                socket(40_003, 80, State.OPEN));

        assertThat(details)
                .containsOnly(
                        Map.entry("size", "10"),
                        Map.entry("open", "2"),
                        Map.entry("time-wait", "2"),
                        Map.entry("open-to-target", "1"),
                        Map.entry("time-wait-to-target", "2"));
    }

    @Test
    void whatCameInTakesNoPort() {
        var details = counted(
                socket(TARGET, 40_000, State.OPEN),
                socket(40_005, 0, State.LISTENING),
                socket(40_005, 50_000, State.OPEN),
                socket(50_000, TARGET, State.OPEN));

        assertThat(details).containsEntry("open", "0").containsEntry("open-to-target", "0");
    }

    @Test
    void withoutSocketsOnlyTheRangeIsKnown() {
        var seen = LocalPorts.look(RANGE, Optional.empty(), List.of(HERE), TARGET);

        assertThat(seen.outcome()).isEqualTo("unreadable");
        assertThat(seen.details()).containsOnly(Map.entry("size", "10"));
    }
}
