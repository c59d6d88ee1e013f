package org.conndoctor.probe.host;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The program that has a listening socket, as Linux tells it in files. Of its command line nothing is kept but what a
 * title of Workerman says of ports: {@code WorkerMan: worker process  chat websocket://0.0.0.0:2346}.
 */
final class Owner {

    private static final Path PROC = Path.of("/proc");
    private static final String TITLE = "WorkerMan: worker process";
    private static final String MAX_FILES = "Max open files";
    private static final int LONGEST_TITLE = 512;
    /** A machine with more processes is not looked through. */
    private static final int PROCESSES = 5_000;

    private Owner() {}

    /** A port whose protocol a title names. */
    record Titled(String protocol, String address, int port) {}

    /**
     * Who has a socket.
     *
     * @param program its name
     * @param files how many files it has open
     * @param most how many it may have; {@link Integer#MAX_VALUE} where that is not told
     */
    record Held(String program, int files, int most) {

        /** It can open no other, and take no connection either. */
        boolean isFull() {
            return files >= most;
        }
    }

    /**
     * Who has these sockets, as far as it is told to this user; of several processes with the same the one that is full
     * counts.
     */
    static Map<Long, Held> of(Set<Long> inodes) {
        var held = new HashMap<Long, Held>();
        var links = inodes.stream().filter(i -> i != 0).collect(toMap(i -> "socket:[" + i + "]", i -> i));
        if (links.isEmpty()) {
            return held;
        }
        for (var process : processes()) {
            var open = open(process);
            var own = open.stream().filter(links::containsKey).map(links::get).toList();
            if (!own.isEmpty()) {
                var holder = new Held(text(process.resolve("comm")).orElse(""), open.size(), most(process));
                own.forEach(i -> held.merge(i, holder, (one, other) -> other.isFull() ? other : one));
            }
        }
        return held;
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

    /** What its open files are; none where that is not told. */
    private static List<String> open(Path process) {
        var open = new ArrayList<String>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
            for (var file : files) {
                open.add(target(file));
            }
        } catch (IOException | DirectoryIteratorException e) {
            // Gone, or somebody else's.
        }
        return open;
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }

    /** Of the line {@code Max open files  1024  524288  files} the first number, which is the one that holds. */
    private static int most(Path process) {
        try (var lines = Files.lines(process.resolve("limits"))) {
            return lines.filter(l -> l.startsWith(MAX_FILES))
                    .map(l -> l.substring(MAX_FILES.length()).strip().split(" ", 2)[0])
                    .filter(n -> n.chars().allMatch(Character::isDigit))
                    .mapToInt(n -> (int) Math.min(Long.parseLong(n), Integer.MAX_VALUE))
                    .findFirst()
                    .orElse(Integer.MAX_VALUE);
        } catch (IOException | UncheckedIOException | NumberFormatException e) {
            return Integer.MAX_VALUE;
        }
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
