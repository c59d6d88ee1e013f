package org.conndoctor.netns;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The place on this machine where networks of ours are built: held by one run of tests at a time, empty at its beginning
 * and at its end, whatever an earlier run has left.
 */
public final class Ground implements AutoCloseable {

    private static final Path LOCK = Path.of(System.getProperty("java.io.tmpdir"), Net.PREFIX + "netns.lock");

    private final FileChannel lock;

    /** Waits for another run on this machine to end. */
    public Ground() {
        try {
            lock = FileChannel.open(LOCK, CREATE, WRITE);
            lock.lock();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        clear(Net.PREFIX);
    }

    @Override
    public void close() {
        try (lock) {
            clear(Net.PREFIX);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes away all machines whose names begin so. A namespace lives as long as a process in it. */
    static void clear(String prefix) {
        var ours = Shell.lines("ip", "netns", "list")
                .map(line -> line.split(" ")[0])
                .filter(name -> name.startsWith(prefix))
                .toList();
        for (var name : ours) {
            Shell.lines("ip", "netns", "pids", name)
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())).stream())
                    .forEach(ProcessHandle::destroyForcibly);
            Shell.run("ip", "netns", "del", name);
        }
        deleteFiles(prefix);
    }

    private static void deleteFiles(String prefix) {
        if (!Files.isDirectory(Net.FILES)) {
            return;
        }
        try (Stream<Path> folders = Files.list(Net.FILES)) {
            folders.filter(f -> f.getFileName().toString().startsWith(prefix)).forEach(Ground::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
