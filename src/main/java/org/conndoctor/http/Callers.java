package org.conndoctor.http;

import io.javalin.http.Context;
import java.util.Collections;
import java.util.List;
import org.conndoctor.chat.Caller;
import org.conndoctor.facts.AddressRange;
import org.conndoctor.facts.ProbeResult;
import org.conndoctor.probe.policy.ProbeScope;

/**
 * Who calls, and whether it may have the server look: the address that budgets count by, and whether the caller sits at this very machine. Behind a reverse proxy
 * that is known, the caller is the one that the proxy names; from anybody else the header that names it is only a claim.
 *
 * @param front what stands between callers and this server
 * @param probes what the server may look at
 */
record Callers(Front front, ProbeScope probes) {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String FORWARDED = "Forwarded";
    private static final List<String> LEFT_BY_PROXIES = List.of(FORWARDED_FOR, FORWARDED, "X-Real-IP", "Via");

    Caller of(Context ctx) {
        return new Caller(address(ctx), isHere(ctx) ? ProbeResult.CLIENT : ProbeResult.DOCTOR);
    }

    /**
     * Lets a request have the server look. Only where it looks at everything is there something to be had by a page that
     * borrows our name.
     *
     * @throws Problem 403 where it came by a name that a stranger may have made
     */
    void mayLook(Context ctx) {
        if (probes == ProbeScope.ALL) {
            OwnHost.check(ctx);
        }
    }

    private String address(Context ctx) {
        var peer = peer(ctx);
        return isProxy(peer)
                ? ForwardedFor.address(lines(ctx, FORWARDED_FOR), lines(ctx, FORWARDED), front.proxies())
                        .orElse(peer)
                : peer;
    }

    private boolean isProxy(String peer) {
        return front.proxy().flatMap(ForwardedFor::parse).filter(peer::equals).isPresent();
    }

    /**
     * Only where the server looks at everything does it matter. A proxy on this machine is no sign of its user, and may
     * hide the name that was called and leave no trace of itself: so the name must be this machine's, and the page's
     * origin, if a page calls, must be that name.
     */
    private boolean isHere(Context ctx) {
        var peer = peer(ctx);
        return probes == ProbeScope.ALL
                && AddressRange.of(peer) == AddressRange.LOOPBACK
                && !isProxy(peer)
                && OwnHost.isThisMachine(ctx)
                && Origins.isOwn(ctx.header("Origin"), ctx.header("Host"))
                && LEFT_BY_PROXIES.stream().allMatch(name -> ctx.header(name) == null);
    }

    private static String peer(Context ctx) {
        var peer = ctx.req().getRemoteAddr();
        return ForwardedFor.parse(peer).orElse(peer);
    }

    /** All lines of a header: proxies that add a line of their own leave the caller's before it. */
    private static List<String> lines(Context ctx, String name) {
        return Collections.list(ctx.req().getHeaders(name));
    }
}
