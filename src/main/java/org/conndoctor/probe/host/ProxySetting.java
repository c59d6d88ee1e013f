package org.conndoctor.probe.host;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.conndoctor.facts.Target;
import org.jspecify.annotations.Nullable;

/**
 * Which proxy the environment names for a target.
 *
 * @param named the proxy for this kind of target; empty where there is none
 * @param excepted NO_PROXY takes the target out
 */
record ProxySetting(Optional<Proxy> named, boolean excepted) {

    /** The small names come first, as in curl, wget, Go and Python. */
    static ProxySetting of(Map<String, String> environment, Target target) {
        var named = variables(target)
                .map(v -> value(environment, v).flatMap(value -> Proxy.read(v, value)))
                .flatMap(Optional::stream)
                .findFirst();
        var exceptions = Stream.of("no_proxy", "NO_PROXY")
                .flatMap(v -> value(environment, v).stream())
                .findFirst()
                .orElse("");
        return new ProxySetting(named, named.isPresent() && excepts(exceptions, target));
    }

    /** The proxy through which the target is asked. */
    Optional<Proxy> proxy() {
        return excepted ? Optional.empty() : named;
    }

    Seen result() {
        if (named.isEmpty()) {
            return Seen.of("proxy-setting", "none", Map.of());
        }
        var details = Map.of(
                "variable", named.get().variable(),
                "host", named.get().host(),
                "port", Integer.toString(named.get().port()));
        return Seen.of("proxy-setting", excepted ? "does-not-apply" : "applies", details);
    }

    private static Stream<String> variables(Target target) {
        var scheme = Objects.requireNonNullElse(target.scheme(), target.port() == 443 ? "https" : "http");
        var first = switch (scheme) {
            case "http", "ws" -> List.of("http_proxy", "HTTP_PROXY");
            case "https", "wss" -> List.of("https_proxy", "HTTPS_PROXY");
            default -> List.<String>of();
        };
        return Stream.concat(first.stream(), Stream.of("all_proxy", "ALL_PROXY"));
    }

    private static Optional<String> value(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(v -> !v.isBlank());
    }

    private static boolean excepts(String exceptions, Target target) {
        var host = target.host();
        return host != null
                && Stream.of(exceptions.replace(' ', ',').split(",", -1))
                        .map(String::strip)
                        .filter(e -> !e.isEmpty())
                        .anyMatch(e -> e.equals("*") || fits(e, host, target.port()));
    }

    /** A host, or the end of one after a dot; {@code .example.com} and {@code *.example.com} mean the same. */
    private static boolean fits(String exception, String host, int port) {
        var name = withoutPort(exception, port);
        if (name == null) {
            return false;
        }
        var end = name.startsWith("*") ? name.substring(1) : name;
        end = end.startsWith(".") ? end.substring(1) : end;
        int before = host.length() - end.length();
        return !end.isEmpty()
                && before >= 0
                && host.regionMatches(true, before, end, 0, end.length())
                && (before == 0 || host.charAt(before - 1) == '.');
    }

    /** An exception may be for one port only; null where it is another one. */
    private static @Nullable String withoutPort(String exception, int port) {
        if (exception.startsWith("[") && exception.endsWith("]")) {
            return exception.substring(1, exception.length() - 1);
        }
        int colon = exception.indexOf(':');
        if (colon < 0 || colon != exception.lastIndexOf(':')) {
            return exception;
        }
        return exception.substring(colon + 1).equals(Integer.toString(port)) ? exception.substring(0, colon) : null;
    }
}
