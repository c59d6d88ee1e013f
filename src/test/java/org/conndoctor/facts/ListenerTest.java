package org.conndoctor.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A listener says whether it speaks WebSocket only where its source does. */
class ListenerTest {

    @ParameterizedTest
    @CsvSource({
        "websocket, yes",
        "ws, yes",
        "wss, yes",
        "http, no",
        "tcp, no",
        "text, no",
        "'', unknown",
        "socket, unknown",
        "jsonnl, unknown"
    })
    void whatNobodyHasSaidIsUnknown(String protocol, String speaks) {
        assertThat(new Listener(protocol, "0.0.0.0", 2345).getSpeaksWebSocket()).isEqualTo(speaks);
        assertThat(Listener.named(protocol, "0.0.0.0", 2345).getSpeaksWebSocket())
                .isEqualTo(speaks);
    }

    @ParameterizedTest
    @CsvSource({"0.0.0.0", "127.0.0.1", "::"})
    void aSocketThatWasFoundSaysNothingOfItsProtocol(String address) {
        assertThat(Listener.found(address, 2345).getSpeaksWebSocket()).isEqualTo(Listener.UNKNOWN);
    }
}
