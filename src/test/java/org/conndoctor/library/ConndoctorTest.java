package org.conndoctor.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real exceptions of real clients, explained by the program that caught them. */
class ConndoctorTest {

    private static Conndoctor doctor;
    private static int closed;

    @BeforeAll
    static void start() throws IOException {
        doctor = Conndoctor.of(Path.of("rules"), Path.of("i18n"), Locale.ENGLISH);
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
    }

    // The example of docs/library.md; a test holds them equal.
    static String ask(Conndoctor doctor, String address) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address)).build();
            var answered = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            return answered.body();
        } catch (IOException e) {
            var reply = doctor.diagnose(e, address);
            return doctor.text(reply);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
    // The end of the example.

    @Test
    void theExampleExplainsItsOwnException() {
        assertThat(ask(doctor, "http://127.0.0.1:" + closed + "/"))
                .startsWith("Connection refused\n")
                .contains("127.0.0.1:" + closed, "Do first:");
    }

    @Test
    void theDocumentHasTheExampleAsItIsRun() throws IOException {
        var source = Files.readString(Path.of("src/test/java/org/conndoctor/library/ConndoctorTest.java"));
        var from = source.indexOf("    static String ask");
        var example = source.substring(from, source.indexOf("    // The end of the example."));

        assertThat(Files.readString(Path.of("docs/library.md")))
                .contains("```java\n" + example.stripTrailing().stripIndent() + "\n```");
    }

    @Test
    void theWholeChainIsReadAndSoAreItsAddresses() {
        var refused = catchThrowable(() -> new Socket("127.0.0.1", closed).close());
        var wrapped = new IllegalStateException("cannot start", new RuntimeException("pool", refused));

        assertThat(doctor.knows(wrapped)).isTrue();
        assertThat(doctor.diagnose(wrapped).symptoms().get(0).id()).isEqualTo("connection-refused");
        var netty = new IOException("x", new IOException("Connection refused: /203.0.113.7:2345"));
        assertThat(doctor.diagnose(netty).target()).satisfies(target -> {
            assertThat(target.host()).isEqualTo("203.0.113.7");
            assertThat(target.port()).isEqualTo(2345);
        });
    }

    @Test
    void aChainThatGoesRoundEnds() {
        var one = new IOException("one");
        var two = new IOException("two", one);
        one.initCause(two);

        assertThat(doctor.knows(two)).isFalse();
    }

    @Test
    void whatHasNothingToDoWithConnectingIsNotExplained() {
        assertThat(doctor.knows(new IllegalArgumentException("negative index: -1")))
                .isFalse();
    }
}
