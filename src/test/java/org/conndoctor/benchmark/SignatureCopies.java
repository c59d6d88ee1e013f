package org.conndoctor.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Copies YAML files of signatures with other words; context words ({@code near}, {@code unless}) stay as they are. */
final class SignatureCopies {

    private final ForeignWords words = new ForeignWords();

    /** A symptom file; a set {@code $name} becomes the set {@code $name-COPY}. */
    String symptom(String yaml, int copy) {
        return listsOf(yaml, "signatures", "says", copy);
    }

    /** A file of {@code rules/commands/}. */
    String command(String yaml, int copy) {
        return listsOf(yaml, "reads", "anchors", copy);
    }

    /** All sets of phrases: today's, and those of the copies. */
    String phrases(String yaml, int copies) {
        var sets = new LinkedHashMap<String, Object>(map(load(yaml)));
        for (var set : map(load(yaml)).entrySet()) {
            for (int copy = 1; copy < copies; copy++) {
                sets.put(set.getKey() + "-" + copy, strange(set.getValue(), copy));
            }
        }
        return dump(sets);
    }

    private String listsOf(String yaml, String list, String key, int copy) {
        var whole = new LinkedHashMap<String, Object>(map(load(yaml)));
        var items = new ArrayList<Object>();
        for (var item : (List<?>) whole.get(list)) {
            var changed = new LinkedHashMap<String, Object>(map(item));
            changed.computeIfPresent(key, (k, said) -> strange(said, copy));
            items.add(changed);
        }
        whole.put(list, items);
        return dump(whole);
    }

    private List<String> strange(Object said, int copy) {
        var items = said instanceof List<?> several ? several : List.of(said);
        return items.stream()
                .map(Object::toString)
                .map(s -> s.startsWith("$") ? s + "-" + copy : words.strange(s))
                .toList();
    }

    /** Every scalar as the text that stands in the file. */
    private static Object load(String yaml) {
        return new Load(LoadSettings.builder().setSchema(new FailsafeSchema()).build()).loadFromString(yaml);
    }

    private static String dump(Object yaml) {
        return new Dump(DumpSettings.builder().setSchema(new FailsafeSchema()).build()).dumpToString(yaml);
    }

    private static Map<String, Object> map(Object yaml) {
        var map = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) yaml).forEach((key, value) -> map.put(key.toString(), value));
        return map;
    }
}
