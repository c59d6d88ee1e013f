package org.conndoctor.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.handler.CrossOriginHandler;
import org.eclipse.jetty.util.HostPort;
import org.jspecify.annotations.Nullable;

/**
 * Whose pages may have a browser change something here. A browser sends simple requests to any server for any page, and
 * says with {@code Sec-Fetch-Site} and {@code Origin} for whom; programs that are no browsers send neither.
 */
final class Origins {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final Set<String> allowed;

    /** @param allowed origins besides the host that is called */
    Origins(Set<String> allowed) {
        this.allowed = allowed;
    }

    void register(JavalinConfig config) {
        if (!allowed.isEmpty()) {
            config.jetty.modifyServer(jetty -> jetty.setHandler(answersReadable()));
        }
        config.routes.before(this::check);
    }

    /** Lets a browser hand answers to the pages that are allowed; all others are served as if they had not said whose they are. */
    private CrossOriginHandler answersReadable() {
        var handler = new CrossOriginHandler();
        // Each stands for itself alone: a dot is a dot.
        handler.setAllowedOriginPatterns(
                allowed.stream().map(origin -> "\\Q" + origin + "\\E").collect(Collectors.toSet()));
        handler.setAllowedMethods(Set.of("GET", "HEAD", "POST", "DELETE"));
        handler.setAllowedHeaders(Set.of("Content-Type"));
        handler.setExposedHeaders(Set.of("Location", "Retry-After"));
        handler.setAllowCredentials(false);
        return handler;
    }

    /** @throws Problem 403 where another site's page would change something */
    private void check(Context ctx) {
        if (SAFE.contains(ctx.req().getMethod())) {
            return;
        }
        var origin = ctx.header("Origin");
        if (origin != null && allowed.contains(origin)) {
            return;
        }
        boolean crossSite = "cross-site".equalsIgnoreCase(ctx.header("Sec-Fetch-Site"));
        if (crossSite || !isOwn(origin, ctx.header("Host"))) {
            throw new Problem(403, "cross-site");
        }
    }

    /** Whether an origin is the host that was called, or nothing says otherwise. */
    static boolean isOwn(@Nullable String origin, @Nullable String host) {
        if (origin == null) {
            return true;
        }
        try {
            var from = new URI(origin);
            int usual = "https".equals(from.getScheme()) ? HTTPS : HTTP;
            var called = new HostPort(Objects.requireNonNullElse(host, ""));
            return from.getHost() != null
                    && from.getUserInfo() == null
                    && lower(from.getHost()).equals(lower(HostPort.normalizeHost(called.getHost())))
                    && (from.getPort() < 0 ? usual : from.getPort()) == called.getPort(usual);
        } catch (URISyntaxException | IllegalArgumentException e) {
            // "null" of a sandboxed page is a URI without a host and ends above; here ends what no browser sends.
            return false;
        }
    }

    private static String lower(String host) {
        return host.toLowerCase(Locale.ROOT);
    }
}
