package org.conndoctor.diagnosis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.conndoctor.facts.ProbeResult;
import org.conndoctor.facts.Target;
import org.conndoctor.knowledge.Knowledge;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A look on its way from one machine to another, as JSON. Whoever writes one may be a stranger: what no look can have
 * seen is left out when it is read.
 *
 * @param target what was looked at
 * @param path what was asked for there
 * @param results what was seen, from one place or several
 */
public record SavedLook(Target target, String path, List<ProbeResult> results) {

    /** The first field of such a file; its value is the version of the form. */
    static final String MARK = "conndoctor-look";

    static final int VERSION = 1;

    private static final int MOST = 300;
    private static final int LONGEST = 1_000;
    private static final Set<String> PLACES =
            Set.of(ProbeResult.CLIENT, ProbeResult.SERVER, ProbeResult.DOCTOR, ProbeResult.BROWSER);
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public SavedLook {
        results = List.copyOf(results);
    }

    /** The same, with each word of a machine or a person passed through this. */
    public SavedLook redacted(UnaryOperator<String> redaction) {
        var clean = results.stream()
                .map(r -> {
                    var details = new LinkedHashMap<String, String>();
                    r.details().forEach((name, value) -> details.put(name, redaction.apply(value)));
                    return new ProbeResult(r.place(), r.probe(), r.address(), r.outcome(), r.millis(), details);
                })
                .toList();
        return new SavedLook(target, redaction.apply(path), clean);
    }

    /** The file, ready to be written. */
    public String written() {
        var file = new LinkedHashMap<String, Object>();
        file.put(MARK, VERSION);
        var asked = new LinkedHashMap<String, Object>();
        if (target.scheme() != null) {
            asked.put("scheme", target.scheme());
        }
        if (target.host() != null) {
            asked.put("host", target.host());
        }
        asked.put("port", target.port());
        asked.put("path", path);
        file.put("target", asked);
        file.put("looks", results.stream().map(SavedLook::written).toList());
        return JSON.writeValueAsString(file) + "\n";
    }

    private static Map<String, Object> written(ProbeResult result) {
        var look = new LinkedHashMap<String, Object>();
        look.put("place", result.place());
        look.put("probe", result.probe());
        look.put("address", result.address());
        look.put("outcome", result.outcome());
        look.put("millis", result.millis());
        look.put("details", new java.util.TreeMap<>(result.details()));
        return look;
    }

    /** Reads a file, or the doctor's own reply as the API has it; empty where it holds no look that this version understands. */
    static Optional<SavedLook> of(JsonNode file, Knowledge knowledge) {
        boolean foreign = file.has(MARK) && file.path(MARK).asInt(0) != VERSION;
        var asked = file.path("target");
        var port = asked.path("port").asInt(Target.UNKNOWN_PORT);
        if (foreign || !asked.isObject() || port < 1 || port > 65_535) {
            return Optional.empty();
        }
        var target = new Target(word(asked, "scheme"), word(asked, "host"), port);
        var results = new ArrayList<ProbeResult>();
        for (var look : file.path("looks")) {
            result(look, knowledge).filter(r -> results.size() < MOST).ifPresent(results::add);
        }
        var path = asked.path("path").asString("");
        return target.host() == null || results.isEmpty()
                ? Optional.empty()
                : Optional.of(new SavedLook(target, isPlain(path) && path.startsWith("/") ? path : "", results));
    }

    private static @org.jspecify.annotations.Nullable String word(JsonNode object, String field) {
        var word = object.path(field).asString("");
        return word.isEmpty() || !isPlain(word) ? null : word;
    }

    private static Optional<ProbeResult> result(JsonNode look, Knowledge knowledge) {
        var details = new LinkedHashMap<String, String>();
        look.path("details")
                .properties()
                .forEach(e -> details.put(e.getKey(), e.getValue().asString("")));
        var result = new ProbeResult(
                look.path("place").asString(""),
                look.path("probe").asString(""),
                look.path("address").asString(""),
                look.path("outcome").asString(""),
                Math.max(0, look.path("millis").asInt(0)),
                details);
        var definition = knowledge.probes().get(result.probe());
        boolean seen = definition != null
                && PLACES.contains(result.place())
                && definition.allows(result)
                && Stream.concat(Stream.of(result.address()), details.values().stream())
                        .allMatch(SavedLook::isPlain);
        return seen ? Optional.of(result) : Optional.empty();
    }

    private static boolean isPlain(String text) {
        return text.length() <= LONGEST
                && text.chars().noneMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c));
    }

    /** Whether a look at the one is one at the other: the same port of the same host, by whatever name. */
    public boolean isAt(Target other) {
        var host = target.host();
        var otherHost = other.host();
        if (host == null || otherHost == null || target.port() != other.port()) {
            return false;
        }
        return host.equalsIgnoreCase(otherHost)
                || results.stream()
                        .anyMatch(r -> r.probe().equals("tcp") && r.address().equals(otherHost));
    }
}
