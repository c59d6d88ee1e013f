package org.conndoctor.chat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jdbi.v3.core.ConnectionFactory;
import org.jspecify.annotations.Nullable;

/**
 * One connection, kept as long as it works. Where there is none a new one is tried for each time: a pool would wait
 * longer and longer in between, and hear late that the server is back. For one thread.
 */
final class KeptConnection implements ConnectionFactory, AutoCloseable {

    private static final int VALID_SECONDS = 1;

    private final String jdbc;
    private final Properties settings;
    private @Nullable Connection kept;

    KeptConnection(String jdbc, Properties settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Override
    public synchronized Connection openConnection() throws SQLException {
        var connection = kept;
        if (connection != null && connection.isValid(VALID_SECONDS)) {
            return connection;
        }
        close();
        connection = DriverManager.getConnection(jdbc, settings);
        kept = connection;
        return connection;
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        if (!connection.isClosed() && !connection.getAutoCommit()) {
            // Something failed in the middle.
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    @Override
    public synchronized void close() {
        var connection = kept;
        kept = null;
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                // It did not work any more.
                return;
            }
        }
    }
}
