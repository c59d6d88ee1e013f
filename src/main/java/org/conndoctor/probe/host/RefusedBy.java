package org.conndoctor.probe.host;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who refuses: TCP itself, as a machine does on whose port nobody listens, or a message of ICMP, as a packet filter
 * sends it. Java does not tell the two apart, and who sent the message it does not tell at all; the kernel counts what
 * comes in, and a count that rises with each of several attempts rises because of them.
 */
final class RefusedBy {

    private static final int ATTEMPTS = 2;
    private static final Duration PATIENCE = Duration.ofMillis(400);
    private static final Path IPV4 = Path.of("/proc/net/snmp");
    private static final Path IPV6 = Path.of("/proc/net/snmp6");

    private RefusedBy() {}

    /** {@code reset} or {@code icmp}; empty where it cannot be told. Blocks. */
    static Optional<String> look(InetAddress address, int port) {
        int rose = 0;
        for (int i = 0; i < ATTEMPTS; i++) {
            var before = unreachables(address);
            if (!Connecting.outcome(address, port, PATIENCE).equals("refused")) {
                return Optional.empty();
            }
            var after = unreachables(address);
            if (before.isEmpty() || after.isEmpty()) {
                return Optional.empty();
            }
            rose += after.getAsLong() > before.getAsLong() ? 1 : 0;
        }
        return rose == ATTEMPTS ? Optional.of("icmp") : rose == 0 ? Optional.of("reset") : Optional.empty();
    }

    /** How often this machine was told that something cannot be reached. */
    private static OptionalLong unreachables(InetAddress address) {
        try {
            return address instanceof Inet6Address
                    ? ofIpv6(Files.readAllLines(IPV6))
                    : ofIpv4(Files.readAllLines(IPV4));
        } catch (IOException | NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** A line of names, and below it one of numbers. */
    static OptionalLong ofIpv4(List<String> lines) {
        var icmp = lines.stream().filter(l -> l.startsWith("Icmp: ")).toList();
        if (icmp.size() != 2) {
            return OptionalLong.empty();
        }
        int place = List.of(icmp.get(0).split(" ")).indexOf("InDestUnreachs");
        var numbers = icmp.get(1).split(" ");
        return place < 0 || place >= numbers.length
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(numbers[place]));
    }

    static OptionalLong ofIpv6(List<String> lines) {
        return lines.stream()
                .filter(l -> l.startsWith("Icmp6InDestUnreachs"))
                .mapToLong(l -> Long.parseLong(
                        l.substring("Icmp6InDestUnreachs".length()).strip()))
                .findFirst();
    }
}
