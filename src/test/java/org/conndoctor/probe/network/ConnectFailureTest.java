package org.conndoctor.probe.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Java throws where connecting fails, with the system's words in several languages. */
class ConnectFailureTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new ConnectException("Connection refused"), "refused"),
                Arguments.of(new ConnectException("연결이 거부됨"), "refused"),
                Arguments.of(new ConnectException("연결 시간 초과"), "timed-out"),
                Arguments.of(new ConnectException("Connection timed out"), "timed-out"),
                Arguments.of(new SocketTimeoutException("Connect timed out"), "timed-out"),
                Arguments.of(new ConnectException("Network is unreachable"), "network-unreachable"),
                Arguments.of(new ConnectException("네트워크가 접근 불가능합니다"), "network-unreachable"),
                Arguments.of(new SocketException("Сеть недоступна"), "network-unreachable"),
                Arguments.of(new NoRouteToHostException("No route to host"), "host-unreachable"),
                Arguments.of(new BindException("Cannot assign requested address"), "no-local-port"),
                Arguments.of(new BindException("Permission denied"), "failed"),
                Arguments.of(new SocketException("something new"), "failed"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void eachIsToldInTheWordsOfTheVocabulary(IOException failure, String outcome) {
        assertThat(ConnectFailure.outcome(failure)).isEqualTo(outcome);
    }
}
