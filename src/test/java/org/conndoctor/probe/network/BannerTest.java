package org.conndoctor.probe.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who speaks, by the first bytes. */
class BannerTest {

    private static String of(String said) {
        var bytes = said.getBytes(StandardCharsets.ISO_8859_1);
        return Banner.of(bytes, bytes.length);
    }

    @ParameterizedTest
    @CsvSource({
        "SSH-2.0-OpenSSH_9.2p1, SSH",
        "220 mail.example.com ESMTP Postfix, SMTP",
        "220 (vsFTPd 3.0.3), FTP",
        "220 ready, greeting",
        "+OK POP3 ready, POP3",
        "* OK [CAPABILITY IMAP4rev1], IMAP",
        "-ERR wrong number of arguments for 'get' command, Redis",
        "RFB 003.008, VNC",
        "HTTP/1.1 400 Bad Request, HTTP",
        "GET / HTTP/1.1, echo",
        "hello, unknown",
        "'', unknown"
    })
    void greetingsTellWhoItIs(String said, String who) {
        assertThat(of(said)).isEqualTo(who);
    }

    @Test
    void bytesTellItToo() {
        assertThat(of("\u0015\u0003\u0003\u0000\u0002\u0002F")).isEqualTo("TLS");
        assertThat(of("J\u0000\u0000\u0000\n8.0.36\u0000")).isEqualTo("MySQL");
        assertThat(of("\u0000\u0000\u0012\u0004\u0000")).isEqualTo("HTTP/2");
    }
}
