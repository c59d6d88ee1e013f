package org.conndoctor.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A store that fails says so at once and says why; when it is well again, that is noticed by itself. */
@Timeout(60)
class PulseTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @TempDir
    private Path folder;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Path file;
    private Database database;
    private Pulse pulse;
    private ChatStore store;
    private String chat;

    @BeforeEach
    void open() {
        log.start();
        logger().addAppender(log);
        file = folder.resolve("chats.db");
        database = Database.open(file.toString());
        pulse = new Pulse(database);
        store = new WatchedChatStore(new JdbiChatStore(database), pulse);
        chat = store.open(said("a"), "v1", NOW).id();
    }

    @AfterEach
    void close() {
        pulse.close();
        database.close();
        logger().detachAppender(log);
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(Pulse.class);
    }

    @Test
    void nothingIsWrongWithAStoreThatWorks() {
        database.tryToWrite(false);
        database.tryToWrite(true);

        assertThat(pulse.trouble()).isEmpty();
        assertThat(rowsOfPulse()).isZero();
        assertThat(log.list).isEmpty();
    }

    @Test
    void aFullDiskIsCalledOneUntilThereIsRoomForALongMessage() {
        database.jdbi().useHandle(handle -> {
            int pages =
                    handle.createQuery("PRAGMA page_count").mapTo(Integer.class).one();
            handle.execute("PRAGMA max_page_count = " + (pages + 2));
        });
        var text = "long ".repeat(10_000);

        for (int i = 0; i < 20; i++) {
            assertFails(() -> store.append(chat, new Content.Pasted(text), "v1", NOW), Trouble.DISK_FULL);
        }
        assertThat(database.fileTrouble()).isEmpty();
        assertThatThrownBy(() -> database.tryToWrite(true)).isInstanceOf(RuntimeException.class);
        assertThat(pulse.trouble()).contains(Trouble.DISK_FULL);
        assertThat(told(Level.ERROR)).containsExactly("chats cannot be kept: the disk is full");

        database.jdbi().useHandle(handle -> handle.execute("PRAGMA max_page_count = 100000"));
        await(() -> pulse.trouble().isEmpty());
        store.append(chat, new Content.Pasted(text), "v1", NOW);

        assertThat(store.read(chat, NOW).orElseThrow().messages()).hasSize(2);
        assertThat(told(Level.INFO)).containsExactly("chats are kept again");
    }

    @Test
    void nothingIsAcknowledgedThatGoesToAFileWhichIsGone() throws IOException {
        var away = folder.resolve("away.db");
        Files.move(file, away);

        assertFails(() -> store.append(chat, new Content.Pasted("b"), "v1", NOW), Trouble.GONE);
        assertFails(() -> store.read(chat, NOW), Trouble.GONE);
        await(() -> told(Level.ERROR).size() == 1);

        Files.move(away, file);
        await(() -> pulse.trouble().isEmpty());
        store.append(chat, new Content.Pasted("c"), "v1", NOW);
    }

    @Test
    void aFileThatIsGoneIsNoticedWhereNobodyTalks() throws IOException {
        Files.delete(file);

        await(() -> pulse.trouble().equals(Optional.of(Trouble.GONE)));
    }

    @Test
    void nothingIsAcknowledgedThatGoesToAFileWhoseLogIsGone() throws IOException {
        Files.delete(folder.resolve("chats.db-wal"));

        assertFails(() -> store.append(chat, new Content.Pasted("b"), "v1", NOW), Trouble.GONE);
    }

    @Test
    void nothingIsAcknowledgedThatGoesToAFileWhichWasReplaced() throws IOException {
        var other = Files.copy(file, folder.resolve("other.db"));
        Files.move(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertFails(() -> store.open(said("b"), "v1", NOW), Trouble.GONE);
    }

    @Test
    void nothingIsAcknowledgedThatGoesToAFileWhichWasWrittenOver() throws IOException {
        Files.write(file, "These are my notes. ".repeat(100).getBytes(), StandardOpenOption.TRUNCATE_EXISTING);

        assertFails(() -> store.append(chat, new Content.Pasted("b"), "v1", NOW), Trouble.DAMAGED);
    }

    @Test
    void whoReadsDoesNotWaitForWhoWrites() throws SQLException {
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = other.createStatement()) {
            statement.executeUpdate("BEGIN IMMEDIATE");

            assertThat(store.read(chat, NOW)).isPresent();
            await(() -> pulse.trouble().isPresent());
            assertThat(store.last(List.of(chat), NOW)).hasSize(1);
            assertThat(pulse.trouble()).get().isIn(Trouble.SILENT, Trouble.LOCKED);
            statement.executeUpdate("ROLLBACK");
        }
        await(() -> pulse.trouble().isEmpty());
        assertThat(store.append(chat, new Content.Pasted("b"), "v1", NOW).seq()).isEqualTo(2);
    }

    @Test
    void aDatabaseOfANewerVersionIsRefused() {
        database.jdbi().useHandle(handle -> handle.execute("""
                INSERT INTO flyway_schema_history
                SELECT 99, '99', 'newer', type, 'V99__newer.sql', 1, installed_by, installed_on, 1, success
                FROM flyway_schema_history WHERE version = '1'
                """));

        assertThatThrownBy(() -> Database.open(file.toString()))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("a newer version of Conndoctor");
    }

    private int rowsOfPulse() {
        return database.jdbi()
                .withHandle(h -> h.createQuery("SELECT COUNT(*) FROM pulse")
                        .mapTo(Integer.class)
                        .one());
    }

    private List<String> told(Level level) {
        return List.copyOf(log.list).stream()
                .filter(event -> event.getLevel() == level)
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    private static List<Content> said(String text) {
        return List.of(new Content.Pasted(text));
    }

    private static void assertFails(Runnable use, Trouble trouble) {
        assertThatThrownBy(use::run)
                .isInstanceOfSatisfying(
                        ChatsUnavailable.class, e -> assertThat(e.trouble()).isEqualTo(trouble));
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
