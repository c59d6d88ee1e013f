package org.conndoctor.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.conndoctor.facts.Target;
import org.conndoctor.knowledge.TargetWords;
import org.conndoctor.language.FoldedText;

/**
 * Finds what the client asked for: a URL, {@code host:port}, or a host and a word for "port" with a number, whatever
 * program printed it. Thread safe.
 */
final class TargetFinder {

    /** How far from a match a target is looked for, in folded characters. */
    private static final int REACH = 400;
    /** How far before "port 5432" its host may stand. */
    private static final int HOST_BEFORE_PORT = 80;

    private final TargetWords words;
    private final List<WordPattern> portWords;

    TargetFinder(TargetWords words, Vocabulary vocabulary) {
        this.words = words;
        this.portWords = words.portWords().stream()
                .map(w -> WordPattern.of(new org.conndoctor.knowledge.Signature(w + "*", 0), vocabulary))
                .toList();
    }

    /**
     * The target nearest to a place, with the scheme of another mention of the same host where its own has none.
     *
     * @param start where the best match begins, in the folded text
     * @param end where it ends
     * @param taken stretches that mean something else, such as a listening line
     */
    Target nearest(Occurrences occurrences, int start, int end, List<int[]> taken) {
        int from = Math.max(0, start - REACH);
        int to = Math.min(occurrences.text().length(), end + REACH);
        var found = new ArrayList<Found>();
        urls(occurrences.text(), from, to, found);
        pairs(occurrences.text(), from, to, found);
        hostsWithPort(occurrences, from, to, found);
        found.removeIf(f -> taken.stream().anyMatch(t -> f.start < t[1] && t[0] < f.end));
        return found.stream()
                .min(Comparator.comparingInt(f -> f.distance(start, end)))
                .map(best -> withScheme(best, found))
                .orElse(Target.UNKNOWN);
    }

    /** What a user gave as the target: a URL, {@code host:port} or a host. Empty where it is none of these. */
    Optional<Target> parse(String given) {
        return GivenTarget.parse(given, words.defaultPorts());
    }

    private Target withScheme(Found best, List<Found> all) {
        if (best.target.scheme() != null) {
            return best.target;
        }
        for (var other : all) {
            var t = other.target;
            if (t.scheme() != null
                    && t.port() == best.target.port()
                    && java.util.Objects.equals(t.host(), best.target.host())) {
                return t;
            }
        }
        return best.target;
    }

    private void urls(FoldedText text, int from, int to, List<Found> found) {
        for (int i = text.text().indexOf("://", from);
                i >= 0 && i < to;
                i = text.text().indexOf("://", i + 3)) {
            int start = i;
            while (start > 0 && isSchemeChar(text.charAt(start - 1)) && i - start < 20) {
                start--;
            }
            var host = HostToken.after(text, afterUserInfo(text, i + 3));
            if (start == i || host.isEmpty()) {
                continue;
            }
            var scheme = text.text().substring(start, i);
            scheme = scheme.substring(scheme.lastIndexOf(':') + 1);
            int end = host.get().end();
            int port = portAfterColon(text, end);
            int implied = words.defaultPorts().getOrDefault(scheme, Target.UNKNOWN_PORT);
            found.add(new Found(start, end, new Target(scheme, host.get().host(), port > 0 ? port : implied)));
        }
    }

    /** The place after {@code user:password@}, if that stands before the host; a password may hold an at sign. */
    private static int afterUserInfo(FoldedText text, int from) {
        int after = from;
        for (int i = from; i < text.length() && i < from + 200; i++) {
            char c = text.charAt(i);
            if (c == '@') {
                after = i + 1;
            } else if (c == '/' || c == ' ' || c == '"' || c == '\'' || c == '<' || c == '>') {
                return after;
            }
        }
        return after;
    }

    private static boolean isSchemeChar(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '+' || c == ':';
    }

    private void pairs(FoldedText text, int from, int to, List<Found> found) {
        for (int i = text.text().indexOf(':', from);
                i >= 0 && i < to;
                i = text.text().indexOf(':', i + 1)) {
            int port = portAfterColon(text, i);
            var host = port > 0 ? HostToken.before(text, i) : Optional.<HostToken>empty();
            if (host.isPresent() && isAsker(text, host.get().start(), i)) {
                continue;
            }
            if (host.isPresent()
                    && (host.get().isConvincing() || isTold(text, host.get().start()))) {
                var asked = host.get().asked(text);
                found.add(new Found(asked.start(), i + 5, new Target(null, asked.host(), port)));
            }
        }
    }

    /** "10.0.0.1:44321->10.0.0.2:443" names the client's own end first; "lookup db on 10.0.0.2:53" names a resolver. */
    private boolean isAsker(FoldedText text, int start, int colon) {
        int end = colon + 1;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return text.text().startsWith("->", end)
                || end - colon == 3
                        && text.text().startsWith(":53", colon)
                        && follows(text, start, words.resolverWords());
    }

    /** A bare name such as {@code db} is a host where the text says so: "dial tcp db:5432", "connecting to db:5432". */
    private boolean isTold(FoldedText text, int start) {
        return follows(text, start, words.hostWords());
    }

    /** Whether one of these words and a space stand right before this place. */
    private static boolean follows(FoldedText text, int place, List<String> words) {
        for (var word : words) {
            int start = place - word.length() - 1;
            if (start >= 0
                    && text.charAt(place - 1) == ' '
                    && text.text().startsWith(word, start)
                    && (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))) {
                return true;
            }
        }
        return false;
    }

    /** The port after a colon at this place, or 0. A second colon or a dot makes it a time or a place in a source. */
    private static int portAfterColon(FoldedText text, int colon) {
        if (colon >= text.length() || text.charAt(colon) != ':') {
            return 0;
        }
        int end = colon + 1;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        boolean goesOn = end + 1 < text.length()
                && (text.charAt(end) == ':' || text.charAt(end) == '.')
                && isDigit(text.charAt(end + 1));
        return goesOn ? 0 : port(text.text().substring(colon + 1, end));
    }

    private static int port(String digits) {
        if (digits.isEmpty() || digits.length() > 5) {
            return 0;
        }
        int port = Integer.parseInt(digits);
        return port <= 65535 ? port : 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void hostsWithPort(Occurrences occurrences, int from, int to, List<Found> found) {
        var text = occurrences.text();
        for (var pattern : portWords) {
            var places = occurrences.of(pattern.parts().get(0).word());
            if (places == null) {
                continue;
            }
            for (int i = places.firstFrom(from); i < places.size() && places.start(i) < to; i++) {
                int digits = skipToDigits(text, places.end(i));
                int end = digits;
                while (end < text.length() && isDigit(text.charAt(end))) {
                    end++;
                }
                int port = port(text.text().substring(digits, end));
                var host = port > 0 ? hostBefore(text, places.start(i)) : Optional.<HostToken>empty();
                if (host.isPresent()) {
                    var asked = host.get().asked(text);
                    found.add(new Found(asked.start(), end, new Target(null, asked.host(), port)));
                }
            }
        }
    }

    /** Past what stands between the word and its number: endings, punctuation, "number". */
    private static int skipToDigits(FoldedText text, int from) {
        int i = from;
        while (i < text.length() && i < from + 10 && !isDigit(text.charAt(i))) {
            i++;
        }
        return i < text.length() && isDigit(text.charAt(i)) ? i : from;
    }

    private Optional<HostToken> hostBefore(FoldedText text, int end) {
        for (int i = end; i > 0 && i > end - HOST_BEFORE_PORT; i--) {
            var token = HostToken.before(text, i);
            if (token.isPresent()) {
                boolean quoted = token.get().start() > 0
                        && isQuote(text.charAt(token.get().start() - 1));
                if (token.get().isConvincing()
                        || quoted && token.get().isName()
                        || isTold(text, token.get().start())) {
                    return token;
                }
                i = token.get().start() + 1;
            }
        }
        return Optional.empty();
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    /** A target and where it stands. */
    private record Found(int start, int end, Target target) {

        /** How far from a stretch; what stands inside it is at its distance 0. */
        int distance(int from, int to) {
            if (end <= from) {
                return from - end;
            }
            return start >= to ? start - to : 0;
        }
    }
}
