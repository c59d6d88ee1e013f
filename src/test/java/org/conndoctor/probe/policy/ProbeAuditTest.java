package org.conndoctor.probe.policy;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.conndoctor.facts.ProbeResult;
import org.conndoctor.probe.policy.Exhausted.Budget;
import org.conndoctor.probe.policy.ProbeAudit.Asked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The lines that the audit writes, and that nothing in them can make them other lines. */
class ProbeAuditTest {

    private final ProbeAudit audit = new ProbeAudit();
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger("org.conndoctor.audit");

    @BeforeEach
    @BeforeTry
    void listen() {
        written.list.clear();
        written.start();
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
        logger.addAppender(written);
    }

    @AfterEach
    @AfterTry
    void leave() {
        logger.detachAppender(written);
        logger.setAdditive(true);
        logger.setLevel(null);
    }

    @Test
    void aLookIsToldWithAddressesAndOutcomesAndNothingThatWasSeenBesides() {
        var results = List.of(
                new ProbeResult("doctor", "name-system", "", "found", 3, Map.of("addresses", "93.184.216.34")),
                new ProbeResult("doctor", "tcp", "93.184.216.34", "open", 12, Map.of("port", "443")),
                new ProbeResult("doctor", "tcp", "2606:2800::1", "timed-out", 900, Map.of("port", "443")),
                new ProbeResult("doctor", "http", "93.184.216.34", "answered", 9, Map.of("header.server", "secret/1")));

        audit.allowed(new Asked("203.0.113.9", "doctor", "example.com", 443), results, 1_020);

        assertThat(line())
                .isEqualTo("look=\"allowed\" client=\"203.0.113.9\" place=\"doctor\" host=\"example.com\" port=\"443\""
                        + " addresses=\"93.184.216.34 2606:2800::1\""
                        + " outcomes=\"name-system:found tcp:open tcp:timed-out http:answered\" millis=\"1020\"");
    }

    @Test
    void aRefusalIsToldWithItsReason() {
        audit.refused(
                new Asked("203.0.113.9", "doctor", "10.0.0.1", 80),
                new Refusal("special-purpose", "RFC 1918 private use 10.0.0.0/8"));

        assertThat(line())
                .isEqualTo("look=\"refused\" client=\"203.0.113.9\" place=\"doctor\" host=\"10.0.0.1\" port=\"80\""
                        + " reason=\"special-purpose\" detail=\"RFC 1918 private use 10.0.0.0/8\"");
    }

    @Test
    void aBudgetUsedUpIsToldAsSuch() {
        audit.refused(new Asked("203.0.113.9", "doctor", "example.com", 80), new Exhausted(Budget.TARGET, 10));

        assertThat(line()).endsWith(" reason=\"budget\" detail=\"target 10 s\"");
    }

    @Test
    void aNameInAnotherScriptStaysLegible() {
        audit.refused(new Asked("203.0.113.9", "doctor", "пример.рф", 80), new Refusal("off", ""));

        assertThat(line()).contains("host=\"пример.рф\"").endsWith(" detail=\"\"");
    }

    @Test
    void aForgedLineIsOneLongHostName() {
        var forged = "x\" port=\"80\"\r\n2030-01-01 INFO look=\"allowed\" \u2028\u0085\u001b[2J\u202eabc {} \\\"";
        audit.refused(new Asked("203.0.113.9", "doctor", forged, 80), new Refusal("off", ""));

        assertThat(line())
                .contains("host=\"x\\\" port=\\\"80\\\"\\u{d}\\u{a}2030-01-01 INFO look=\\\"allowed\\\" "
                        + "\\u{2028}\\u{85}\\u{1b}[2J\\u{202e}abc {} \\\\\\\"\"");
        assertThat(read(line())).containsEntry("host", forged);
    }

    @Test
    void aHostIsCutAtTheLengthThatANameCanHave() {
        audit.refused(new Asked("203.0.113.9", "doctor", "x".repeat(100_000), 80), new Refusal("off", ""));

        assertThat(read(line())).containsEntry("host", "x".repeat(253));
    }

    @Test
    void anEndlessListOfAddressesIsCut() {
        var results = IntStream.range(0, 10_000)
                .mapToObj(i -> new ProbeResult("doctor", "tcp", "2606:4700::" + i, "open", 1, Map.of()))
                .toList();
        audit.allowed(new Asked("203.0.113.9", "doctor", "example.com", 80), results, 1);

        assertThat(line()).hasSizeLessThan(3_000);
    }

    @Property(tries = 2000)
    void noTextBreaksALineOrAddsToIt(@ForAll("hostile") String client, @ForAll("hostile") String host) {
        audit.refused(new Asked(client, "doctor", host, 80), new Refusal("port", "80"));

        assertThat(line().chars())
                .noneMatch(c -> Character.isISOControl(c)
                        || c == 0x2028
                        || c == 0x2029
                        || Character.getType(c) == Character.FORMAT);
        assertThat(read(line()).keySet())
                .containsExactly("look", "client", "place", "host", "port", "reason", "detail");
        assertThat(read(line()))
                .containsEntry("client", client.substring(0, Math.min(100, client.length())))
                .containsEntry("host", host.substring(0, Math.min(253, host.length())))
                .containsEntry("port", "80");
    }

    @Provide
    Arbitrary<String> hostile() {
        var telling =
                Arbitraries.of("\"", "\\", "\n", "\r\n", " ", "=", "{}", "\\u{a}", "\" host=\"", "\u202e", "\u2029");
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(300),
                Arbitraries.oneOf(telling, Arbitraries.strings().alpha().ofMaxLength(5))
                        .list()
                        .ofMaxSize(40)
                        .map(parts -> String.join("", parts)));
    }

    private String line() {
        assertThat(written.list).hasSize(1);
        assertThat(written.list.get(0).getLevel()).isEqualTo(Level.INFO);
        return written.list.get(0).getFormattedMessage();
    }

    /** Reads a line back as a program would, and stops the test where it is none. */
    private static Map<String, String> read(String line) {
        var values = new LinkedHashMap<String, String>();
        int at = 0;
        while (at < line.length()) {
            int equals = line.indexOf("=\"", at);
            var key = line.substring(at, equals);
            assertThat(key).matches(text -> !text.isEmpty() && text.chars().allMatch(Character::isLowerCase));
            var value = new StringBuilder();
            at = equals + 2;
            while (line.charAt(at) != '"') {
                if (line.charAt(at) != '\\') {
                    value.append(line.charAt(at++));
                } else if (line.charAt(at + 1) != 'u') {
                    value.append(line.charAt(at + 1));
                    at += 2;
                } else {
                    int end = line.indexOf('}', at);
                    value.appendCodePoint(Integer.parseInt(line.substring(at + 3, end), 16));
                    at = end + 1;
                }
            }
            assertThat(values.put(key, value.toString())).isNull();
            at++;
            assertThat(at == line.length() || line.charAt(at++) == ' ').isTrue();
        }
        return values;
    }
}
