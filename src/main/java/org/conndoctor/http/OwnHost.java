package org.conndoctor.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.conndoctor.facts.AddressRange;

/**
 * By which names this server may be called where it looks at everything it can reach. A stranger's page can give its own
 * name our address (DNS rebinding), and would then look around in its visitor's network; it cannot do so with an address,
 * with {@code localhost}, or with a name that no public DNS has.
 */
final class OwnHost {

    private static final List<String> INNER = List.of(".localhost", ".local", ".lan", ".internal", ".home.arpa");

    private OwnHost() {}

    /** Whether a request came by a name that every machine has for itself: localhost, or a loopback address. */
    static boolean isThisMachine(Context ctx) {
        var host =
                withoutPort(Objects.requireNonNullElse(ctx.header("Host"), "")).toLowerCase(Locale.ROOT);
        return host.endsWith(".localhost") || AddressRange.of(host) == AddressRange.LOOPBACK;
    }

    /** @throws Problem 403 where the request came by a name that a stranger may have made */
    static void check(Context ctx) {
        if (!isFixed(Objects.requireNonNullElse(ctx.header("Host"), ""))) {
            throw new Problem(403, "foreign-name");
        }
    }

    /** Whether a Host header can only mean a machine that its user means. */
    static boolean isFixed(String header) {
        var host = withoutPort(header).toLowerCase(Locale.ROOT);
        if (host.isEmpty()) {
            return false;
        }
        var range = AddressRange.of(host);
        return range != AddressRange.NAME
                || host.indexOf('.') < 0
                || INNER.stream().anyMatch(host::endsWith);
    }

    private static String withoutPort(String header) {
        if (header.startsWith("[")) {
            int end = header.indexOf(']');
            return end < 0 ? "" : header.substring(1, end);
        }
        int colon = header.indexOf(':');
        return colon < 0 ? header : header.substring(0, colon);
    }
}
