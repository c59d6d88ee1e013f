package org.conndoctor.assistant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shapes of what tools take and give, as JSON Schema. */
final class Schemas {

    private static final Map<String, Object> STRING = Map.of("type", "string");

    static final Map<String, Object> LANGUAGE =
            string("Language of the reply, such as ko or pt-BR; else that of the text.");

    static final Map<String, Object> ANSWERS = Map.of(
            "type",
            "object",
            "description",
            "What is known: the id of each question so far, and the value of its answer.",
            "additionalProperties",
            STRING);

    private static final Map<String, Object> CAUSE = object(
            List.of("id", "title", "status", "verdict"),
            Map.of("id", STRING, "title", STRING, "status", STRING, "verdict", STRING));

    private static final Map<String, Object> QUESTION = object(
            List.of("id", "text", "answers"),
            Map.of(
                    "id",
                    STRING,
                    "text",
                    STRING,
                    "command",
                    STRING,
                    "answers",
                    list(object(List.of("value", "text"), Map.of("value", STRING, "text", STRING)))));

    static final Map<String, Object> REPLY = object(
            List.of("outcome", "summary", "certainty", "causes"),
            Map.of(
                    "outcome",
                    STRING,
                    "summary",
                    STRING,
                    "certainty",
                    STRING,
                    "first",
                    STRING,
                    "causes",
                    list(CAUSE),
                    "question",
                    QUESTION,
                    "looks",
                    list(STRING),
                    "language",
                    STRING));

    static final Map<String, Object> EXPLANATION = object(List.of("id", "text"), Map.of("id", STRING, "text", STRING));

    static final Map<String, Object> FOUND = object(
            List.of("found"),
            Map.of(
                    "found",
                    list(object(
                            List.of("id", "kind", "title"), Map.of("id", STRING, "kind", STRING, "title", STRING)))));

    private Schemas() {}

    static Map<String, Object> string(String description) {
        return Map.of("type", "string", "description", description);
    }

    private static Map<String, Object> list(Map<String, Object> items) {
        return Map.of("type", "array", "items", items);
    }

    static Map<String, Object> object(List<String> required, Map<String, Object> properties) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }
}
