package org.conndoctor.recognition.targets;

import java.util.Optional;
import org.conndoctor.facts.Target;
import org.conndoctor.knowledge.TargetWord;

/**
 * Finds a host and a port side by side, with whatever programs put between them: {@code db:5432}, {@code 10.0.0.1#53},
 * {@code 10.0.0.1/6667}, {@code ("::1", 2345, 0, 0)}, {@code db.example[10.0.0.1]:25}.
 */
final class PairReader {

    private static final String UNRESOLVED = "/<unresolved>";
    private static final String QUOTES = "\"'";
    /** Prefix lengths of networks are smaller numbers, and so are most that merely follow an address. */
    private static final int SMALL = 128;

    private static final int DIGITS = 5;
    private static final int REGISTERED = 1024;
    /** The port of the first X display. */
    private static final int DISPLAYS = 6000;

    private final Passage passage;
    private final HostNames names;
    private final Roles roles;

    PairReader(Passage passage, HostNames names) {
        this.passage = passage;
        this.names = names;
        this.roles = new Roles(passage);
    }

    void read() {
        var text = passage.text;
        int i = passage.from;
        while (i < passage.to) {
            if (!Ports.isDigit(text.charAt(i))) {
                i++;
                continue;
            }
            int end = Ports.end(text, i);
            if (i > 0 && end - i <= DIGITS && !readDisplay(i, end)) {
                read(i, end);
            }
            i = end;
        }
    }

    private void read(int digits, int end) {
        var text = passage.text;
        int port = Ports.of(text, digits, end);
        boolean longer = Ports.goesOn(text, end) || end < text.length() && isLetter(text.charAt(end));
        if (port == Ports.NONE || longer && !text.text().startsWith("->", end)) {
            return;
        }
        var host = host(digits, end, port);
        if (host.isEmpty() || passage.isRead(host.get().start(), end)) {
            return;
        }
        var token = host.get();
        if (isOther(token, end, port)) {
            passage.refuse(token.start(), end);
            return;
        }
        var asked = token.asked(text, names);
        passage.add(asked.start(), end, new Target(null, asked.host(), port), 0);
    }

    /** {@code cannot open display: desk.example:1.0}; the number counts displays, and their ports begin at 6000. */
    private boolean readDisplay(int digits, int end) {
        int display = Integer.parseInt(passage.text.text().substring(digits, end));
        if (display >= SMALL || passage.text.charAt(digits - 1) != ':') {
            return false;
        }
        var host = HostToken.before(passage.text, digits - 1)
                .filter(h -> names.isConvincing(h) && passage.follows(h.start(), TargetWord.DISPLAY_WORDS));
        host.ifPresent(h -> passage.add(h.start(), end, new Target(null, h.host(), DISPLAYS + display), 0));
        return host.isPresent();
    }

    private boolean isOther(HostToken token, int end, int port) {
        return roles.isOther(token.start(), end, port)
                || HostNames.isCode(token, passage.text, passage.original)
                || isInPath(token);
    }

    /** The last part of a path: {@code /etc/app.conf.d:12}. An address may well stand behind a slash. */
    private boolean isInPath(HostToken token) {
        int slash = token.start() - 1;
        return slash > 0
                && !token.isAddress()
                && passage.text.charAt(slash) == '/'
                && (HostToken.isHostChar(passage.text.charAt(slash - 1)));
    }

    private Optional<HostToken> host(int digits, int end, int port) {
        char sign = passage.text.charAt(digits - 1);
        return switch (sign) {
            case ':' -> beforeColon(digits - 1);
            case '#', '@', '%' -> sure(digits - 1);
            case '/' -> port > SMALL && !isPath(end) ? sure(digits - 1) : Optional.empty();
            case ',' -> port > SMALL ? sure(digits - 1) : Optional.empty();
            case ' ' -> beforeSpace(digits, end, port);
            default -> Optional.empty();
        };
    }

    private Optional<HostToken> beforeColon(int colon) {
        var text = passage.text;
        int close = colon;
        if (text.text().startsWith(UNRESOLVED, close - UNRESOLVED.length())) {
            close -= UNRESOLVED.length();
        } else if (close > 1 && QUOTES.indexOf(text.charAt(close - 1)) >= 0) {
            return sure(close);
        }
        return HostToken.before(text, close).filter(h -> names.isConvincing(h) || isTold(h));
    }

    /** A bare name such as {@code db} is a host where the text says so: "dial tcp db:5432", "connecting to db:5432". */
    private boolean isTold(HostToken host) {
        return names.isBare(host)
                && host.start() > 0
                && passage.text.charAt(host.start() - 1) == ' '
                && passage.endsWith(host.start() - 1, TargetWord.HOST_WORDS);
    }

    /** A host that needs no colon to be one. */
    private Optional<HostToken> sure(int end) {
        var text = passage.text;
        int close = end;
        while (close > 1 && QUOTES.indexOf(text.charAt(close - 1)) >= 0) {
            close--;
        }
        return HostToken.before(text, close).filter(h -> names.standsAlone(h) || h.isLoopbackName());
    }

    /** {@code [10.0.0.1] 2345}, {@code 10.0.0.1, 2345} and, where a host is told or a line begins, {@code 10.0.0.1 2345}. */
    private Optional<HostToken> beforeSpace(int digits, int end, int port) {
        var text = passage.text;
        int space = digits - 1;
        boolean unit =
                end + 1 < text.length() && text.charAt(end) == ' ' && text.charAt(end + 1) >= 'a' && port < REGISTERED;
        boolean date = end < text.length() && text.charAt(end) == '-';
        if (space == 0 || unit || date || text.lineOf(space - 1) != text.lineOf(digits)) {
            return Optional.empty();
        }
        if (text.charAt(space - 1) == ',') {
            return port > SMALL ? sure(space - 1) : Optional.empty();
        }
        return sure(space)
                .filter(h -> h.end() > h.start() + h.host().length()
                        || passage.follows(h.start(), TargetWord.HOST_WORDS)
                        || h.start() == passage.lineStart(h.start()) && port >= REGISTERED);
    }

    private boolean isPath(int end) {
        return end < passage.text.length() && (passage.text.charAt(end) == '/' || passage.text.charAt(end) == '-');
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c == '_';
    }
}
