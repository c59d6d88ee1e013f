package org.conndoctor.probe.host;

import java.util.Locale;
import java.util.Optional;

/**
 * A proxy as the environment names it. User and password are cut off before anything else is read.
 *
 * @param variable the name of the setting, as it is written there
 * @param scheme how it is spoken to, {@code http} or {@code socks5}
 * @param host a name or an address, without brackets
 * @param port 1 to 65535
 */
record Proxy(String variable, String scheme, String host, int port) {

    /** Reads {@code scheme://user:password@host:port/}, of which only the host is needed; empty where there is none. */
    static Optional<Proxy> read(String variable, String value) {
        var rest = value.strip();
        int schemeEnd = rest.indexOf("://");
        var scheme = schemeEnd < 0 ? "http" : rest.substring(0, schemeEnd).toLowerCase(Locale.ROOT);
        rest = schemeEnd < 0 ? rest : rest.substring(schemeEnd + "://".length());
        // A password may hold a slash that nobody has encoded, so the last @ counts.
        rest = rest.substring(rest.lastIndexOf('@') + 1);
        int end = rest.indexOf('/');
        rest = end < 0 ? rest : rest.substring(0, end);
        int hostEnd = rest.startsWith("[") ? rest.indexOf(']') + 1 : lastColonOrEnd(rest);
        var host = rest.substring(0, hostEnd);
        host = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        int port = hostEnd == rest.length() ? defaultPort(scheme) : port(rest.substring(hostEnd));
        return host.isEmpty() || port == 0 ? Optional.empty() : Optional.of(new Proxy(variable, scheme, host, port));
    }

    private static int lastColonOrEnd(String rest) {
        int colon = rest.lastIndexOf(':');
        return colon < 0 ? rest.length() : colon;
    }

    private static int defaultPort(String scheme) {
        return scheme.startsWith("socks") ? 1080 : scheme.equals("https") ? 443 : 80;
    }

    /** Of {@code :8080}; 0 where it is no port. */
    private static int port(String text) {
        var digits = text.startsWith(":") ? text.substring(1) : "";
        if (digits.isEmpty() || digits.length() > 5 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 0;
        }
        int port = Integer.parseInt(digits);
        return port <= 65_535 ? port : 0;
    }
}
