package org.conndoctor.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Databases are named in short or in full, and whatever is wrong with one is told in plain words, without secrets. */
class DatabaseTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "chats.db, jdbc:sqlite:chats.db, chats.db",
        "jdbc:sqlite:/var/lib/chats.db, jdbc:sqlite:/var/lib/chats.db, /var/lib/chats.db",
        "jdbc:sqlite:chats.db?journal_mode=OFF, jdbc:sqlite:chats.db, chats.db",
        ":memory:, jdbc:sqlite::memory:, in memory",
        "jdbc:sqlite::memory:, jdbc:sqlite::memory:, in memory",
        "postgresql://db.example.com/chats, jdbc:postgresql://db.example.com/chats, postgresql://db.example.com/chats",
        "postgres://bob:pw@db:5433/chats, jdbc:postgresql://db:5433/chats, postgresql://db:5433/chats",
        "jdbc:postgresql://bob:p@w@db/chats?sslmode=require, jdbc:postgresql://db/chats?sslmode=require, postgresql://db/chats",
        "jdbc:postgresql://db/chats?user=bob&password=pw, jdbc:postgresql://db/chats?user=bob&password=pw, postgresql://db/chats"
    })
    void aDatabaseIsNamedInShortOrInFull(String given, String jdbc, String shown) {
        var address = DatabaseAddress.of(given);

        assertThat(address.jdbc()).isEqualTo(jdbc);
        assertThat(address.shown()).isEqualTo(shown);
    }

    @Test
    void userAndPasswordStandBeforeTheHost() {
        var address = DatabaseAddress.of("postgresql://b%40b:p%3Aw+d@db/chats");

        assertThat(address.user()).isEqualTo("b@b");
        assertThat(address.password()).isEqualTo("p:w+d");
        assertThat(DatabaseAddress.of("postgresql://bob@db/chats").password()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://bob:s3cret@db/chats", "jdbc:mysql://bob:s3cret@db/chats", "", "http://db/"})
    void anythingElseIsNoDatabase(String given) {
        assertThatThrownBy(() -> Database.open(given))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("postgresql://USER:PASSWORD@HOST/DATABASE")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void aMissingFolderIsNamed() {
        assertTold(folder.resolve("nowhere/chats.db").toString(), "there is no folder " + folder.resolve("nowhere"));
    }

    @Test
    void aFileThatIsNoDatabaseIsLeftAlone() throws IOException {
        var file = Files.writeString(folder.resolve("notes.txt"), "These are my notes. ".repeat(100));

        assertTold(file.toString(), "the file is no SQLite database, or is damaged");
        assertThat(file).hasContent("These are my notes. ".repeat(100));
    }

    @Test
    void aFolderIsNoFile() {
        assertTold(folder.toString(), "it is a folder, not a file");
    }

    @Test
    void aServerThatDoesNotAnswerIsNamed() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        assertTold(
                "postgresql://bob:s3cret@127.0.0.1:" + port + "/chats",
                "nothing answers as PostgreSQL at 127.0.0.1:" + port);
    }

    @Test
    void aDatabaseThatIsNotThereIsTold() {
        assertTold(
                "postgresql://postgres:s3cret@localhost:" + RealPostgres.port() + "/nowhere",
                "there is no database of this name");
    }

    @Test
    void aUserWhomTheServerDoesNotKnowIsTold() {
        assertTold(
                "postgresql://nobody:s3cret@localhost:" + RealPostgres.port() + "/postgres",
                "the server does not let this user in");
    }

    @Test
    void inMemoryItLastsAsLongAsItIsOpen() {
        try (var database = Database.open(":memory:")) {
            var store = new JdbiChatStore(database);
            var id = store.open(List.of(new Content.Pasted("a")), "v1", Instant.EPOCH)
                    .id();

            assertThat(store.read(id, Instant.EPOCH)).isPresent();
        }
    }

    private static void assertTold(String url, String reason) {
        assertThatThrownBy(() -> Database.open(url))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining(reason)
                .hasMessageEndingWith(".")
                .hasMessageNotContaining("s3cret")
                .hasMessageNotContaining("Exception")
                .hasNoCause();
    }
}
