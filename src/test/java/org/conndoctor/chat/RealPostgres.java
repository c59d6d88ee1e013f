package org.conndoctor.chat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** A PostgreSQL of our own, its program from Maven Central; one serves all tests and ends with them. */
public final class RealPostgres {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private RealPostgres() {}

    /** The URL of a new and empty database. */
    public static String database() {
        var name = "chats" + NUMBER.incrementAndGet();
        try (var connection = Started.SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return "postgresql://postgres@localhost:" + Started.SERVER.getPort() + "/" + name;
    }

    public static int port() {
        return Started.SERVER.getPort();
    }

    private static final class Started {

        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
