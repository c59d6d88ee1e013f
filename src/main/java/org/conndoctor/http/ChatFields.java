package org.conndoctor.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A JSON object of a request, read field by field, so that every mistake is told by its field.
 *
 * @param place how problems call the object; empty for the body itself
 */
record ChatFields(JsonNode json, String place) {

    /** @throws Problem 400 where the body is no object, or has a field that is not known */
    static ChatFields of(byte[] body, List<String> known) {
        JsonNode json;
        try {
            json = Json.MAPPER.readTree(body);
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw notJson(at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr());
        }
        if (json == null || json.isMissingNode()) {
            throw notJson(1, 1);
        }
        return of(json, "", known);
    }

    private static ChatFields of(JsonNode json, String place, List<String> known) {
        if (!json.isObject()) {
            throw wrongType(place, "an object");
        }
        var fields = new ChatFields(json, place);
        for (var name : json.propertyNames()) {
            if (!known.contains(name)) {
                throw new Problem(
                        400,
                        "unknown-field",
                        Map.of("field", fields.named(Shown.shortened(name)), "known", String.join(", ", known)));
            }
        }
        return fields;
    }

    /** Whether the field is there and not null. */
    boolean has(String field) {
        return json.has(field) && !json.get(field).isNull();
    }

    Optional<String> string(String field) {
        if (!has(field)) {
            return Optional.empty();
        }
        if (!json.get(field).isString()) {
            throw wrongType(named(field), "a string");
        }
        return Optional.of(json.get(field).stringValue());
    }

    /** A string that must be there. */
    String required(String field) {
        if (!json.has(field)) {
            throw new Problem(400, "missing-field", Map.of("field", named(field)));
        }
        return string(field).orElseThrow(() -> wrongType(named(field), "a string"));
    }

    /** A whole number that must be there. */
    int number(String field) {
        var value = json.get(field);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw wrongType(named(field), "a whole number");
        }
        return value.intValue();
    }

    ChatFields object(String field, List<String> known) {
        return of(json.get(field), named(field), known);
    }

    private String named(String field) {
        return place.isEmpty() ? field : place + "." + field;
    }

    static Problem wrongType(String field, String expected) {
        return new Problem(400, "wrong-type", Map.of("field", field, "expected", expected));
    }

    private static Problem notJson(int line, int column) {
        return new Problem(
                400,
                "not-json",
                Map.of("line", Integer.toString(Math.max(1, line)), "column", Integer.toString(Math.max(1, column))));
    }
}
