package org.conndoctor.recognition.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.stream.IntStream;
import org.conndoctor.chat.Today;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is repeated, sixteen times the text takes about sixteen times the work. Told by the processor's time of this
 * thread, not by a clock, and by the least of several runs: other programs on the machine do not count.
 */
class LinearTimeTest {

    private static final int SHORT = 8 * 1024;
    private static final int TIMES = 16;
    /** Quadratic would be 16 times the work of linear. */
    private static final int SLACK = 4;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.b.",
                "a/b/",
                "password: ",
                "password=",
                "password=“",
                "password:\n",
                "password: |\n  a\n",
                "password for ",
                "Cookie: ",
                "cookie:a ",
                "key=",
                "?code=",
                "<password ",
                "a@b.cd ",
                "ssh a@b.cd ",
                "http://a:",
                "-----BEGIN PRIVATE KEY-----",
                "-----END PRIVATE KEY-----",
                "Private-Lines:\n",
                "eyJ-",
                "/bot1:",
                "4111 1111 ",
                "GB82 WEST ",
                "mysql mysql ",
                "curl -u ",
                "login(\"a\",",
                "a:1:b:c:",
                "- name: token\n  value: ",
                "login a password ",
                "密码",
                "\\\"",
                "&quot;"
            })
    void theWorkGrowsAsTheTextDoes(String piece) {
        long once = work(piece, SHORT);
        long more = work(piece, SHORT * TIMES);

        assertThat(more).as("nanoseconds for sixteen times '%s'", piece).isLessThan(once * TIMES * SLACK);
    }

    private static long work(String piece, int length) {
        var text = piece.repeat(length / piece.length() + 1);
        var redaction = Today.DOCTOR.redaction();
        var threads = ManagementFactory.getThreadMXBean();
        return IntStream.range(0, 7)
                .mapToLong(run -> {
                    long begin = threads.getCurrentThreadCpuTime();
                    assertThat(redaction.redact(text)).isNotNull();
                    return threads.getCurrentThreadCpuTime() - begin;
                })
                .min()
                .orElseThrow();
    }
}
