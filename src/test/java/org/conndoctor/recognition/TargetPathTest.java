package org.conndoctor.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.conndoctor.facts.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The path that is asked for is one that the client sent to this very port. */
class TargetPathTest {

    @ParameterizedTest
    @CsvSource({
        "ws://h.example:2345/chat refused,                    2345, /chat",
        "ws://h.example:2345/chat?token=s3cret,               2345, /chat",
        "WSS://H.example/chat failed,                         443,  /chat",
        "ws://h.example/chat failed,                          80,   /chat",
        "http://h.example/chat failed,                        80,   /chat",
        "https://h.example/s3cret and ws://h.example:2345,    2345, /",
        "http://h.example:8080/s3cret and h.example:2345,     2345, /",
        "https://h.example/s3cret and wss://h.example:2345/a, 2345, /a",
        "ws://h.example.evil.test:2345/x,                     2345, /",
        "ws://h.example:99999999999999/x,                     2345, /",
        "://h.example/x,                                      80,   /",
    })
    void onlyAPathOfTheSamePortIsTaken(String text, int port, String path) {
        assertThat(TargetPath.in(List.of(text), new Target("ws", "h.example", port)))
                .isEqualTo(path);
    }
}
