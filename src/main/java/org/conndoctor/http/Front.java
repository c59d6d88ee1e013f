package org.conndoctor.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/**
 * What stands between callers and a server.
 *
 * @param proxy the address of the reverse proxy in front, whose word on who calls is taken
 * @param proxies how many proxies stand one behind the other, that one included
 * @param origins whose pages may use the server besides its own, such as {@code https://help.example.com}
 */
public record Front(Optional<String> proxy, int proxies, Set<String> origins) {

    /** Callers come by themselves, and no other page may use the server. */
    public static final Front NONE = new Front(Optional.empty(), 1, Set.of());

    public Front {
        origins = Set.copyOf(origins);
    }

    /** One reverse proxy, if any. */
    public static Front of(Optional<String> proxy) {
        return new Front(proxy, 1, Set.of());
    }

    /** Whether this is an origin as browsers write it: scheme, host, and the port where it is not the usual one. */
    public static boolean isOrigin(String text) {
        try {
            var uri = new URI(text);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && text.equals(uri.getScheme() + "://" + uri.getAuthority());
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
