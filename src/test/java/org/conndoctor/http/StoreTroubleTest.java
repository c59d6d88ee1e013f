package org.conndoctor.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.conndoctor.chat.Node;
import org.conndoctor.chat.RealPostgres;
import org.conndoctor.chat.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Where chats cannot be kept, health says so and everything else goes on; when they can again, so does the rest. */
@Timeout(180)
class StoreTroubleTest {

    private static final String REFUSED = "{\"text\": \"ws://chat.example.com:2345 Connection refused\"}";
    private static final List<String> LANGUAGES = List.of("en", "ko", "ja", "ru", "tr", "es", "zh");

    private final Contract contract = Contract.read();

    @Test
    void aFileThatIsGoneIsToldByEveryOperationInEveryLanguageAndTheRestGoesOn(@TempDir Path folder) throws IOException {
        var file = folder.resolve("chats.db");
        try (var node = Node.on(file.toString())) {
            var chat = node.open(REFUSED);
            var before = node.view(chat);
            Files.move(file, folder.resolve("away.db"));

            var titles = new HashSet<String>();
            var details = new HashSet<String>();
            for (var language : LANGUAGES) {
                var said = node.post(chat + "/messages", REFUSED, "Accept-Language", language);
                assertUnavailable(said, "POST", Node.CHATS + "/{id}/messages");
                titles.add(Node.json(said).get("title").stringValue());
                details.add(Node.json(said).get("detail").stringValue());
                assertThat(Node.json(said).get("trouble").stringValue()).isEqualTo("gone");
            }
            assertThat(titles).hasSameSizeAs(LANGUAGES);
            assertThat(details).hasSameSizeAs(LANGUAGES);
            assertUnavailable(node.post(Node.CHATS, REFUSED), "POST", Node.CHATS);
            assertUnavailable(node.get(chat), "GET", Node.CHATS + "/{id}");
            assertUnavailable(node.send("DELETE", chat, ""), "DELETE", Node.CHATS + "/{id}");
            assertUnavailable(node.get(chat + "/events"), "GET", Node.CHATS + "/{id}/events");
            var ready = node.get("/health/ready");
            contract.check("GET", "/health/ready", ready);
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(Node.json(ready).get("trouble").stringValue()).isEqualTo("gone");
            assertTheRestGoesOn(node);

            Files.move(folder.resolve("away.db"), file);
            awaitReady(node, 200);
            // Nothing that was refused was kept, nor anything lost that was not.
            assertThat(node.view(chat)).isEqualTo(before);
        }
    }

    @Test
    void aPostgresThatTakesNobodyInOrNothingIsTold() throws SQLException {
        var database = RealPostgres.database();
        var name = database.substring(database.lastIndexOf('/') + 1);
        try (var node = Node.on(database)) {
            var chat = node.open(REFUSED);

            administer("ALTER DATABASE " + name + " SET default_transaction_read_only = on", name);
            awaitReady(node, 503);
            assertUnavailable(node.post(chat + "/messages", REFUSED), "POST", Node.CHATS + "/{id}/messages");
            assertThat(Node.json(node.get("/health/ready")).get("trouble").stringValue())
                    .isEqualTo("read-only");
            administer("ALTER DATABASE " + name + " SET default_transaction_read_only = off", name);
            awaitReady(node, 200);

            administer("ALTER DATABASE " + name + " ALLOW_CONNECTIONS false", name);
            awaitReady(node, 503);
            assertUnavailable(node.get(chat), "GET", Node.CHATS + "/{id}");
            assertTheRestGoesOn(node);
            administer("ALTER DATABASE " + name + " ALLOW_CONNECTIONS true", name);
            awaitReady(node, 200);
            assertThat(node.say(chat, REFUSED).get("messages")).hasSize(3);
        }
    }

    @Test
    void everyTroubleHasItsSentence() throws IOException {
        for (var language : LANGUAGES) {
            var messages = new Properties();
            try (var in = Files.newBufferedReader(Path.of("i18n", language, "messages.properties"))) {
                messages.load(in);
            }
            for (var trouble : Trouble.values()) {
                assertThat(messages.getProperty("problem.chats-unavailable." + trouble.word(), ""))
                        .as("%s in %s", trouble, language)
                        .isNotBlank();
            }
        }
        assertThat(contract.document().at("/components/schemas/Trouble/enum").values().stream()
                        .map(w -> w.stringValue()))
                .containsExactly(java.util.Arrays.stream(Trouble.values())
                        .map(Trouble::word)
                        .toArray(String[]::new));
    }

    /** Those who are connected are sent away, as by a server that stops. */
    private static void administer(String statement, String database) throws SQLException {
        var admin = "jdbc:postgresql://localhost:" + RealPostgres.port() + "/postgres?user=postgres";
        try (var connection = DriverManager.getConnection(admin);
                var one = connection.createStatement()) {
            one.execute(statement);
            one.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + database + "'");
        }
    }

    private void assertUnavailable(HttpResponse<String> reply, String method, String path) {
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(503);
        contract.check(method, path, reply);
        assertThat(Node.json(reply).get("type").stringValue()).isEqualTo("urn:conndoctor:problem:chats-unavailable");
        assertThat(reply.headers().firstValue("Retry-After")).contains("2");
        assertThat(reply.body()).doesNotContain("Exception", "SQL", "{trouble}");
    }

    private static void assertTheRestGoesOn(Node node) {
        assertThat(node.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(node.get("/").statusCode()).isEqualTo(200);
        assertThat(node.get("/api/v1/knowledge").statusCode()).isEqualTo(200);
        assertThat(Node.json(node.post("/api/v1/diagnoses", REFUSED))
                        .get("outcome")
                        .stringValue())
                .isEqualTo("diagnosed");
    }

    private static void awaitReady(Node node, int status) {
        while (node.get("/health/ready").statusCode() != status) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }
}
