package org.conndoctor.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.conndoctor.chat.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A server ends well, whatever its callers do. */
@Timeout(180)
class ClosingTest {

    @Test
    void whateverFailsTheRestIsClosedAndWhatWasCutIsTold() {
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        var logger = (Logger) LoggerFactory.getLogger(Closing.class);
        logger.addAppender(log);
        var closed = new ArrayList<String>();
        var closing = new Closing();

        closing.next("requests that were still under way", () -> {
            throw new IllegalStateException("with words of a stranger");
        });
        closing.next("the database", () -> closed.add("the database"));

        logger.detachAppender(log);
        assertThat(closed).containsExactly("the database");
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("closing cut off requests that were still under way: IllegalStateException");
    }

    @Test
    void aSlowRequestKeepsNoDatabaseOpen(@TempDir Path folder) throws IOException {
        var node = Node.on(folder.resolve("chats.db").toString());
        node.open("{\"text\": \"Connection refused\"}");
        assertThat(folder.resolve("chats.db-wal")).exists();
        try (var slow =
                new Socket(InetAddress.getLoopbackAddress(), node.server().port())) {
            slow.getOutputStream()
                    .write(("POST /api/v1/diagnoses HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
                                    + "Content-Length: 60000\r\n\r\nConn")
                            .getBytes(StandardCharsets.US_ASCII));
            slow.getOutputStream().flush();
            // An answer to the one behind it: the slow one is being read by now.
            assertThat(node.get("/health/live").statusCode()).isEqualTo(200);

            node.close();
        }

        // SQLite takes its other files away when the last connection closes.
        try (var left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactly("chats.db");
        }
    }
}
