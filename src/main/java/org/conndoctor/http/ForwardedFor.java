package org.conndoctor.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.conndoctor.facts.AddressRange;
import org.eclipse.jetty.http.QuotedCSV;
import org.eclipse.jetty.util.HostPort;
import org.eclipse.jetty.util.StringUtil;

/**
 * Whom the proxies in front name as the caller. Each adds, behind what it was given, the address that called it: the
 * entries that count are the last ones, whatever stands before them was sent by the caller.
 */
final class ForwardedFor {

    private static final String FOR = "for=";

    private ForwardedFor() {}

    /**
     * The caller's address; empty where the headers name none, or contradict each other: a proxy writes one of them, and
     * the other is then a caller's invention.
     *
     * @param forwardedFor all lines of {@code X-Forwarded-For}, in their order
     * @param forwarded all lines of {@code Forwarded} (RFC 7239), in their order
     * @param proxies how many proxies stand one behind the other
     */
    static Optional<String> address(List<String> forwardedFor, List<String> forwarded, int proxies) {
        var old = entries(forwardedFor);
        var standard = entries(forwarded);
        var byOld = entry(old, proxies).flatMap(ForwardedFor::parse);
        if (standard.isEmpty()) {
            return byOld;
        }
        var byStandard =
                entry(standard, proxies).flatMap(ForwardedFor::ofElement).flatMap(ForwardedFor::parse);
        return old.isEmpty() || byOld.equals(byStandard) ? byStandard : Optional.empty();
    }

    /** Where a proxy let an outer one be passed by, there are fewer entries, and the first is the caller. */
    private static Optional<String> entry(List<String> entries, int proxies) {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(Math.max(0, entries.size() - proxies)));
    }

    private static List<String> entries(List<String> lines) {
        try {
            return new QuotedCSV(true, lines.toArray(String[]::new)).getValues();
        } catch (IllegalArgumentException e) {
            // An entry that is no address: who sends quotes that do not close is named by nobody.
            return Collections.singletonList("");
        }
    }

    /** {@code for="[2001:db8::1]:4711";proto=https;by=192.0.2.43}. */
    private static Optional<String> ofElement(String element) {
        for (var pair : element.split(";", -1)) {
            var stripped = pair.strip();
            if (stripped.regionMatches(true, 0, FOR, 0, FOR.length())) {
                return Optional.of(QuotedCSV.unquote(stripped.substring(FOR.length())));
            }
        }
        return Optional.empty();
    }

    /** An address in its one spelling, without port, brackets and zone; empty where it is none. No name is looked up. */
    static Optional<String> parse(String written) {
        try {
            var host = new HostPort(written.strip()).getHost();
            var bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
            int zone = bare.indexOf('%');
            var literal = (zone < 0 ? bare : bare.substring(0, zone)).toLowerCase(Locale.ROOT);
            boolean address = !StringUtil.isBlank(literal)
                    && !literal.equals("localhost")
                    && AddressRange.of(literal) != AddressRange.NAME;
            return address ? Optional.of(InetAddress.getByName(literal).getHostAddress()) : Optional.empty();
        } catch (IllegalArgumentException | UnknownHostException e) {
            return Optional.empty();
        }
    }
}
