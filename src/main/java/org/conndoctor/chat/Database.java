package org.conndoctor.chat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/**
 * An open database, its tables as this version needs them: SQLite in a file or in memory, or PostgreSQL. Thread safe;
 * close it when nobody uses it any more.
 */
public final class Database implements AutoCloseable {

    private static final int CONNECTIONS = 8;
    private static final int READING = 4;
    private static final int PATIENCE_MILLIS = 10_000;

    /** FULL: a commit that has returned survives the loss of power, in WAL too. */
    private static final Map<String, String> SQLITE = Map.of(
            "journal_mode", "WAL",
            "synchronous", "FULL",
            "foreign_keys", "on",
            // What is deleted is written over.
            "secure_delete", "on",
            "busy_timeout", Integer.toString(PATIENCE_MILLIS),
            // A transaction that reads first and writes later would fail instead of waiting for its turn.
            "transaction_mode", "IMMEDIATE");

    private static final Map<String, String> SAID_BY_POSTGRESQL = Map.of(
            "28P01", "the user or the password is wrong",
            "28000", "the server does not let this user in",
            "3D000", "there is no database of this name",
            "42501", "the user may not create tables there",
            "53300", "the server has too many connections");

    private final HikariDataSource pool;
    private final HikariDataSource reading;
    private final Jdbi jdbi;
    private final Jdbi readers;
    private final Optional<SqliteFile> file;

    private Database(HikariDataSource pool, HikariDataSource reading, Optional<SqliteFile> file) {
        this.pool = pool;
        this.reading = reading;
        this.jdbi = Jdbi.create(pool);
        this.readers = pool == reading ? jdbi : Jdbi.create(reading);
        this.file = file;
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
        HikariDataSource pool = null;
        try {
            var sqlite = Optional.ofNullable(file).map(SqliteFile::new);
            if (sqlite.isPresent()) {
                sqlite.get().prepare(address.jdbc(), PATIENCE_MILLIS);
            }
            pool = new HikariDataSource(settings(address));
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:db/migration")
                    .loggers("slf4j")
                    .load()
                    .migrate();
            var reading = sqlite.isPresent() ? new HikariDataSource(reading(address)) : pool;
            return new Database(pool, reading, sqlite);
        } catch (RuntimeException | SQLException e) {
            if (pool != null) {
                pool.close();
            }
            throw cannotOpen(address, plain(e, address));
        }
    }

    private static HikariConfig settings(DatabaseAddress address) {
        var config = new HikariConfig();
        config.setPoolName("chats");
        config.setJdbcUrl(address.jdbc());
        config.setConnectionTimeout(PATIENCE_MILLIS);
        if (address.sqlite()) {
            SQLITE.forEach(config::addDataSourceProperty);
            // SQLite writes one at a time, and waiting in the pool is fair; what is in memory is gone with its
            // connection.
            config.setMaximumPoolSize(1);
            config.setMaxLifetime(0);
        } else {
            config.setMaximumPoolSize(CONNECTIONS);
            config.setMinimumIdle(1);
            config.setUsername(address.user());
            config.setPassword(address.password());
            config.addDataSourceProperty("ApplicationName", "conndoctor");
            config.addDataSourceProperty("connectTimeout", Integer.toString(PATIENCE_MILLIS / 1000));
            // A server that is gone without a word must not hold requests for ever.
            config.addDataSourceProperty("socketTimeout", Integer.toString(3 * PATIENCE_MILLIS / 1000));
            config.addDataSourceProperty("tcpKeepAlive", "true");
        }
        return config;
    }

    /** Who reads in a file does not wait for the one who writes. */
    private static HikariConfig reading(DatabaseAddress address) {
        var config = settings(address);
        config.setPoolName("chats-read");
        config.setMaximumPoolSize(READING);
        config.addDataSourceProperty("transaction_mode", "DEFERRED");
        config.setConnectionInitSql("PRAGMA query_only = on");
        return config;
    }

    private static DatabaseException cannotOpen(DatabaseAddress address, String reason) {
        return new DatabaseException("The database " + address.shown() + " cannot be opened: " + reason + ".");
    }

    /** In words for whoever starts the server; the driver's own where none of ours fit. */
    private static String plain(Throwable thrown, DatabaseAddress address) {
        var innermost = thrown;
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            innermost = t;
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
        return file.map(f -> jdbi.withHandle(handle -> f.emptyLog(handle, PATIENCE_MILLIS)))
                .orElse(true);
    }

    /** Gives some free room back to the disk; says whether there is more. PostgreSQL sees to that by itself. */
    boolean giveBack() {
        return file.map(f -> jdbi.withHandle(f::giveBack)).orElse(false);
    }

    @Override
    public void close() {
        if (reading != pool) {
            reading.close();
        }
        pool.close();
    }
}
