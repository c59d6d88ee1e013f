package org.conndoctor.recognition;

import java.util.Optional;
import java.util.Set;
import org.conndoctor.facts.AddressRange;
import org.conndoctor.language.FoldedText;

/**
 * A run of characters that can be a host.
 *
 * @param host without brackets
 * @param start where it stands in the folded text, brackets included
 * @param end exclusive
 */
record HostToken(String host, int start, int end) {

    private static final int LONGEST = 253;

    /** "Main.java:20" and "urllib3/connection.py:85" are places in sources. */
    private static final Set<String> SOURCE_ENDINGS = Set.of(
            "java", "py", "js", "mjs", "cjs", "ts", "tsx", "go", "rb", "php", "c", "cc", "cpp", "h", "hpp", "rs", "cs",
            "kt", "kts", "scala", "swift", "lua", "pl", "sh", "sql", "log", "txt", "yaml", "yml", "json", "xml", "vue",
            "dart", "ex", "exs", "erl", "m", "conf", "jar", "exe");

    /** The host that ends just before a place. */
    static Optional<HostToken> before(FoldedText text, int end) {
        if (end > 0 && text.charAt(end - 1) == ']') {
            int open = text.text().lastIndexOf('[', end - 1);
            return open < 0 ? Optional.empty() : bracketed(text, open, end);
        }
        int close = end > 0 && text.charAt(end - 1) == '|' ? end - 1 : end;
        var address = bareIpv6(text, close);
        if (address.isPresent()) {
            return address;
        }
        int start = close;
        while (start > 0 && close - start < LONGEST && isHostChar(text.charAt(start - 1))) {
            start--;
        }
        return token(text, start, close);
    }

    /** An IPv6 address without brackets, as Node prints it: {@code ::1:3000}. */
    private static Optional<HostToken> bareIpv6(FoldedText text, int end) {
        int start = end;
        while (start > 0 && end - start < 46 && isIpv6Char(text.charAt(start - 1))) {
            start--;
        }
        var run = text.text().substring(start, end);
        boolean whole = start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1));
        boolean address =
                whole && run.indexOf(':') != run.lastIndexOf(':') && AddressRange.of(run) != AddressRange.NAME;
        return address ? Optional.of(new HostToken(run, start, end)) : Optional.empty();
    }

    private static boolean isIpv6Char(char c) {
        return c == ':' || c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
    }

    /** The host that begins at a place. */
    static Optional<HostToken> after(FoldedText text, int start) {
        if (start < text.length() && text.charAt(start) == '[') {
            int close = text.text().indexOf(']', start);
            return close < 0 ? Optional.empty() : bracketed(text, start, close + 1);
        }
        int end = start;
        while (end < text.length() && end - start < LONGEST && isHostChar(text.charAt(end))) {
            end++;
        }
        return token(text, start, end);
    }

    private static Optional<HostToken> bracketed(FoldedText text, int open, int end) {
        var inside = text.text().substring(open + 1, end - 1);
        boolean address = inside.indexOf(':') >= 0
                && inside.length() <= 60
                && inside.chars().allMatch(c -> Character.digit(c, 16) >= 0 || c == ':' || c == '.' || c == '%');
        return address ? Optional.of(new HostToken(inside, open, end)) : Optional.empty();
    }

    private static Optional<HostToken> token(FoldedText text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && !Character.isLetterOrDigit(text.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(text.charAt(to - 1))) {
            to--;
        }
        return from == to
                ? Optional.empty()
                : Optional.of(new HostToken(text.text().substring(from, to), from, to));
    }

    /**
     * The name that was asked, where this is the address that it was resolved to: {@code "db.example.com" (192.0.2.7)},
     * {@code db.example.com/192.0.2.7}, {@code db.example.com|192.0.2.7|}. This host itself otherwise.
     */
    HostToken asked(FoldedText text) {
        boolean address = AddressRange.of(host) != AddressRange.NAME;
        int before = start;
        boolean resolved = false;
        while (address && before > 0 && start - before < 5 && "()|/[ \"'".indexOf(text.charAt(before - 1)) >= 0) {
            before--;
            resolved |= "(|/".indexOf(text.charAt(before)) >= 0;
        }
        if (!resolved) {
            return this;
        }
        return before(text, before)
                .filter(name -> AddressRange.of(name.host) == AddressRange.NAME && name.isConvincing())
                .map(name -> new HostToken(name.host, name.start, end))
                .orElse(this);
    }

    /** An address, {@code localhost}, or a name with a dot that is no file name. */
    boolean isConvincing() {
        if (host.indexOf(':') >= 0 || host.equals("localhost")) {
            return true;
        }
        int dot = host.lastIndexOf('.');
        if (dot < 0) {
            return false;
        }
        if (AddressRange.of(host) != AddressRange.NAME) {
            return true;
        }
        var ending = host.substring(dot + 1);
        return isLetters(ending) && ending.length() >= 2 && !SOURCE_ENDINGS.contains(ending) && !host.contains("..");
    }

    /** Not a number only. */
    boolean isName() {
        return host.chars().anyMatch(Character::isLetter);
    }

    private static boolean isLetters(String s) {
        return s.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static boolean isHostChar(char c) {
        return c >= 'a' && c <= 'z'
                || c >= '0' && c <= '9'
                || c == '.'
                || c == '-'
                || c == '_'
                || c > 0x7F && Character.isLetterOrDigit(c) && !FoldedText.isEastAsian(c);
    }
}
