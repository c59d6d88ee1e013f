package org.conndoctor.recognition.targets;

import java.util.Map;
import java.util.Optional;
import org.conndoctor.facts.AddressRange;
import org.conndoctor.facts.Target;
import org.conndoctor.language.FoldedText;

/**
 * Reads what a person or a program gives as the target: a URL, {@code host:port}, or a host. Unlike in a text, the whole
 * must be one, and any name will do: {@code db:5432}.
 */
final class GivenTarget {

    private static final String AFTER_HOST = "/?#";
    private static final int LONGEST_HOST = 253;
    private static final int PORTS = 65535;

    private GivenTarget() {}

    /**
     * The target; empty where it is none.
     *
     * @param defaultPorts the port that a scheme implies
     */
    static Optional<Target> parse(String given, Map<String, Integer> defaultPorts) {
        var rest = FoldedText.of(given.strip()).text().strip();
        String scheme = null;
        int schemeEnd = rest.indexOf("://");
        if (schemeEnd >= 0) {
            scheme = rest.substring(0, schemeEnd);
            // jdbc:postgresql://…
            scheme = scheme.substring(scheme.lastIndexOf(':') + 1);
            if (scheme.isEmpty() || !scheme.chars().allMatch(GivenTarget::isOfScheme)) {
                return Optional.empty();
            }
            rest = authority(rest.substring(schemeEnd + 3));
        } else if (rest.indexOf('/') > 0) {
            rest = authority(rest);
        }
        int colon = isBareIpv6(rest) ? -1 : rest.indexOf(':', rest.indexOf(']') + 1);
        var host = colon < 0 ? rest : rest.substring(0, colon);
        int implied = scheme == null ? Target.UNKNOWN_PORT : defaultPorts.getOrDefault(scheme, Target.UNKNOWN_PORT);
        int port = colon < 0 ? implied : port(rest.substring(colon + 1));
        var plain = withoutBrackets(host);
        return port < 0 || !isHost(plain, host) ? Optional.empty() : Optional.of(new Target(scheme, plain, port));
    }

    /** Between the scheme and the path, without user and password. */
    private static String authority(String rest) {
        int end = 0;
        while (end < rest.length() && AFTER_HOST.indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        var authority = rest.substring(0, end);
        return authority.substring(authority.lastIndexOf('@') + 1);
    }

    private static boolean isOfScheme(int c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '-';
    }

    private static boolean isBareIpv6(String text) {
        return text.indexOf(':') != text.lastIndexOf(':')
                && !text.startsWith("[")
                && AddressRange.of(text) != AddressRange.NAME;
    }

    private static String withoutBrackets(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    private static boolean isHost(String plain, String written) {
        if (plain.isEmpty() || plain.length() > LONGEST_HOST) {
            return false;
        }
        if (plain.indexOf(':') >= 0) {
            return AddressRange.of(plain) != AddressRange.NAME;
        }
        return plain.equals(written)
                && Character.isLetterOrDigit(plain.charAt(0))
                && plain.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_')
                && !plain.contains("..");
    }

    /** A port; or less than 0 where it is none. */
    private static int port(String digits) {
        boolean number =
                !digits.isEmpty() && digits.length() <= 5 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        int port = number ? Integer.parseInt(digits) : -1;
        return port > 0 && port <= PORTS ? port : -1;
    }
}
