package org.conndoctor.chat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jdbi.v3.core.ConnectionFactory;

/**
 * The connections to a database.
 *
 * @param writing for whatever changes it
 * @param reading for what does not: in a file of SQLite, who reads does not wait for the one who writes
 * @param trying to see whether it can be written to, when all others wait
 */
record Connections(HikariDataSource writing, HikariDataSource reading, ConnectionFactory trying)
        implements AutoCloseable {

    /** So long at most a request waits for the database. */
    static final int PATIENCE_MILLIS = 5_000;

    private static final int MOST = 8;
    private static final int READING = 4;
    private static final String TRYING_SECONDS = "2";

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

    /** The first of them; the others come with {@link #all}, when the tables are there. */
    static HikariDataSource writing(DatabaseAddress address) {
        return new HikariDataSource(settings(address));
    }

    static Connections all(DatabaseAddress address, HikariDataSource writing) {
        if (!address.sqlite()) {
            return new Connections(writing, writing, trying(address));
        }
        // What is in memory is gone with its one connection.
        var reading = address.file() == null ? writing : new HikariDataSource(reading(address));
        return new Connections(writing, reading, writing::getConnection);
    }

    private static HikariConfig settings(DatabaseAddress address) {
        var config = new HikariConfig();
        config.setPoolName("chats");
        config.setJdbcUrl(address.jdbc());
        config.setConnectionTimeout(PATIENCE_MILLIS);
        if (address.sqlite()) {
            SQLITE.forEach(config::addDataSourceProperty);
            // SQLite writes one at a time, and waiting in the pool is fair.
            config.setMaximumPoolSize(1);
            config.setMaxLifetime(0);
        } else {
            config.setMaximumPoolSize(MOST);
            // None is made while nobody waits: after an outage the next one is made at once.
            config.setMinimumIdle(0);
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

    private static HikariConfig reading(DatabaseAddress address) {
        var config = settings(address);
        config.setPoolName("chats-read");
        config.setMaximumPoolSize(READING);
        config.addDataSourceProperty("transaction_mode", "DEFERRED");
        config.setConnectionInitSql("PRAGMA query_only = on");
        return config;
    }

    private static KeptConnection trying(DatabaseAddress address) {
        var settings = new Properties();
        settings(address).getDataSourceProperties().forEach(settings::put);
        Optional.ofNullable(address.user()).ifPresent(user -> settings.put("user", user));
        Optional.ofNullable(address.password()).ifPresent(password -> settings.put("password", password));
        settings.put("connectTimeout", TRYING_SECONDS);
        settings.put("socketTimeout", TRYING_SECONDS);
        return new KeptConnection(address.jdbc(), settings);
    }

    @Override
    public void close() {
        if (trying instanceof KeptConnection kept) {
            kept.close();
        }
        reading.close();
        writing.close();
    }
}
