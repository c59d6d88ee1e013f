package org.conndoctor.recognition;

import com.google.re2j.Pattern;
import java.util.Map;
import org.conndoctor.facts.AddressRange;
import org.conndoctor.facts.Observation;
import org.conndoctor.facts.Target;
import org.jspecify.annotations.Nullable;

/**
 * An observation read in pasted output that counts only if the output is about what the client asks for: "nc -vz
 * 127.0.0.1 22" says nothing of port 2345.
 *
 * @param observation what it would establish
 * @param where the rules for host and port, by group name; none for what counts whatever the target is
 * @param host what the output names, or null
 * @param ports one port or several, with ranges, as the output names them, or null
 */
public record Conditional(
        Observation observation,
        Map<String, String> where,
        @Nullable String host,
        @Nullable String ports) {

    private static final Pattern PORTS = Pattern.compile("([0-9]{1,5})(?:[-:]([0-9]{1,5}))?");

    /** Whether it counts for this target. */
    public boolean holdsFor(Target target) {
        return hostFits(target) && portFits(target);
    }

    private boolean hostFits(Target target) {
        var rule = where.get("host");
        if (rule == null) {
            return true;
        }
        if (host == null) {
            return false;
        }
        var plain = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return switch (rule) {
            case "asked" -> plain.equals(target.host());
            case "loopback" -> AddressRange.of(plain) == AddressRange.LOOPBACK;
            default -> AddressRange.of(plain) != AddressRange.LOOPBACK;
        };
    }

    private boolean portFits(Target target) {
        var rule = where.get("port");
        if (rule == null) {
            return true;
        }
        if (ports == null || target.port() == Target.UNKNOWN_PORT) {
            return false;
        }
        boolean named = false;
        var matcher = PORTS.matcher(ports);
        while (matcher.find()) {
            int first = Integer.parseInt(matcher.group(1));
            int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
            named |= first <= target.port() && target.port() <= last;
        }
        return named == rule.equals("asked");
    }
}
