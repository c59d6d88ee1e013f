package org.conndoctor.netns;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A network of our own on this machine: namespaces joined by cables. It takes away what an earlier run has left, and on
 * close all that it made. Two runs on one machine wait for each other.
 */
final class Net implements AutoCloseable {

    /** Whatever bears this name is ours. */
    static final String PREFIX = "cd-";
    /** Where {@code ip netns exec} takes a namespace's own /etc from. */
    static final Path FILES = Path.of("/etc/netns");

    private static final Path LOCK = Path.of(System.getProperty("java.io.tmpdir"), PREFIX + "netns.lock");

    private final FileChannel lock;
    private final List<Host> hosts = new ArrayList<>();

    Net() {
        try {
            lock = FileChannel.open(LOCK, CREATE, WRITE);
            lock.lock();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        clear();
    }

    static boolean isRoot() {
        return "0".equals(Shell.say("", "id", "-u").text().strip());
    }

    /** Programs that these tests need and that are not installed. */
    static List<String> missing() {
        var missing = new ArrayList<String>();
        if (!Shell.has("ip")) {
            missing.add("ip (package iproute2)");
        }
        if (!Shell.has("nft") && !Shell.has("iptables")) {
            missing.add("nft (package nftables)");
        }
        return missing;
    }

    /** Why no network can be made here; empty where it can. */
    static Optional<String> obstacle() {
        if (!missing().isEmpty()) {
            return Optional.of("not installed: " + String.join(", ", missing()));
        }
        if (!isRoot()) {
            return Optional.of("only root may make network namespaces");
        }
        var name = PREFIX + "try";
        Shell.say("", "ip", "netns", "del", name);
        var said = Shell.say("", "ip", "netns", "add", name);
        Shell.say("", "ip", "netns", "del", name);
        return said.exit() == 0
                ? Optional.empty()
                : Optional.of("the system refuses: " + said.text().strip());
    }

    /** Adds a machine. */
    Host host(String name) {
        var host = new Host(PREFIX + name);
        hosts.add(host);
        return host;
    }

    @Override
    public void close() {
        try (lock) {
            hosts.forEach(Host::endAll);
            clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A namespace lives as long as a process in it. */
    private static void clear() {
        var ours = Shell.lines("ip", "netns", "list")
                .map(line -> line.split(" ")[0])
                .filter(name -> name.startsWith(PREFIX))
                .toList();
        for (var name : ours) {
            Shell.lines("ip", "netns", "pids", name)
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())).stream())
                    .forEach(ProcessHandle::destroyForcibly);
            Shell.run("ip", "netns", "del", name);
        }
        deleteFiles();
    }

    private static void deleteFiles() {
        if (!Files.isDirectory(FILES)) {
            return;
        }
        try (Stream<Path> all = Files.walk(FILES)) {
            var ours = all.filter(p -> p.startsWith(FILES) && p.getNameCount() > FILES.getNameCount())
                    .filter(p -> p.getName(FILES.getNameCount()).toString().startsWith(PREFIX))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (var path : ours) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
