package org.conndoctor.chat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database of SQLite as a file among others: nobody else on the machine reads it, what was deleted leaves no byte in
 * it, and room that is free again is given back.
 *
 * @param path the file; SQLite keeps two more beside it, {@code -wal} and {@code -shm}
 */
record SqliteFile(Path path) {

    private static final Logger LOG = LoggerFactory.getLogger(SqliteFile.class);
    private static final Set<PosixFilePermission> OURS_ALONE = PosixFilePermissions.fromString("rw-------");

    /** How long those who read are waited for; whoever reads longer is waited for again, later. */
    private static final int READERS_MILLIS = 100;

    /** A file up to this size is written anew in about a second, for which who talks waits. */
    private static final long QUICKLY_WRITTEN = 64L << 20;

    /** Pages that move or go in one transaction: a megabyte. */
    private static final int PAGES = 256;

    /**
     * Before it is opened: makes the file, or a file that an older version made one that can give room back.
     *
     * @throws SQLException where it is no database, or cannot be read
     */
    void prepare(String jdbc, int patienceMillis) throws SQLException {
        create();
        var settings = new Properties();
        settings.setProperty("busy_timeout", Integer.toString(patienceMillis));
        settings.setProperty("secure_delete", "on");
        try (var connection = DriverManager.getConnection(jdbc, settings);
                var statement = connection.createStatement()) {
            int incremental = 2;
            try (var mode = statement.executeQuery("PRAGMA auto_vacuum")) {
                if (mode.getInt(1) == incremental) {
                    return;
                }
            }
            try {
                statement.executeUpdate("PRAGMA auto_vacuum = " + incremental);
                // Nothing else makes it so; and what was deleted by a version that left the bytes goes with it.
                statement.executeUpdate("VACUUM");
            } catch (SQLException e) {
                LOG.warn("{} stays as large as it is: it could not be rewritten, {}", path, e.getMessage());
            }
        }
    }

    /** The file as it stands there now, when it is open. */
    OpenedFile opened() {
        try {
            return new OpenedFile(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SQLite gives its other files the permissions of this one. */
    private void create() {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try {
            if (Files.notExists(path)) {
                Files.createFile(path, PosixFilePermissions.asFileAttribute(OURS_ALONE));
            } else if (Files.isRegularFile(path) && !OURS_ALONE.containsAll(Files.getPosixFilePermissions(path))) {
                // Perhaps somebody wants it so, for a backup.
                LOG.warn(
                        "{} can be read by others on this machine; if nobody needs to: chmod 600 {}*",
                        path,
                        path.getFileName());
            }
        } catch (IOException e) {
            // What is wrong with it, SQLite tells in a moment.
            LOG.debug("{} was not made: {}", path, e.getClass().getName());
        }
    }

    /**
     * Writes the whole file anew. What is deleted is written over where it stands; but where SQLite has moved it to
     * another page before, its copy stays in what is unused of the first, and nothing else takes it away. A larger file
     * is left as it is.
     */
    void writeAnew(Handle handle) {
        try {
            if (Files.size(path) > QUICKLY_WRITTEN) {
                return;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // The new one is made in memory first, not in a folder for everybody.
        handle.execute("PRAGMA temp_store = MEMORY");
        handle.execute("VACUUM");
    }

    /**
     * Moves all that was said into the file and empties the log beside it, which holds what was deleted as it was.
     *
     * @return false where somebody reads in it, such as another program
     */
    boolean emptyLog(Handle handle, int patienceMillis) {
        handle.execute("PRAGMA busy_timeout = " + READERS_MILLIS);
        try {
            int busy = handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)")
                    .mapTo(Integer.class)
                    .one();
            return busy == 0;
        } finally {
            handle.execute("PRAGMA busy_timeout = " + patienceMillis);
        }
    }

    /** Makes the file smaller by some of what is free in it; says whether more is. */
    boolean giveBack(Handle handle) {
        // Each page is a step of this statement; only an update takes all steps.
        try (var statement = handle.getConnection().createStatement()) {
            statement.executeUpdate("PRAGMA incremental_vacuum(" + PAGES + ")");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return handle.createQuery("PRAGMA freelist_count").mapTo(Integer.class).one() > 0;
    }
}
