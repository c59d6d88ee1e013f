package org.conndoctor.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conndoctor.http.RunningServer.DIAGNOSES;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Ten thousand texts that nobody means well, over several connections: each is answered, and as the contract says.
 *
 * <p>A text depends on the seed and its number alone: {@code text(number)} makes it again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTextTest {

    private static final long SEED = 20_261_120L;
    private static final int TEXTS = 10_000;
    private static final int CONNECTIONS = 4;
    private static final Duration ALLOWED = Duration.ofMinutes(5);
    /** Most texts are short, so that there can be many; each of these is as long as a text can be. */
    private static final int ONE_IN_SO_MANY_IS_LONG = 25;

    private static final int SHORT = 1_500;

    private static final List<String> SIGNATURES = List.of(
            "Connection refused",
            "ECONNREFUSED",
            "connect",
            "I cannot connect to my server",
            "연결이 안 됩니다",
            "timed out",
            "ETIMEDOUT",
            "Cannot assign requested address",
            "10061",
            "(111)",
            "errno",
            "refus",
            "연결이 거부",
            "接続を拒否されました",
            "соединение",
            "bağlantı",
            "conexión",
            "拒绝连接",
            "listen",
            "bind",
            "port",
            "proxy",
            "HTTP/1.1 400",
            "wrong version number",
            "websocket://0.0.0.0:1");

    private static final List<String> TARGETS = List.of(
            "http://",
            "https://[",
            "ws://user:pass@",
            "[::1]",
            "[fe80::1%eth0]:",
            "1.2.3.4:",
            "999.999.999.999:99999",
            "localhost:0",
            "a.b.c.d.e.f.:",
            "xn--",
            "例え.テスト:80",
            ":65536",
            "::",
            "//",
            "@",
            "?#",
            "%00",
            "\uD83C.de:1",
            "0x7f.1",
            "[[[::",
            "]:80",
            "tcp://0.0.0.0:",
            "file:///etc/passwd",
            "http://\u0000/",
            "-1",
            "2147483648");

    private static final List<String> MARKUP = List.of(
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "</textarea>",
            "<!--",
            "]]>",
            "&lt;&#x3c;",
            "javascript:alert(1)",
            "<svg/onload=alert(1)>",
            "[x](javascript:alert(1))",
            "![](http://a)",
            "```\n",
            "{{host}}",
            "{0}",
            "{port, plural, other {#}}",
            "${jndi:ldap://a/b}",
            "%s%n%x",
            "<iframe srcdoc='",
            "\u2028",
            "'\"><");

    private static final List<String> SQL = List.of(
            "' OR '1'='1",
            "; DROP TABLE chats; --",
            "\\'",
            "UNION SELECT NULL",
            "/*",
            "*/",
            "0x31",
            "`",
            "\"\"",
            "||",
            "xp_cmdshell");

    private static final List<String> ESCAPES = List.of(
            "\u001b[2J",
            "\u001b]0;title\u0007",
            "\u001b[31;1m",
            "\u009b1A",
            "\b",
            "\u007f",
            "\r",
            "\u001bP+q\u001b\\",
            "\u0000",
            "\u000c",
            "\u202e",
            "\u2066",
            "\ufeff",
            "\u200b",
            "\u001b(0",
            "\u0085");

    private static final List<String> BRACKETS = List.of(
            "(", ")", "[", "]", "{", "}", "<", ">", "\"", "'", "«", "»", "„", "“", "「", "」", "\\", "`", "‘", "’");

    private static final List<String> MARKS =
            List.of("\u0301", "\u0489", "\u20dd", "\u0e49", "\u064b", "\ufe0f", "\u200d", "\u3099", "\u1160");

    private static final List<Function<Random, String>> KINDS = List.of(
            HostileTextTest::bytes,
            HostileTextTest::hugeLines,
            random -> pieces(random, BRACKETS),
            HostileTextTest::everyPlane,
            HostileTextTest::surrogates,
            HostileTextTest::markedUp,
            random -> pieces(random, MARKUP),
            random -> pieces(random, SQL),
            random -> pieces(random, ESCAPES),
            random -> pieces(random, SIGNATURES),
            random -> repeated(random, SIGNATURES),
            random -> pieces(random, TARGETS),
            random -> repeated(random, TARGETS),
            HostileTextTest::everythingAtOnce);

    private final Contract contract = Contract.read();
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> outcomes = new ConcurrentHashMap<>();
    private final Log log = new Log();
    private final Logger logger = (Logger) LoggerFactory.getLogger("org.conndoctor.http");
    private RunningServer server;

    @BeforeAll
    void start() {
        log.start();
        logger.addAppender(log);
        logger.setAdditive(false);
        server = RunningServer.start();
    }

    @AfterAll
    void stop() {
        server.close();
        logger.detachAppender(log);
        logger.setAdditive(true);
    }

    @Test
    void everyTextIsAnsweredAsTheContractSays(TestReporter reporter) throws Exception {
        reporter.publishEntry("seed", Long.toString(SEED));
        var next = new AtomicInteger();
        var begun = System.nanoTime();
        var connections = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            Callable<Void> oneConnection = () -> {
                for (int number = next.getAndIncrement(); number < TEXTS; number = next.getAndIncrement()) {
                    ask(number);
                }
                return null;
            };
            for (var done : connections.invokeAll(java.util.Collections.nCopies(CONNECTIONS, oneConnection))) {
                done.get();
            }
        } finally {
            connections.shutdownNow();
        }
        var taken = Duration.ofNanos(System.nanoTime() - begun);
        reporter.publishEntry(Map.of(
                "taken", taken.toMillis() + " ms", "statuses", statuses.toString(), "outcomes", outcomes.toString()));

        assertThat(taken).isLessThan(ALLOWED);
        // A generator that went astray would make every text unknown, or none fit to be read.
        assertThat(statuses.get(200).get()).isGreaterThan(TEXTS / 2);
        assertThat(outcomes).containsKeys("diagnosed", "ask-symptom", "unknown");
        assertThat(log.errors).isEmpty();
        assertThat(log.lines.get()).isPositive();
        assertThat(log.unclean).isEmpty();
    }

    private void ask(int number) {
        var random = random(number);
        var text = text(number);
        boolean terminal = number % 10 == 9;
        var wishes = terminal ? new String[] {"Accept", "text/plain"} : new String[] {"Accept", "application/json"};
        try {
            switch (number % 3) {
                case 0 -> {
                    var bytes = number % 2 == 0 ? raw(random, text) : text.getBytes(StandardCharsets.UTF_8);
                    var seen = new String(bytes, StandardCharsets.UTF_8);
                    check(server.diagnose(RunningServer.PLAIN, bytes, wishes), seen, terminal);
                }
                case 1 -> check(server.diagnoseJson("{\"text\": " + quoted(text) + "}", wishes), text, terminal);
                default -> check(server.diagnoseJson(request(random, text), wishes), text, terminal);
            }
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("seed " + SEED + ", text " + number + ": " + start(text), e);
        }
    }

    private void check(HttpResponse<String> reply, String text, boolean terminal) {
        assertThat(reply.statusCode()).isBetween(200, 499);
        contract.check("POST", DIAGNOSES, reply);
        count(statuses, reply.statusCode());
        if (reply.statusCode() != 200) {
            assertThat(Contract.mediaType(reply)).isEqualTo("application/problem+json");
        } else if (terminal) {
            assertThat(Contract.mediaType(reply)).isEqualTo("text/plain");
        } else {
            var json = Json.MAPPER.readTree(reply.body());
            count(outcomes, json.get("outcome").stringValue());
            checkMatches(json, text);
        }
    }

    private static void checkMatches(JsonNode reply, String text) {
        for (var symptom : reply.get("symptoms")) {
            for (var match : symptom.get("matches")) {
                assertThat(match.get("start").intValue())
                        .isNotNegative()
                        .isLessThan(match.get("end").intValue());
                assertThat(match.get("end").intValue()).isLessThanOrEqualTo(text.length());
            }
        }
    }

    private static <K> void count(Map<K, AtomicInteger> counts, K key) {
        counts.computeIfAbsent(key, k -> new AtomicInteger()).incrementAndGet();
    }

    // Texts

    private static Random random(int number) {
        return new Random(SEED * 31 + number);
    }

    private static String text(int number) {
        return KINDS.get(number % KINDS.size()).apply(random(number));
    }

    private static int length(Random random) {
        return random.nextInt(ONE_IN_SO_MANY_IS_LONG) == 0 ? Body.TEXT_LIMIT : 1 + random.nextInt(SHORT);
    }

    private static String bytes(Random random) {
        var bytes = new byte[length(random)];
        random.nextBytes(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String hugeLines(Random random) {
        var letters = "aA0.:/ -한接я\t";
        var letter = letters.charAt(random.nextInt(letters.length()));
        var line = Character.toString(letter).repeat(length(random));
        return random.nextBoolean() ? line : line + "\n" + one(random, SIGNATURES) + line;
    }

    private static String everyPlane(Random random) {
        int length = length(random);
        var text = new StringBuilder();
        while (text.length() < length) {
            int inPlane = random.nextInt(0x10000);
            text.appendCodePoint((random.nextInt(17) << 16) + inPlane);
        }
        return text.toString();
    }

    private static String surrogates(Random random) {
        int length = length(random);
        var text = new StringBuilder();
        while (text.length() < length) {
            text.append((char) (0xD800 + random.nextInt(0x800)));
            if (random.nextInt(4) == 0) {
                text.append(one(random, random.nextBoolean() ? SIGNATURES : TARGETS));
            }
        }
        return text.toString();
    }

    private static String markedUp(Random random) {
        int length = length(random);
        var text = new StringBuilder();
        while (text.length() < length) {
            var word = one(random, SIGNATURES);
            int pile = random.nextInt(200);
            for (int i = 0; i < word.length(); i++) {
                text.append(word.charAt(i)).append(one(random, MARKS).repeat(random.nextInt(3) == 0 ? pile : 0));
            }
            text.append(' ');
        }
        return text.toString();
    }

    private static String pieces(Random random, List<String> pieces) {
        int length = length(random);
        var text = new StringBuilder();
        while (text.length() < length) {
            text.append(one(random, pieces));
            if (random.nextInt(5) == 0) {
                text.append(random.nextBoolean() ? " " : one(random, SIGNATURES));
            }
        }
        return text.toString();
    }

    /** The same words over and over, up to the limit. */
    private static String repeated(Random random, List<String> pieces) {
        var piece = one(random, pieces)
                + (random.nextBoolean() ? " " : "")
                + (random.nextBoolean() ? "" : one(random, pieces));
        int bytes = Math.max(1, piece.getBytes(StandardCharsets.UTF_8).length);
        return piece.repeat(Math.max(1, length(random) / bytes));
    }

    private static String everythingAtOnce(Random random) {
        var all = new ArrayList<String>();
        List.of(SIGNATURES, TARGETS, MARKUP, SQL, ESCAPES, BRACKETS, MARKS).forEach(all::addAll);
        return pieces(random, all);
    }

    private static String one(Random random, List<String> pieces) {
        return pieces.get(random.nextInt(pieces.size()));
    }

    // Requests

    /** Some bytes of the text are others. */
    private static byte[] raw(Random random, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length / 20; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    /** The text and more of its kind in every field, sometimes broken off. */
    private static String request(Random random, String text) {
        var request = new StringBuilder("{\"text\": ").append(quoted(text));
        if (random.nextBoolean()) {
            request.append(", \"target\": ").append(quoted(one(random, TARGETS) + one(random, TARGETS)));
        }
        if (random.nextInt(4) == 0) {
            request.append(", \"language\": ").append(quoted(one(random, random.nextBoolean() ? SQL : MARKUP)));
        }
        if (random.nextInt(4) == 0) {
            var value = quoted(one(random, random.nextBoolean() ? MARKUP : ESCAPES));
            request.append(", \"observations\": [{\"id\": \"handshake-status\", \"value\": ")
                    .append(value)
                    .append("}]");
        }
        if (random.nextInt(20) == 0) {
            request.append(", ")
                    .append(quoted(one(random, ESCAPES)))
                    .append(": ")
                    .append("[".repeat(random.nextInt(50)));
        }
        request.append('}');
        return random.nextInt(10) == 0 ? request.substring(0, random.nextInt(request.length())) : request.toString();
    }

    /** As JSON, with every unit that UTF-8 cannot carry escaped. */
    private static String quoted(String text) {
        var quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || Character.isSurrogate(c)) {
                quoted.append("\\u").append(String.format("%04x", (int) c));
            } else if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    private static String start(String text) {
        return quoted(text.substring(0, Math.min(text.length(), 300)));
    }

    /** What is logged meanwhile: no errors, and no line that a terminal would obey. */
    private static final class Log extends AppenderBase<ILoggingEvent> {

        private final Queue<String> errors = new ConcurrentLinkedQueue<>();
        private final Queue<String> unclean = new ConcurrentLinkedQueue<>();
        private final AtomicInteger lines = new AtomicInteger();

        @Override
        protected void append(ILoggingEvent event) {
            lines.incrementAndGet();
            var message = event.getFormattedMessage();
            if (event.getLevel().isGreaterOrEqual(Level.ERROR)) {
                errors.add(message);
            }
            if (message.chars().anyMatch(Character::isISOControl)) {
                unclean.add(quoted(message));
            }
        }
    }
}
