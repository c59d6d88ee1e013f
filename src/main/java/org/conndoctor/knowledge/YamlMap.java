package org.conndoctor.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A mapping in a YAML file that knows its lines. Whatever is not as expected becomes a fault with file and line, and
 * reading goes on with nothing in its place. Not thread safe.
 */
final class YamlMap {

    private final KnowledgeFile file;
    private final Faults faults;
    private final int line;
    private final Map<String, Node> entries = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    private YamlMap(KnowledgeFile file, Faults faults, @Nullable Node node) {
        this.file = file;
        this.faults = faults;
        this.line = node == null ? 1 : lineOf(node);
        if (node instanceof MappingNode mapping) {
            for (var tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    if (entries.put(key.getValue(), tuple.getValueNode()) != null) {
                        faults.add(file.name(), lineOf(key), "'" + key.getValue() + "' stands twice");
                    }
                    lines.put(key.getValue(), lineOf(key));
                }
            }
        } else if (node != null) {
            faults.add(file.name(), line, "expected a mapping of keys to values");
        }
    }

    /** The whole file; an empty mapping where it is not YAML, with a fault. */
    static YamlMap of(KnowledgeFile file, Faults faults) {
        try {
            var settings = LoadSettings.builder()
                    .setLabel(file.name())
                    .setCodePointLimit(20_000_000)
                    .build();
            var node = new Compose(settings).composeString(file.text());
            return new YamlMap(file, faults, node.orElse(null));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(m -> m.getLine() + 1).orElse(1);
            faults.add(file.name(), line, "not valid YAML: " + e.getProblem());
            return new YamlMap(file, faults, null);
        }
    }

    int line() {
        return line;
    }

    int lineOf(String key) {
        return lines.getOrDefault(key, line);
    }

    /** Faults every key that the format does not know: most are typing mistakes. */
    YamlMap allow(String... known) {
        var names = List.of(known);
        lines.forEach((key, at) -> {
            if (!names.contains(key)) {
                faults.add(file.name(), at, "unknown key '" + key + "', expected one of " + names);
            }
        });
        return this;
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    /** A text that must be there. */
    String text(String key) {
        return optionalText(key).orElseGet(() -> {
            if (!entries.containsKey(key)) {
                faults.add(file.name(), line, "'" + key + "' is missing");
            }
            return "";
        });
    }

    Optional<String> optionalText(String key) {
        var node = entries.get(key);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue());
        }
        faults.add(file.name(), lineOf(key), "'" + key + "' must be a text");
        return Optional.empty();
    }

    int number(String key, int otherwise) {
        var text = optionalText(key);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(text.get().strip());
        } catch (NumberFormatException e) {
            faults.add(file.name(), lineOf(key), "'" + key + "' must be a whole number");
            return otherwise;
        }
    }

    /** A list of texts with their lines; a single text counts as a list of one; none where the key is absent. */
    List<Line> texts(String key) {
        var node = entries.get(key);
        var texts = new ArrayList<Line>();
        if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                if (item instanceof ScalarNode scalar) {
                    texts.add(new Line(scalar.getValue(), lineOf(scalar)));
                } else {
                    faults.add(file.name(), lineOf(item), "expected a text in '" + key + "'");
                }
            }
        } else if (node instanceof ScalarNode scalar && !scalar.getValue().isEmpty()) {
            texts.add(new Line(scalar.getValue(), lineOf(scalar)));
        } else if (node instanceof MappingNode) {
            faults.add(file.name(), lineOf(key), "'" + key + "' must be a list of texts");
        }
        return texts;
    }

    /** The mappings in a list; none where the key is absent. */
    List<YamlMap> maps(String key) {
        var node = entries.get(key);
        var maps = new ArrayList<YamlMap>();
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> maps.add(new YamlMap(file, faults, item)));
        } else if (node != null
                && !(node instanceof ScalarNode s && s.getValue().isEmpty())) {
            faults.add(file.name(), lineOf(key), "'" + key + "' must be a list");
        }
        return maps;
    }

    /** A mapping below this key; empty where it is absent. */
    YamlMap map(String key) {
        return new YamlMap(file, faults, entries.get(key));
    }

    /** All keys, in the order of the file. */
    List<String> keys() {
        return List.copyOf(entries.keySet());
    }

    /** All entries as texts. */
    Map<String, String> asTexts() {
        var all = new LinkedHashMap<String, String>();
        keys().forEach(key -> all.put(key, text(key)));
        return all;
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(m -> m.getLine() + 1).orElse(1);
    }

    /**
     * A text and where it stands.
     *
     * @param text its value
     * @param line counted from 1
     */
    record Line(String text, int line) {}
}
