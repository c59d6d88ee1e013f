package org.conndoctor.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteChatStoreTest extends ChatStoreBehaviour {

    @TempDir
    private Path folder;

    private int number;

    @Override
    String newDatabase() {
        return "jdbc:sqlite:" + folder.resolve("chats" + ++number + ".db");
    }

    @Test
    void aCommitIsOnTheDiskBeforeItReturns() {
        try (var database = Database.open(newDatabase())) {
            database.jdbi().useHandle(handle -> {
                assertThat(pragma(handle, "journal_mode")).isEqualTo("wal");
                // 2 is FULL, see https://www.sqlite.org/pragma.html#pragma_synchronous
                assertThat(pragma(handle, "synchronous")).isEqualTo("2");
                assertThat(pragma(handle, "foreign_keys")).isEqualTo("1");
                assertThat(pragma(handle, "busy_timeout")).isEqualTo("5000");
            });
        }
    }

    private static String pragma(org.jdbi.v3.core.Handle handle, String name) {
        return handle.createQuery("PRAGMA " + name).mapTo(String.class).one();
    }
}
