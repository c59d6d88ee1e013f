package org.conndoctor.netns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One machine of a made-up network: a network namespace with its own addresses, routes, firewall and files. */
public final class Host {

    private final String namespace;
    private final String name;
    private final List<Process> started = new ArrayList<>();

    Host(String namespace, String name) {
        this.namespace = namespace;
        this.name = name;
        Shell.run("ip", "netns", "add", namespace);
        ip("link set lo up");
    }

    String namespace() {
        return namespace;
    }

    /** Commands of {@code ip} within this machine, one a line, run as one. */
    public Host ip(String... lines) {
        Shell.fed(String.join("\n", lines), "ip", "-n", namespace, "-batch", "-");
        return this;
    }

    /** A cable to another machine; each end is named after the one that it leads to. */
    void cable(Host other) {
        ip("link add " + other.end() + " type veth peer name " + end() + " netns " + other.namespace);
        ip("link set " + other.end() + " up");
        other.ip("link set " + end() + " up");
    }

    /** The name of the cable's end that leads here. */
    String end() {
        return name;
    }

    /** Sets what stands in /proc/sys, in the namespace's own view of it. */
    public Host sysctl(String key, String value) {
        Shell.run(in("sysctl", "-q", "-w", key + "=" + value).toArray(String[]::new));
        return this;
    }

    /** A file that this machine finds in /etc, for instance {@code hosts} or {@code resolv.conf}. */
    public Host file(String name, String content) {
        try {
            var folder = Files.createDirectories(Net.FILES.resolve(namespace));
            Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Packets to this port are dropped, but for the machine's own. */
    void drops(int port) {
        filter(port, "drop");
    }

    /** Packets to this port are refused by the firewall, which says so; but for the machine's own. */
    void rejects(int port) {
        filter(port, "reject with icmpx type admin-prohibited");
    }

    private void filter(int port, String verdict) {
        nft("""
            table inet filter {
                chain input {
                    type filter hook input priority 0; policy accept;
                    iif "lo" accept
                    tcp dport %d %s
                }
            }
            """.formatted(port, verdict));
    }

    /** Rules of {@code nft}, added to what this machine's firewall has. */
    public Host nft(String rules) {
        Shell.fed(rules, in("nft", "-f", "-").toArray(String[]::new));
        return this;
    }

    /** Runs a short command on this machine; fails the test where it fails. */
    public String run(String... command) {
        return Shell.run(in(command).toArray(String[]::new));
    }

    /** Starts a program that prints {@code ready} when it is, and waits for that. */
    public Process startReady(Path errors, String... command) throws IOException {
        return startReady(Map.of(), errors, List.of(command));
    }

    /** The same, with these settings in the environment. */
    public Process startReady(Map<String, String> environment, Path errors, List<String> command) throws IOException {
        var process = start(environment, errors, command);
        Started.saysReady(process, errors);
        return process;
    }

    /** Starts a program, and waits until somebody listens on this port. */
    public Process startListening(Path errors, int port, String... command) throws IOException, InterruptedException {
        var process = start(Map.of(), errors, List.of(command));
        Started.listens(process, port, errors);
        return process;
    }

    /** Starts a program on this machine; it ends with the network. */
    public Process start(Map<String, String> environment, Path errors, List<String> command) throws IOException {
        var builder = new ProcessBuilder(in(command.toArray(String[]::new)));
        // A proxy of the machine that tests is nothing that this one knows.
        builder.environment().keySet().removeIf(v -> v.toLowerCase(Locale.ROOT).endsWith("_proxy"));
        builder.environment().putAll(environment);
        var process = builder.redirectError(errors.toFile()).start();
        started.add(process);
        return process;
    }

    /** Ends what was started. {@code ip netns exec} becomes the program itself, so its process is the program's. */
    void endAll() {
        started.forEach(Process::destroyForcibly);
        for (var process : started) {
            process.onExit().join();
        }
        started.clear();
    }

    private List<String> in(String... command) {
        var all = new ArrayList<>(List.of("ip", "netns", "exec", namespace));
        all.addAll(List.of(command));
        return all;
    }
}
