package org.conndoctor.probe.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The local ports that the system gives to outgoing connections.
 *
 * @param first 1 to 65535
 * @param last not below the first
 */
record PortRange(int first, int last) {

    private static final Path LINUX = Path.of("/proc/sys/net/ipv4/ip_local_port_range");
    private static final PortRange LINUX_DEFAULT = new PortRange(32_768, 60_999);
    /** RFC 6335, section 6; of Windows, macOS and others. */
    private static final PortRange DYNAMIC = new PortRange(49_152, 65_535);

    private static final String MAC = "net.inet.ip.portrange.";

    int size() {
        return last - first + 1;
    }

    boolean contains(int port) {
        return port >= first && port <= last;
    }

    /** What is set now, or else the default of the system. */
    static PortRange read() {
        return switch (ThisSystem.get()) {
            case LINUX -> linux().orElse(LINUX_DEFAULT);
            case MACOS ->
                LocalCommand.of("sysctl", "-n", MAC + "first", MAC + "last", MAC + "hifirst", MAC + "hilast")
                        .printed()
                        .flatMap(PortRange::ofSysctl)
                        .orElse(DYNAMIC);
            case WINDOWS ->
                LocalCommand.of("netsh", "int", "ipv4", "show", "dynamicport", "tcp")
                        .printed()
                        .flatMap(PortRange::ofNetsh)
                        .orElse(DYNAMIC);
            default -> DYNAMIC;
        };
    }

    private static Optional<PortRange> linux() {
        try {
            // The kernel gives such a file to one read only, so that one must be large; readString begins with a byte.
            return of(numbers(String.join("\n", Files.readAllLines(LINUX)).replace('\t', '\n')));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The ordinary range comes first, then the high one; they are the same unless somebody has changed one. */
    static Optional<PortRange> ofSysctl(String printed) {
        return of(numbers(printed));
    }

    /** A start and a count, in whatever language the words before them are. */
    static Optional<PortRange> ofNetsh(String printed) {
        var numbers = numbers(printed);
        return numbers.size() < 2 ? Optional.empty() : of(List.of(numbers.get(0), numbers.get(0) + numbers.get(1) - 1));
    }

    private static Optional<PortRange> of(List<Integer> numbers) {
        if (numbers.size() < 2) {
            return Optional.empty();
        }
        int first = numbers.get(0);
        int last = numbers.get(1);
        return first > 0 && first <= last && last <= 65_535
                ? Optional.of(new PortRange(first, last))
                : Optional.empty();
    }

    /** The numbers with which lines end, in their order. */
    private static List<Integer> numbers(String printed) {
        return printed.lines()
                .map(line -> line.substring(line.lastIndexOf(':') + 1).strip())
                .filter(word -> !word.isEmpty() && word.length() <= 5)
                .filter(word -> word.chars().allMatch(c -> c >= '0' && c <= '9'))
                .map(Integer::valueOf)
                .toList();
    }
}
