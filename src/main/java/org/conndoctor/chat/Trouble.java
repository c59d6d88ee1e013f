package org.conndoctor.chat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;

/** Why chats cannot be kept at a moment. */
public enum Trouble {
    /** There is no room for what is said. */
    DISK_FULL("disk-full", "the disk is full"),
    /** The file, or the server, can only be read. */
    READ_ONLY("read-only", "the database must not be written to"),
    /** Somebody else holds it for too long. */
    LOCKED("locked", "another program holds the database"),
    /** The file that was opened is not the one that stands there now. */
    GONE("gone", "the file of the database, or the -wal beside it, was removed or replaced"),
    /** The file is no database any more. */
    DAMAGED("damaged", "the file of the database is damaged or was overwritten"),
    /** The disk fails. */
    DISK_ERROR("disk-error", "the disk cannot be read or written"),
    /** Nothing answers as PostgreSQL, or it lets nobody in. */
    UNREACHABLE("unreachable", "the database server cannot be reached or lets nobody in"),
    /** It takes what it is asked, and says nothing. */
    SILENT("silent", "the database does not answer"),
    /** The database says something else. */
    UNCLEAR("unclear", "the database refuses");

    private final String word;
    private final String told;

    Trouble(String word, String told) {
        this.word = word;
        this.told = told;
    }

    /** The word of the API. */
    public String word() {
        return word;
    }

    /** In words for the log. */
    String told() {
        return told;
    }

    /** What is wrong with the database, where that is why something was thrown. */
    static Optional<Trouble> of(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLException e) {
                return of(e);
            }
        }
        return Optional.empty();
    }

    private static Optional<Trouble> of(SQLException e) {
        var state = e.getSQLState();
        if (state != null && !state.isEmpty()) {
            return ofPostgresql(state);
        }
        if (e.getErrorCode() != 0) {
            return ofSqlite(e.getErrorCode());
        }
        // Of the pool: no connection became free in time. Why is what the driver said last.
        return Optional.of(
                e instanceof SQLTransientConnectionException && e.getCause() != null
                        ? of(e.getCause()).orElse(SILENT)
                        : SILENT);
    }

    private static Optional<Trouble> ofSqlite(int code) {
        // The low byte is the primary code, see https://www.sqlite.org/rescode.html
        return switch (code & 0xff) {
            case 5, 6 -> Optional.of(LOCKED);
            case 8 -> Optional.of(READ_ONLY);
            case 10 -> Optional.of(DISK_ERROR);
            case 11, 26 -> Optional.of(DAMAGED);
            case 13 -> Optional.of(DISK_FULL);
            case 14 -> Optional.of(GONE);
            // What our own statements break is our own mistake.
            case 1, 19, 20, 25 -> Optional.empty();
            default -> Optional.of(UNCLEAR);
        };
    }

    private static Optional<Trouble> ofPostgresql(String state) {
        // See https://www.postgresql.org/docs/current/errcodes-appendix.html
        return switch (state) {
            case "53100" -> Optional.of(DISK_FULL);
            case "25006", "42501" -> Optional.of(READ_ONLY);
            case "40001", "40P01", "55P03" -> Optional.of(LOCKED);
            case "42P01", "3D000" -> Optional.of(GONE);
            case "55000" -> Optional.of(UNREACHABLE);
            case "58030" -> Optional.of(DISK_ERROR);
            case "XX001", "XX002" -> Optional.of(DAMAGED);
            case "57014" -> Optional.of(SILENT);
            default ->
                switch (state.substring(0, 2)) {
                    case "08", "28", "53", "57" -> Optional.of(UNREACHABLE);
                    case "22", "23", "42" -> Optional.empty();
                    default -> Optional.of(UNCLEAR);
                };
        };
    }
}
