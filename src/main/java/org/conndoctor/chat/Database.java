package org.conndoctor.chat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jdbi.v3.core.Jdbi;

/**
 * An open database, its tables as this version needs them: SQLite in a file or in memory, or PostgreSQL. Thread safe;
 * close it when nobody uses it any more.
 */
public final class Database implements AutoCloseable {

    private static final Map<String, String> SAID_BY_POSTGRESQL = Map.of(
            "28P01", "the user or the password is wrong",
            "28000", "the server does not let this user in",
            "3D000", "there is no database of this name",
            "42501", "the user may not create tables there",
            "53300", "the server has too many connections");

    /** Less room on the disk than for a few chats: what is tried there is really written. */
    private static final long LITTLE_ROOM = 1 << 20;

    /** As long as the longest message may be. */
    private static final String MUCH = "room".repeat(1 << 15);

    private final Connections connections;
    private final Jdbi jdbi;
    private final Jdbi readers;
    private final Jdbi trying;
    private final Optional<SqliteFile> file;
    private final Optional<OpenedFile> opened;

    private Database(Connections connections, Optional<SqliteFile> file) {
        this.connections = connections;
        this.jdbi = Jdbi.create(connections.writing());
        this.readers = Jdbi.create(connections.reading());
        this.trying = Jdbi.create(connections.trying());
        tryToWrite(false);
        this.file = file;
        this.opened = file.map(SqliteFile::opened);
    }

    /**
     * Opens a database, and creates or changes its tables where needed.
     *
     * @param url a file, {@code jdbc:sqlite:FILE}, {@code postgresql://USER:PASSWORD@HOST/DATABASE}, the same as JDBC
     *     writes it, or {@code :memory:}
     * @throws DatabaseException where it cannot be used
     */
    public static Database open(String url) {
        var address = DatabaseAddress.of(url);
        var file = address.file();
        if (file != null && !Files.isDirectory(file.getParent())) {
            throw cannotOpen(address, "there is no folder " + file.getParent());
        }
        HikariDataSource writing = null;
        Connections connections = null;
        try {
            var sqlite = Optional.ofNullable(file).map(SqliteFile::new);
            if (sqlite.isPresent()) {
                sqlite.get().prepare(address.jdbc(), Connections.PATIENCE_MILLIS);
            }
            writing = Connections.writing(address);
            Flyway.configure()
                    .dataSource(writing)
                    // Tables of a newer version may mean something else.
                    .ignoreMigrationPatterns(new String[0])
                    .locations("classpath:db/migration")
                    .loggers("slf4j")
                    .load()
                    .migrate();
            connections = Connections.all(address, writing);
            return new Database(connections, sqlite);
        } catch (RuntimeException | SQLException e) {
            if (connections != null) {
                connections.close();
            } else if (writing != null) {
                writing.close();
            }
            throw cannotOpen(address, plain(e, address));
        }
    }

    private static DatabaseException cannotOpen(DatabaseAddress address, String reason) {
        return new DatabaseException("The database " + address.shown() + " cannot be opened: " + reason + ".");
    }

    /** In words for whoever starts the server; the driver's own where none of ours fit. */
    private static String plain(Throwable thrown, DatabaseAddress address) {
        var innermost = thrown;
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            innermost = t;
            if (t instanceof FlywayValidateException) {
                return "a newer version of Conndoctor made it, or its tables were changed; use that version, or another"
                        + " database";
            }
            if (t instanceof SQLException sql) {
                if (address.sqlite()) {
                    return ofSqlite(sql, address);
                }
                var state = String.valueOf(sql.getSQLState());
                if (state.startsWith("08")) {
                    return "nothing answers as PostgreSQL at " + address.host();
                }
                var said = SAID_BY_POSTGRESQL.get(state);
                if (said != null) {
                    return said;
                }
            }
        }
        var message = innermost.getMessage();
        return message == null
                ? innermost.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    private static String ofSqlite(SQLException e, DatabaseAddress address) {
        // The low byte is the primary code, see https://www.sqlite.org/rescode.html
        return switch (e.getErrorCode() & 0xff) {
            case 8 -> "the file must not be written to";
            case 11, 26 -> "the file is no SQLite database, or is damaged";
            case 14 ->
                address.file() != null && Files.isDirectory(address.file())
                        ? "it is a folder, not a file"
                        : "the file cannot be read or written there";
            case 5, 6 -> "another program holds it";
            case 13 -> "the disk is full";
            default -> String.valueOf(e.getMessage());
        };
    }

    Jdbi jdbi() {
        return jdbi;
    }

    /** For statements that only read. */
    Jdbi readers() {
        return readers;
    }

    /**
     * Leaves no byte of what was deleted in the database's own files; of what PostgreSQL keeps, it alone decides.
     *
     * @return false where somebody reads in them just now
     */
    boolean forget() {
        return file.map(f -> jdbi.withHandle(handle -> {
                    f.writeAnew(handle);
                    return f.emptyLog(handle, Connections.PATIENCE_MILLIS);
                }))
                .orElse(true);
    }

    /** The quick part of it, for which somebody waits. */
    void emptyLog() {
        file.ifPresent(f -> jdbi.withHandle(handle -> f.emptyLog(handle, Connections.PATIENCE_MILLIS)));
    }

    /** Gives some free room back to the disk; says whether there is more. PostgreSQL sees to that by itself. */
    boolean giveBack() {
        return file.map(f -> jdbi.withHandle(f::giveBack)).orElse(false);
    }

    /**
     * Sees whether it takes what is said, by a write that is taken back.
     *
     * @param really only after it has reached the disk
     */
    void tryToWrite(boolean really) {
        trying.useHandle(handle -> {
            handle.begin();
            handle.execute(
                    "INSERT INTO pulse (at, room) VALUES (?, ?)", System.currentTimeMillis(), really ? MUCH : "");
            if (really) {
                handle.execute("DELETE FROM pulse");
                handle.commit();
            } else {
                handle.rollback();
            }
        });
    }

    /** Whether the file is the one that was opened. */
    Optional<Trouble> fileTrouble() {
        return opened.flatMap(OpenedFile::trouble);
    }

    /** Whether there is so little room that only a write which is really made tells whether one can be. */
    boolean isCramped() {
        return opened.map(f -> f.room() < LITTLE_ROOM).orElse(false);
    }

    @Override
    public void close() {
        connections.close();
        opened.ifPresent(OpenedFile::close);
    }
}
