package org.conndoctor.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads {@code rules/captures/PROGRAM.yaml}, which {@code .ci/captures/capture} writes. */
public final class CaptureReader {

    private CaptureReader() {}

    /** All captures by the name of their program; whatever is wrong with the files becomes a fault. */
    public static Map<String, Capture> read(KnowledgeFiles files, Faults faults) {
        var captures = new TreeMap<String, Capture>();
        for (var file : files.in("rules/captures/", ".yaml")) {
            var yaml = YamlMap.of(file, faults)
                    .allow("program", "from", "package", "version", "runtime", "prints-nothing", "cases");
            var texts = new ArrayList<Capture.Text>();
            for (var one : yaml.maps("cases")) {
                one.allow("faults", "exit", "shows", "also", "text");
                texts.add(new Capture.Text(
                        list(one, "faults"), one.text("shows"), list(one, "also"), one.text("text"), one.line()));
            }
            captures.put(
                    file.id(),
                    new Capture(
                            yaml.text("program"),
                            yaml.text("version"),
                            list(yaml, "prints-nothing"),
                            List.copyOf(texts),
                            file.name()));
        }
        return captures;
    }

    private static List<String> list(YamlMap yaml, String key) {
        return yaml.texts(key).stream().map(YamlMap.Line::text).toList();
    }
}
