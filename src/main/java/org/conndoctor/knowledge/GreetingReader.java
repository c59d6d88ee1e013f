package org.conndoctor.knowledge;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Reads {@code rules/greetings.yaml}; none where it is not there. */
final class GreetingReader {

    private static final String FILE = "rules/greetings.yaml";
    private static final String HEX = "hex ";

    private GreetingReader() {}

    static Greetings read(KnowledgeFiles files, Faults faults) {
        var file = files.named(FILE);
        if (file.isEmpty()) {
            return Greetings.NONE;
        }
        var yaml = YamlMap.of(file.get(), faults).allow("symptom", "words", "version-words", "greetings");
        var all = new ArrayList<Greetings.Greeting>();
        for (var greeting : yaml.maps("greetings")) {
            greeting.allow("speaks", "bytes");
            for (var line : greeting.texts("bytes")) {
                all.add(new Greetings.Greeting(greeting.text("speaks"), bytes(line, faults)));
            }
        }
        return new Greetings(
                yaml.text("symptom"), texts(yaml, "words"), texts(yaml, "version-words"), List.copyOf(all));
    }

    private static List<Integer> bytes(YamlMap.Line line, Faults faults) {
        if (!line.text().startsWith(HEX)) {
            return line.text().chars().boxed().toList();
        }
        try {
            var bytes = new ArrayList<Integer>();
            for (byte b : HexFormat.of().parseHex(line.text().substring(HEX.length()))) {
                bytes.add(b & 0xFF);
            }
            return List.copyOf(bytes);
        } catch (IllegalArgumentException e) {
            faults.add(FILE, line.line(), "'" + line.text() + "' is no row of bytes");
            return List.of();
        }
    }

    private static List<String> texts(YamlMap yaml, String key) {
        return yaml.texts(key).stream().map(YamlMap.Line::text).toList();
    }
}
