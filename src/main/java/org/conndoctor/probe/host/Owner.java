package org.conndoctor.probe.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The program that has a listening socket, as Linux tells it in files. Of its command line nothing is kept but what a
 * title of Workerman says of ports: {@code WorkerMan: worker process  chat websocket://0.0.0.0:2346}.
 */
final class Owner {

    private static final Path PROC = Path.of("/proc");
    private static final String TITLE = "WorkerMan: worker process";
    private static final int LONGEST_TITLE = 512;
    /** A machine with more processes is not looked through. */
    private static final int PROCESSES = 5_000;

    private Owner() {}

    /** A port whose protocol a title names. */
    record Titled(String protocol, String address, int port) {}

    /** The name of the program with this socket; empty where it is not told to this user. */
    static Optional<String> program(long inode) {
        if (inode == 0) {
            return Optional.empty();
        }
        var link = "socket:[" + inode + "]";
        return processes().stream().filter(p -> hasOpen(p, link)).findFirst().flatMap(p -> text(p.resolve("comm")));
    }

    /** What the titles of all processes name, by port. */
    static Map<Integer, Titled> titled() {
        var byPort = new HashMap<Integer, Titled>();
        for (var process : processes()) {
            text(process.resolve("cmdline")).flatMap(Owner::titled).ifPresent(t -> byPort.putIfAbsent(t.port(), t));
        }
        return byPort;
    }

    /** Of one title; empty where it names no port. */
    static Optional<Titled> titled(String title) {
        if (!title.startsWith(TITLE)) {
            return Optional.empty();
        }
        var last = title.substring(title.lastIndexOf(' ') + 1);
        int scheme = last.indexOf("://");
        int colon = last.lastIndexOf(':');
        if (scheme <= 0 || colon < scheme + 3) {
            return Optional.empty();
        }
        try {
            int port = Integer.parseInt(last.substring(colon + 1));
            return Optional.of(new Titled(last.substring(0, scheme), last.substring(scheme + 3, colon), port));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static List<Path> processes() {
        var processes = new ArrayList<Path>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (var one : all) {
                if (processes.size() == PROCESSES) {
                    break;
                }
                processes.add(one);
            }
        } catch (IOException e) {
            // No Linux, or nothing to be read.
        }
        return processes;
    }

    private static boolean hasOpen(Path process, String link) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
            for (var file : files) {
                if (Files.readSymbolicLink(file).toString().equals(link)) {
                    return true;
                }
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            // Gone, or somebody else's.
        }
        return false;
    }

    private static Optional<String> text(Path file) {
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(LONGEST_TITLE);
            var text =
                    new String(bytes, StandardCharsets.UTF_8).replace('\0', ' ').strip();
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
