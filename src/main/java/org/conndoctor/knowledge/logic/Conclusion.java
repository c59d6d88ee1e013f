package org.conndoctor.knowledge.logic;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A fact that a rule inserts logically.
 *
 * @param type the kind of fact
 * @param factory the method that makes it, for instance {@code confirms}; empty for a constructor
 * @param arguments as they are written
 */
public record Conclusion(String type, String factory, String arguments) {

    /** The fields that are filled, in the order of a factory's arguments. */
    private static final Map<String, List<String>> FIELDS = Map.of(
            "Observation", List.of("id", "value"),
            "SymptomSeen", List.of("id"),
            "Suspicion", List.of("cause"),
            "Finding", List.of("cause"));

    private static final Pattern ARGUMENT = Pattern.compile("\\s*([^,\"]*(?:\"([^\"]*)\"[^,\"]*)?)(?:,|$)");

    /** What is known of its fields: a literal, or the beginning of one followed by {@code *}. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        var names = FIELDS.getOrDefault(type, List.of());
        var values = values();
        for (int i = 0; i < Math.min(names.size(), values.size()); i++) {
            fields.put(names.get(i), values.get(i));
        }
        return fields;
    }

    private List<String> values() {
        var values = new ArrayList<String>();
        var matcher = ARGUMENT.matcher(arguments);
        while (matcher.find() && !matcher.group().isBlank()) {
            var whole = matcher.group(1).strip();
            var literal = matcher.group(2);
            values.add(
                    literal == null
                            ? "*"
                            : whole.equals('"' + literal + '"')
                                    ? literal
                                    : whole.startsWith("\"") ? literal + "*" : "*");
        }
        return values;
    }

    boolean isOf(String kind, String method, String about) {
        return type.equals(kind) && factory.equals(method) && values().contains(about);
    }

    @Override
    public String toString() {
        return type + (factory.isEmpty() ? "" : "." + factory) + "(" + arguments.strip() + ")";
    }
}
