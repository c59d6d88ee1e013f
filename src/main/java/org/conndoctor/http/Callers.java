package org.conndoctor.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.conndoctor.chat.Caller;
import org.conndoctor.facts.AddressRange;
import org.conndoctor.facts.ProbeResult;
import org.conndoctor.probe.policy.ProbeScope;

/**
 * Who calls, and whether it may have the server look: the address that budgets count by, and whether the caller sits at this very machine. Behind a reverse proxy
 * that is known, the caller is the one that the proxy names; from anybody else the header that names it is only a claim.
 *
 * @param proxy the address of the reverse proxy in front, if there is one
 * @param probes what the server may look at
 */
record Callers(Optional<String> proxy, ProbeScope probes) {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final List<String> LEFT_BY_PROXIES = List.of(FORWARDED_FOR, "Forwarded", "X-Real-IP", "Via");

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
        var peer = ctx.req().getRemoteAddr();
        if (proxy.isEmpty() || !proxy.get().equals(bare(peer))) {
            return peer;
        }
        var forwarded = ctx.header(FORWARDED_FOR);
        // The last entry is the proxy's own word; those before it are the caller's.
        var named = forwarded == null
                ? ""
                : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return named.isEmpty() ? peer : named;
    }

    /** Only where the server looks at everything does it matter; a proxy on this machine is no sign of its user. */
    private boolean isHere(Context ctx) {
        return probes == ProbeScope.ALL
                && AddressRange.of(bare(ctx.req().getRemoteAddr())) == AddressRange.LOOPBACK
                && LEFT_BY_PROXIES.stream().allMatch(name -> ctx.header(name) == null);
    }

    private static String bare(String address) {
        return address.startsWith("[") && address.endsWith("]") ? address.substring(1, address.length() - 1) : address;
    }
}
