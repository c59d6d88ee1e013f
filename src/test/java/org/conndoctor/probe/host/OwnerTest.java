package org.conndoctor.probe.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose socket it is, and what a title says of a port. */
class OwnerTest {

    @ParameterizedTest
    @CsvSource({
        "'WorkerMan: worker process  chat websocket://0.0.0.0:2346', websocket, 0.0.0.0, 2346",
        "'WorkerMan: worker process  http1 http://127.0.0.1:80', http, 127.0.0.1, 80",
        "'WorkerMan: worker process  none text://[::]:1238', text, '[::]', 1238"
    })
    void aTitleNamesTheProtocolOfAPort(String title, String protocol, String address, int port) {
        assertThat(Owner.titled(title)).contains(new Owner.Titled(protocol, address, port));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WorkerMan: master process  start_file=/srv/start.php",
                "WorkerMan: worker process  timer none",
                "php websocket://0.0.0.0:2346",
                "WorkerMan: worker process  a b://c:d",
                ""
            })
    void everyOtherTitleNamesNothing(String title) {
        assertThat(Owner.titled(title)).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aSocketOfThisProcessIsItsOwn() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var socket = ProcSockets.read().orElseThrow().stream()
                    .filter(s -> s.state() == TcpSocket.State.LISTENING && s.localPort() == server.getLocalPort())
                    .findFirst()
                    .orElseThrow();

            assertThat(socket.inode()).isPositive();
            var held = Owner.of(Set.of(socket.inode())).get(socket.inode());
            assertThat(held.program()).isEqualTo("java");
            assertThat(held.files()).isBetween(1, held.most());
            assertThat(held.isFull()).isFalse();
        }
        assertThat(Owner.of(Set.of(0L))).isEmpty();
    }
}
