package org.conndoctor.http;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conndoctor.diagnosis.Doctor;
import org.conndoctor.facts.Observation;
import org.conndoctor.facts.Source;
import org.conndoctor.knowledge.Knowledge;
import org.conndoctor.knowledge.ObservationDefinition;
import org.conndoctor.knowledge.SymptomDefinition;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The body of {@code POST /api/v1/diagnoses} as JSON, field by field, so that every mistake is told by its field.
 *
 * @param text what was pasted
 * @param language the wish of the caller
 * @param target what the client asked for
 * @param observations what is known beside the text
 */
record DiagnosisRequest(
        String text, Optional<String> language, Optional<String> target, List<Observation> observations) {

    private static final List<String> FIELDS = List.of("text", "language", "target", "observations", "probe");

    /** @throws Problem 400 or 413, naming the field */
    static DiagnosisRequest parse(byte[] body, Knowledge knowledge) {
        var json = read(body);
        known(json, "", FIELDS);
        if (!json.has("text")) {
            throw new Problem(400, "missing-field", Map.of("field", "text"));
        }
        var text = Body.checked(string(json, "text").orElse(""));
        if (json.has("probe") && !json.get("probe").isNull()) {
            if (!json.get("probe").isBoolean()) {
                throw wrongType("probe", "true or false");
            }
            if (json.get("probe").booleanValue()) {
                throw new Problem(403, "probes-off");
            }
        }
        return new DiagnosisRequest(
                text, string(json, "language"), string(json, "target"), observations(json, knowledge));
    }

    private static JsonNode read(byte[] body) {
        JsonNode json;
        try {
            json = Json.MAPPER.readTree(body);
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new Problem(
                    400,
                    "not-json",
                    Map.of(
                            "line", Integer.toString(at == null ? 1 : Math.max(1, at.getLineNr())),
                            "column", Integer.toString(at == null ? 1 : Math.max(1, at.getColumnNr()))));
        }
        if (json == null || json.isMissingNode()) {
            throw new Problem(400, "not-json", Map.of("line", "1", "column", "1"));
        }
        if (!json.isObject()) {
            throw wrongType("", "an object");
        }
        return json;
    }

    private static void known(JsonNode json, String prefix, List<String> fields) {
        for (Iterator<String> names = json.propertyNames().iterator(); names.hasNext(); ) {
            var name = names.next();
            if (!fields.contains(name)) {
                throw new Problem(
                        400,
                        "unknown-field",
                        Map.of("field", prefix + Shown.shortened(name), "known", String.join(", ", fields)));
            }
        }
    }

    private static Optional<String> string(JsonNode json, String field) {
        var value = json.get(field);
        if (value == null || value.isNull() && !field.equals("text")) {
            return Optional.empty();
        }
        if (!value.isString()) {
            throw wrongType(field, "a string");
        }
        return Optional.of(value.stringValue());
    }

    private static List<Observation> observations(JsonNode json, Knowledge knowledge) {
        @Nullable JsonNode list = json.get("observations");
        if (list == null || list.isNull()) {
            return List.of();
        }
        if (!list.isArray()) {
            throw wrongType("observations", "an array");
        }
        var observations = new ArrayList<Observation>();
        int index = 0;
        for (var item : list) {
            observations.add(observation(item, "observations[" + index++ + "]", knowledge));
        }
        return List.copyOf(observations);
    }

    private static Observation observation(JsonNode item, String place, Knowledge knowledge) {
        if (!item.isObject()) {
            throw wrongType(place, "an object");
        }
        known(item, place + ".", List.of("id", "value"));
        var id = member(item, place, "id");
        var value = member(item, place, "value");
        var definition = knowledge.observations().get(id);
        if (definition == null || id.equals("target") || id.equals("listener")) {
            throw new Problem(400, "unknown-observation", Map.of("id", Shown.shortened(id)));
        }
        var allowed = id.equals(Doctor.SYMPTOM) ? symptoms(knowledge) : definition.values();
        boolean fits = allowed.isEmpty() ? definition.allows(value) : allowed.contains(value);
        fits |= definition.effort() > 0 && value.equals(ObservationDefinition.UNKNOWN);
        if (!fits) {
            throw new Problem(
                    400,
                    "wrong-value",
                    Map.of("id", id, "value", Shown.shortened(value), "allowed", String.join(", ", allowed)));
        }
        return new Observation(id, value, Source.ANSWER);
    }

    /** Those that can be named: "connecting fails" is what the question is asked about. */
    private static List<String> symptoms(Knowledge knowledge) {
        return knowledge.symptoms().values().stream()
                .filter(s -> !s.asks())
                .map(SymptomDefinition::id)
                .toList();
    }

    private static String member(JsonNode item, String place, String name) {
        var value = item.get(name);
        if (value == null) {
            throw new Problem(400, "missing-field", Map.of("field", place + "." + name));
        }
        if (!value.isString()) {
            throw wrongType(place + "." + name, "a string");
        }
        return value.stringValue();
    }

    private static Problem wrongType(String field, String expected) {
        return new Problem(400, "wrong-type", Map.of("field", field, "expected", expected));
    }
}
