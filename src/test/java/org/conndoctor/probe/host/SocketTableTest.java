package org.conndoctor.probe.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import org.conndoctor.probe.host.TcpSocket.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The sockets of this machine, as files and as OSHI tell them. */
class SocketTableTest {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @Test
    @EnabledOnOs(OS.LINUX)
    void theFilesAndOshiTellTheSame() throws Exception {
        try (var server = new ServerSocket(0, 1, LOOPBACK);
                var client = new Socket(LOOPBACK, server.getLocalPort())) {
            int port = server.getLocalPort();

            var here = of(port, ProcSockets.read());

            assertThat(here).containsExactlyInAnyOrderElementsOf(of(port, SocketTable.byOshi()));
            assertThat(here)
                    .contains(new TcpSocket(LOOPBACK, client.getLocalPort(), LOOPBACK, port, State.OPEN))
                    .anyMatch(s -> s.state() == State.LISTENING && s.local().equals(LOOPBACK));
        }
    }

    /** Without the inode, which only the files tell. */
    private static List<TcpSocket> of(int port, Optional<List<TcpSocket>> sockets) {
        return sockets.orElseThrow().stream()
                .filter(s -> s.localPort() == port || s.foreignPort() == port)
                .map(s -> new TcpSocket(s.local(), s.localPort(), s.foreign(), s.foreignPort(), s.state()))
                .toList();
    }

    @Test
    void howManyWaitIsTold() throws Exception {
        var line = "   0: 00000000:0929 00000000:0000 0A 00000000:0000000B 00:00000000 00000000     0        0 77 1";

        assertThat(ProcSockets.socket(line)).hasValueSatisfying(s -> {
            assertThat(s.waiting()).isEqualTo(11);
            assertThat(s.inode()).isEqualTo(77);
        });
    }

    @Test
    void aClosedSocketIsNone() throws Exception {
        var line = "   3: 0100007F:0929 0100007F:C350 %s 00000000:00000000 00:00000000 00000000     0        0 1 1";

        assertThat(ProcSockets.socket(line.formatted("07"))).isEmpty();
        assertThat(ProcSockets.socket(line.formatted("06")))
                .hasValueSatisfying(s -> assertThat(s.state()).isEqualTo(State.TIME_WAIT));
        assertThat(ProcSockets.socket(line.formatted("01")))
                .hasValueSatisfying(s -> assertThat(s.foreignPort()).isEqualTo(50_000));
    }
}
