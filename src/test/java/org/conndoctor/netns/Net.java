package org.conndoctor.netns;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A network of our own on this {@linkplain Ground}: namespaces joined by cables. On close it takes away what it made. */
public final class Net implements AutoCloseable {

    /** Whatever bears this name is ours. Each JVM of one run has its own, so that two can build side by side. */
    static final String PREFIX = "cd" + System.getProperty("surefire.forkNumber", "1") + "-";
    /** Where {@code ip netns exec} takes a namespace's own /etc from. */
    static final Path FILES = Path.of("/etc/netns");

    /** Each program with Debian's package of it; {@code .ci/tools} installs them. */
    private static final Map<String, String> NEEDED = Map.ofEntries(
            Map.entry("ip", "iproute2"),
            Map.entry("nft", "nftables"),
            Map.entry("iptables", "iptables"),
            Map.entry("sysctl", "procps"),
            Map.entry("ping", "iputils-ping"),
            Map.entry("nginx", "nginx-light"),
            Map.entry("tinyproxy", "tinyproxy-bin"),
            Map.entry("dnsmasq", "dnsmasq-base"),
            Map.entry("sshd", "openssh-server"),
            Map.entry("php", "php-cli"),
            Map.entry("curl", "curl"),
            Map.entry("wget", "wget"),
            Map.entry("nc", "netcat-openbsd"),
            Map.entry("ssh", "openssh-client"),
            Map.entry("openssl", "openssl"));

    private static final AtomicInteger MADE = new AtomicInteger();
    private static final Path FIRST = Path.of(System.getProperty("java.io.tmpdir"), "cd-netns-first.lock");

    private final String prefix = PREFIX + MADE.incrementAndGet() + "-";
    private final List<Host> hosts = new ArrayList<>();

    static boolean isRoot() {
        return "0".equals(Shell.say("", "id", "-u").text().strip());
    }

    /** Programs that these tests need and that are not installed. */
    static List<String> missing() {
        return NEEDED.entrySet().stream()
                .filter(e -> !Shell.has(e.getKey()))
                .map(e -> e.getKey() + " (package " + e.getValue() + ")")
                .sorted()
                .toList();
    }

    /** Why no network can be made here; empty where it can. */
    public static Optional<String> obstacle() {
        if (!missing().isEmpty()) {
            return Optional.of("not installed: " + String.join(", ", missing()));
        }
        if (!isRoot()) {
            return Optional.of("only root may make network namespaces");
        }
        var said = addOne();
        return said.exit() == 0
                ? Optional.empty()
                : Optional.of("the system refuses: " + said.text().strip());
    }

    /** One JVM after the other: the first of all also makes the folder of namespaces, which two cannot do at once. */
    private static Shell.Said addOne() {
        try (var file = FileChannel.open(FIRST, CREATE, WRITE);
                var alone = file.lock()) {
            var name = PREFIX + "try";
            Shell.say("", "ip", "netns", "del", name);
            var said = Shell.say("", "ip", "netns", "add", name);
            Shell.say("", "ip", "netns", "del", name);
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a machine. */
    Host host(String name) {
        var host = new Host(prefix + name, name);
        hosts.add(host);
        return host;
    }

    @Override
    public void close() {
        hosts.forEach(Host::endAll);
        Ground.clear(prefix);
    }
}
