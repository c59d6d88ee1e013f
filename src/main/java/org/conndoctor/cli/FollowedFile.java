package org.conndoctor.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file that grows, read as it grows: also when it is moved away and begun anew under its name, cut short, or not there
 * yet. What is still written to the file that was moved away before the new one is there is read too. For one thread.
 */
final class FollowedFile implements AutoCloseable {

    private final Path file;
    private final ByteBuffer buffer;
    private @Nullable FileChannel open;
    private @Nullable Object key;

    /**
     * @param most bytes that are read at once
     * @param whole begins at the start; else at what comes next
     */
    FollowedFile(Path file, int most, boolean whole) throws IOException {
        this.file = file;
        this.buffer = ByteBuffer.allocate(most);
        if (reopen() && !whole) {
            var channel = Objects.requireNonNull(open);
            channel.position(channel.size());
        }
    }

    /** What was written since, whole lines as far as they fit; empty where there is nothing. */
    String read() throws IOException {
        var text = more();
        // Only when nothing is left in the old one does the new one begin.
        return text.isEmpty() && isAnother() && reopen() ? more() : text;
    }

    private String more() throws IOException {
        var channel = open;
        if (channel == null) {
            return "";
        }
        if (channel.size() < channel.position()) {
            channel.position(0);
        }
        long from = channel.position();
        buffer.clear();
        while (buffer.hasRemaining() && channel.read(buffer) > 0) {
            // until it is full, or there is no more
        }
        int end = buffer.position();
        int lines = end;
        while (lines > 0 && buffer.get(lines - 1) != '\n') {
            lines--;
        }
        // The last line waits for its end, unless it is longer than all that is read at once.
        int taken = lines == 0 && !buffer.hasRemaining() ? end : lines;
        channel.position(from + taken);
        return new String(buffer.array(), 0, taken, StandardCharsets.UTF_8);
    }

    private boolean isAnother() {
        try {
            return !Objects.equals(key, keyOf(file));
        } catch (IOException e) {
            return false;
        }
    }

    private boolean reopen() throws IOException {
        close();
        try {
            key = keyOf(file);
            open = FileChannel.open(file, StandardOpenOption.READ);
            return true;
        } catch (NoSuchFileException e) {
            key = null;
            return false;
        }
    }

    /** Tells a file from another of the same name. */
    private static @Nullable Object keyOf(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
