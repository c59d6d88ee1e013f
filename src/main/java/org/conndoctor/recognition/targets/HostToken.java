package org.conndoctor.recognition.targets;

import java.util.Optional;
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
    private static final int LONGEST_IPV6 = 46;
    /** What stands between a name and its address: {@code db.example (192.0.2.7)}. */
    private static final String BEFORE_ADDRESS = "()|/[ \"'";

    /** The host that ends just before a place. */
    static Optional<HostToken> before(FoldedText text, int end) {
        if (end > 0 && text.charAt(end - 1) == ']') {
            int open = text.text().lastIndexOf('[', end - 1);
            return open < 0 || end - open > LONGEST ? Optional.empty() : bracketed(text, open, end);
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

    /** An IPv6 address without brackets, as Node prints it: {@code ::1:3000}. A fingerprint in hexadecimal is none. */
    private static Optional<HostToken> bareIpv6(FoldedText text, int end) {
        int start = end;
        while (start > 0 && end - start < LONGEST_IPV6 && isIpv6Char(text.charAt(start - 1))) {
            start--;
        }
        var run = text.text().substring(start, end);
        boolean whole =
                start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)) && text.charAt(start - 1) != ':';
        return whole && isIpv6(run) ? Optional.of(new HostToken(run, start, end)) : Optional.empty();
    }

    private static boolean isIpv6(String run) {
        boolean colons = run.indexOf(':') != run.lastIndexOf(':');
        boolean pairs = run.length() > 5 && run.length() % 3 == 2 && run.indexOf("::") < 0;
        for (int i = 2; pairs && i < run.length(); i += 3) {
            pairs = run.charAt(i) == ':';
        }
        return colons && !pairs && AddressRange.of(run) != AddressRange.NAME;
    }

    private static boolean isIpv6Char(char c) {
        return c == ':' || c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
    }

    /** The host that begins at a place. */
    static Optional<HostToken> after(FoldedText text, int start) {
        if (start < text.length() && text.charAt(start) == '[') {
            int close = text.text().indexOf(']', start);
            return close < 0 || close - start > LONGEST ? Optional.empty() : bracketed(text, start, close + 1);
        }
        int end = start;
        while (end < text.length() && end - start < LONGEST_IPV6 && isIpv6Char(text.charAt(end))) {
            end++;
        }
        if (isIpv6(text.text().substring(start, end))) {
            return Optional.of(new HostToken(text.text().substring(start, end), start, end));
        }
        end = start;
        while (end < text.length() && end - start < LONGEST && isHostChar(text.charAt(end))) {
            end++;
        }
        return token(text, start, end);
    }

    /** An address of either version, or a name, in brackets. */
    private static Optional<HostToken> bracketed(FoldedText text, int open, int end) {
        int from = open + 1;
        int to = end - 1;
        while (from < to && text.charAt(from) == ' ') {
            from++;
        }
        while (to > from && text.charAt(to - 1) == ' ') {
            to--;
        }
        var inside = text.text().substring(from, to);
        boolean host = inside.indexOf(':') >= 0
                ? inside.length() <= 60 && AddressRange.of(inside) != AddressRange.NAME
                : !inside.isEmpty() && inside.chars().allMatch(c -> isHostChar((char) c)) && inside.indexOf('.') > 0;
        return host ? Optional.of(new HostToken(inside, open, end)) : Optional.empty();
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
    HostToken asked(FoldedText text, HostNames names) {
        int before = start;
        boolean resolved = host.length() < end - start;
        boolean inRound = false;
        while (isAddress() && before > 0 && start - before < 5 && BEFORE_ADDRESS.indexOf(text.charAt(before - 1)) >= 0) {
            before--;
            inRound |= text.charAt(before) == '(';
            resolved |= "(|/".indexOf(text.charAt(before)) >= 0;
        }
        if (!resolved) {
            return this;
        }
        // connect(('192.0.2.7', …)) is a call, not a name that was resolved.
        boolean called = inRound;
        return before(text, before)
                .filter(name -> !name.isAddress() && !name.isLoopbackName())
                .filter(name -> called ? names.standsAlone(name) : names.isConvincing(name))
                .map(name -> new HostToken(name.host, name.start, end))
                .orElse(this);
    }

    /** An address, not a name. */
    boolean isAddress() {
        return !isLoopbackName() && AddressRange.of(host) != AddressRange.NAME;
    }

    boolean isLoopbackName() {
        return host.equals("localhost");
    }

    /** Not a number only. */
    boolean isName() {
        return host.chars().anyMatch(Character::isLetter);
    }

    static boolean isHostChar(char c) {
        return c >= 'a' && c <= 'z'
                || c >= '0' && c <= '9'
                || c == '.'
                || c == '-'
                || c == '_'
                || c > 0x7F && Character.isLetterOrDigit(c) && !FoldedText.isEastAsian(c);
    }
}
