package org.conndoctor.http;

import io.javalin.http.Context;
import java.util.Optional;

/**
 * Who calls: the address that budgets count by. Behind a reverse proxy that is known, it is the one that the proxy names;
 * from anybody else the header that names it is only a claim.
 *
 * @param proxy the address of the reverse proxy in front, if there is one
 */
record Callers(Optional<String> proxy) {

    /** The caller's address. */
    String of(Context ctx) {
        var peer = ctx.req().getRemoteAddr();
        if (proxy.isEmpty() || !proxy.get().equals(bare(peer))) {
            return peer;
        }
        var forwarded = ctx.header("X-Forwarded-For");
        // The last entry is the proxy's own word; those before it are the caller's.
        var named = forwarded == null
                ? ""
                : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return named.isEmpty() ? peer : named;
    }

    private static String bare(String address) {
        return address.startsWith("[") && address.endsWith("]") ? address.substring(1, address.length() - 1) : address;
    }
}
