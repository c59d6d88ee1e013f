package org.conndoctor.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Deleted is gone: no byte of it stands in any file of the database; and what is free is given back. */
@Timeout(60)
class SqliteFileTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant END = NOW.plus(ChatStore.KEPT);
    private static final String MARKER = "hedgehog-in-the-hallway";
    private static final String KEPT = "woodpecker-on-the-roof";

    @TempDir
    private Path folder;

    private Path file;
    private Database database;
    private ChatStore store;

    @BeforeEach
    void open() {
        file = folder.resolve("chats.db");
        start();
    }

    private void start() {
        database = Database.open(file.toString());
        store = new JdbiChatStore(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void nobodyElseOnTheMachineReadsIt() throws IOException {
        store.open(said(MARKER), "v1", NOW);

        for (var one : files()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one)))
                    .as(one.toString())
                    .isEqualTo("rw-------");
        }
        assertThat(files()).hasSizeGreaterThan(1);
    }

    @Test
    void noByteOfADeletedChatIsLeft() {
        var stays = store.open(said(KEPT), "v1", NOW).id();
        var ids = new ArrayList<String>();
        for (int i = 0; i < 30; i++) {
            var id = store.open(said(MARKER), "v1", NOW).id();
            // Long ones go to pages of their own.
            store.append(id, new Content.Pasted((MARKER + " ").repeat(1 + 400 * (i % 5))), "v1", NOW);
            ids.add(id);
        }
        assertThat(bytes()).contains(MARKER);

        ids.forEach(id -> store.delete(id, NOW));
        // As it is done each second.
        store.forget();

        assertThat(bytes()).doesNotContain(MARKER).contains(KEPT);
        ids.forEach(id -> assertThat(bytes()).doesNotContain(id, ChatId.reads(id)));
        assertThat(store.read(stays, NOW)).isPresent();
        database.close();
        assertThat(bytes()).doesNotContain(MARKER);
    }

    @Test
    void whatAReaderHoldsIsGoneWhenItLetsGo() throws SQLException {
        var id = store.open(said(MARKER), "v1", NOW).id();
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.executeQuery("SELECT COUNT(*) FROM message").next();

            assertThat(store.delete(id, NOW)).isTrue();

            assertThat(store.read(id, NOW)).isEmpty();
            assertThat(bytes()).as("as long as somebody reads").contains(MARKER);
            other.rollback();
        }
        store.forget();
        assertThat(bytes()).doesNotContain(MARKER);
    }

    @Test
    void whoWasKilledAfterDeletingForgetsAtTheNextStart() throws IOException {
        var id = store.open(said(MARKER), "v1", NOW).id();
        database.jdbi().useHandle(handle -> handle.execute("DELETE FROM chat WHERE id = ?", id));
        var killed = Files.createDirectory(folder.resolve("killed"));
        for (var one : files()) {
            Files.copy(one, killed.resolve(one.getFileName()));
        }
        assertThat(bytes(killed)).contains(MARKER);

        try (var again = Database.open(killed.resolve("chats.db").toString())) {
            new JdbiChatStore(again).forget();
            assertThat(bytes(killed)).doesNotContain(MARKER);
        }
    }

    @Test
    void aFileThatHeldDeletedBytesIsRewrittenOnce() throws SQLException, IOException {
        database.close();
        Files.delete(file);
        try (var older = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = older.createStatement()) {
            statement.executeUpdate("PRAGMA journal_mode = WAL");
            statement.executeUpdate("PRAGMA secure_delete = off");
            statement.executeUpdate("CREATE TABLE chat_of_old (text TEXT)");
            statement.executeUpdate("INSERT INTO chat_of_old VALUES ('" + MARKER.repeat(100) + "'), ('" + KEPT + "')");
            statement.executeUpdate("DELETE FROM chat_of_old WHERE text <> '" + KEPT + "'");
        }
        assertThat(bytes()).contains(MARKER);

        new SqliteFile(file).prepare("jdbc:sqlite:" + file, 1000);

        assertThat(bytes()).doesNotContain(MARKER).contains(KEPT);
    }

    @Test
    void thousandsOfExpiredChatsGoWhileALivingOneIsTalkedTo() throws Exception {
        fill(4000);
        var living = store.open(said(KEPT), "v1", END).id();
        store.forget();
        long full = Files.size(file);
        assertThat(bytes()).contains(MARKER);
        var begun = new CountDownLatch(1);
        var purge = new Purge(store, Clock.fixed(END, ZoneOffset.UTC), () -> 0);
        var purging = new Thread(() -> {
            begun.countDown();
            purge.run();
        });
        purging.start();
        begun.await();
        int talked = 0;
        while (purging.isAlive() && talked < ChatStore.MESSAGES - 1) {
            store.append(living, new Content.Pasted("still here"), "v1", END);
            assertThat(store.read(living, END).orElseThrow().messages()).hasSize(++talked + 1);
        }
        purging.join();

        assertThat(talked).as("turns while the purge ran").isGreaterThan(5);
        assertThat(store.purge(END, 1)).isZero();
        // Where somebody was just reading, as it is done each second.
        store.forget();
        assertThat(bytes()).doesNotContain(MARKER).contains(KEPT);
        assertThat(Files.size(file)).as("room is given back").isLessThan(full / 4);
    }

    @Test
    void aClockThatLeaptDeletesNothing() {
        var id = store.open(said(KEPT), "v1", NOW).id();
        var ahead = new Purge(store, Clock.fixed(END.plusSeconds(1), ZoneOffset.UTC), () -> 0);

        ahead.run();

        assertThat(store.read(id, NOW)).isPresent();
    }

    private void fill(int chats) {
        database.jdbi().useTransaction(handle -> {
            var chat = handle.prepareBatch("INSERT INTO chat (id, reads, created, expires) VALUES (?, ?, ?, ?)");
            var message = handle.prepareBatch(
                    "INSERT INTO message (chat, seq, at, knowledge, kind, body) VALUES (?, 1, ?, 'v1', 'text', ?)");
            for (int i = 0; i < chats; i++) {
                var id = "expired-" + i;
                chat.add(id, ChatId.reads(id), NOW.toEpochMilli(), END.toEpochMilli());
                message.add(id, NOW.toEpochMilli(), "{\"text\":\"" + MARKER.repeat(20) + "\"}");
            }
            chat.execute();
            message.execute();
        });
    }

    private static List<Content> said(String text) {
        return List.of(new Content.Pasted(text));
    }

    private List<Path> files() throws IOException {
        return files(folder);
    }

    private static List<Path> files(Path where) throws IOException {
        try (var all = Files.list(where)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private String bytes() {
        return bytes(folder);
    }

    /** All that stands in all files of the database, byte by byte. */
    private static String bytes(Path where) {
        try {
            var all = new StringBuilder();
            for (var one : files(where)) {
                all.append(new String(Files.readAllBytes(one), StandardCharsets.ISO_8859_1));
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
