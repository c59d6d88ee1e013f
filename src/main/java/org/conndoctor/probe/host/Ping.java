package org.conndoctor.probe.host;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One ping by the system's own tool, which needs no privileges; nothing where it is not installed. */
public final class Ping {

    private static final long PATIENCE = 1_400;

    private Ping() {}

    /** What came back: an outcome of the vocabulary, and who said so where it was somebody else. */
    public record Echo(String outcome, Map<String, String> details) {}

    /** Waits a second at most. */
    public static Optional<Echo> echo(InetAddress address) {
        var target = address.getHostAddress();
        var command = switch (ThisSystem.get()) {
            case LINUX -> LocalCommand.of("ping", "-n", "-c1", "-W1", target);
            case MACOS -> LocalCommand.of("ping", "-n", "-c1", "-W900", target);
            default -> null;
        };
        return command == null
                ? Optional.empty()
                : command.within(PATIENCE).printedAnyway().flatMap(Ping::read);
    }

    /** What ping prints, with {@code LC_ALL=C}. Empty where it did not get to send anything. */
    static Optional<Echo> read(String printed) {
        if (printed.contains(" bytes from ")) {
            return Optional.of(new Echo("answers", Map.of()));
        }
        for (var line : printed.lines().toList()) {
            if (line.startsWith("From ") && line.contains("nreachable")) {
                var details = new HashMap<String, String>();
                details.put("from", firstWord(line.substring("From ".length())));
                return Optional.of(new Echo("unreachable", details));
            }
        }
        return printed.contains("1 packets transmitted") || printed.contains("1 packet transmitted")
                ? Optional.of(new Echo("silent", Map.of()))
                : Optional.empty();
    }

    private static String firstWord(String text) {
        int end = text.indexOf(' ');
        return end < 0 ? text : text.substring(0, end);
    }
}
