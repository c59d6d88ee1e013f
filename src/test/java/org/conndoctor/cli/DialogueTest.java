package org.conndoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import org.conndoctor.diagnosis.Complaint;
import org.conndoctor.diagnosis.Doctor;
import org.conndoctor.knowledge.KnowledgeFiles;
import org.conndoctor.knowledge.KnowledgeLoader;
import org.junit.jupiter.api.Test;

/** The doctor's questions in a terminal, typed by a reader of strings. */
class DialogueTest {

    private static final Doctor DOCTOR =
            new Doctor(KnowledgeLoader.load(KnowledgeFiles.read(Path.of("rules"), Path.of("i18n"))));

    private static final String REFUSED = "connect ECONNREFUSED 203.0.113.7:2345";

    @Test
    void anEmptyLineEndsItWithAllThatIsKnown() throws IOException {
        assertThat(typed("en", REFUSED, "\n"))
                .contains("Type a number, or paste output")
                .contains("[ ] possible  Server program not running")
                .contains("more: conndoctor explain server-not-listening");
    }

    @Test
    void aNumberAnswers() throws IOException {
        // Nothing listens on the port, and it is not the one on which the server was started.
        assertThat(typed("en", REFUSED, "4\n2\n")).contains("Wrong port: confirmed");
    }

    @Test
    void aMinusTakesTheAnswerBack() throws IOException {
        // Answered, asked on, taken back, ended: as if never answered.
        assertThat(typed("en", REFUSED, "4\n-\n\n"))
                .contains("[x] ruled out  Server listens on another address")
                .containsPattern("Also possible: .*Server listens on another address");
    }

    @Test
    void pastedOutputIsRead() throws IOException {
        var sockets = "State  Recv-Q Send-Q Local Address:Port Peer Address:Port\n"
                + "LISTEN 0      511        127.0.0.1:2345      0.0.0.0:*\n";

        assertThat(typed("en", REFUSED, sockets)).contains(": confirmed").contains("127.0.0.1");
    }

    @Test
    void aNumberThatIsNoAnswerIsSaidAndAskedAgain() throws IOException {
        assertThat(typed("en", REFUSED, "9\n\n")).contains("Please type a number from 1 to 5.");
    }

    @Test
    void itSpeaksTheLanguageAsked() throws IOException {
        assertThat(typed("ja", REFUSED, "\n")).contains("番号").contains("接続拒否");
    }

    @Test
    void nothingIsLookedAtBeforeTheUserAgrees() throws IOException {
        try (var open = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            open.setSoTimeout(200);

            var said = typed("en", "connect ECONNREFUSED 127.0.0.1:" + open.getLocalPort(), "\n");

            assertThat(said).contains("Shall I look for myself?");
            assertThatThrownBy(open::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void itLooksWhereTheUserAgrees() throws IOException {
        try (var open = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            open.setSoTimeout(10_000);

            var said = typed("en", "connect ECONNREFUSED 127.0.0.1:" + open.getLocalPort(), "l\n\n");

            assertThat(said).contains("127.0.0.1 port " + open.getLocalPort() + " accepts connections");
            open.accept().close();
        }
    }

    private static String typed(String language, String pasted, String input) throws IOException {
        var out = new StringWriter();
        new Dialogue(DOCTOR, language, new BufferedReader(new StringReader(input)), new PrintWriter(out, true))
                .about(Complaint.of(pasted));
        return out.toString();
    }
}
