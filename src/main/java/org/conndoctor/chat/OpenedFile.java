package org.conndoctor.chat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The file of a database as it was when it was opened. SQLite goes on writing to a file that was deleted or replaced
 * under it, and answers from memory what was overwritten: all of that is gone at the next start.
 */
final class OpenedFile implements AutoCloseable {

    /** The first bytes of the file, which never change while it is open. */
    private static final int HEAD = 24;

    private final Path path;
    private final Path log;
    private final @Nullable Object key;
    private final @Nullable Object logKey;
    private final FileChannel channel;
    private final byte[] head;

    /** To be made when the database is open, and closed when it is closed: closing it lets go of the database's locks. */
    OpenedFile(Path path) throws IOException {
        this.path = path;
        this.log = path.resolveSibling(path.getFileName() + "-wal");
        this.key = key(path);
        this.logKey = key(log);
        this.channel = FileChannel.open(path, StandardOpenOption.READ);
        this.head = head();
    }

    /** What is wrong with it by now. */
    Optional<Trouble> trouble() {
        try {
            if (!equal(key, path) || !equal(logKey, log)) {
                return Optional.of(Trouble.GONE);
            }
            return Arrays.equals(head, head()) ? Optional.empty() : Optional.of(Trouble.DAMAGED);
        } catch (NoSuchFileException e) {
            return Optional.of(Trouble.GONE);
        } catch (IOException e) {
            return Optional.of(Trouble.DISK_ERROR);
        }
    }

    /** How much more the disk takes, in bytes. */
    long room() {
        return path.toFile().getUsableSpace();
    }

    private static boolean equal(@Nullable Object key, Path path) throws IOException {
        // Windows has no keys, and deletes no file that is open.
        return key == null || key.equals(key(path));
    }

    private static @Nullable Object key(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    }

    private byte[] head() throws IOException {
        var bytes = ByteBuffer.allocate(HEAD);
        int at = 0;
        for (int read = 0; read >= 0 && bytes.hasRemaining(); at += read) {
            read = channel.read(bytes, at);
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
