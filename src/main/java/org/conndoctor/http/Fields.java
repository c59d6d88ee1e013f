package org.conndoctor.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
record Fields(JsonNode json, String place) {

    /** @throws Problem 400 where the body is no object, or has a field that is not known */
    static Fields of(byte[] body, List<String> known) {
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

    private static Fields of(JsonNode json, String place, List<String> known) {
        if (!json.isObject()) {
            throw wrongType(place, "object");
        }
        var fields = new Fields(json, place);
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
            throw wrongType(named(field), "string");
        }
        return Optional.of(json.get(field).stringValue());
    }

    /** A string that must be there. */
    String required(String field) {
        required(json, field);
        return string(field).orElseThrow(() -> wrongType(named(field), "string"));
    }

    /** Whether it is true; false where the field is not there or null. */
    boolean bool(String field) {
        if (!has(field)) {
            return false;
        }
        if (!json.get(field).isBoolean()) {
            throw wrongType(named(field), "boolean");
        }
        return json.get(field).booleanValue();
    }

    /** A whole number that must be there. */
    int number(String field) {
        var value = required(json, field);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw wrongType(named(field), "integer");
        }
        return value.intValue();
    }

    private JsonNode required(JsonNode object, String field) {
        if (!object.has(field)) {
            throw new Problem(400, "missing-field", Map.of("field", named(field)));
        }
        return object.get(field);
    }

    Fields object(String field, List<String> known) {
        return of(json.get(field), named(field), known);
    }

    /** The objects in a list; none where the field is not there. */
    List<Fields> objects(String field, List<String> known) {
        if (!has(field)) {
            return List.of();
        }
        if (!json.get(field).isArray()) {
            throw wrongType(named(field), "array");
        }
        var all = new ArrayList<Fields>();
        for (var item : json.get(field)) {
            all.add(of(item, named(field) + "[" + all.size() + "]", known));
        }
        return all;
    }

    /** An object of whatever names, all of whose values are strings; empty where the field is not there. */
    Map<String, String> strings(String field) {
        var all = new LinkedHashMap<String, String>();
        if (has(field)) {
            var object = json.get(field);
            if (!object.isObject()) {
                throw wrongType(named(field), "object");
            }
            var fields = new Fields(object, named(field));
            object.propertyNames().forEach(name -> all.put(name, fields.required(name)));
        }
        return all;
    }

    /** How problems call this object. */
    String named() {
        return place;
    }

    private String named(String field) {
        return place.isEmpty() ? field : place + "." + field;
    }

    /** @param expected a type as JSON Schema calls it; {@code problem.wrong-type.TYPE} says it in words */
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
