package org.conndoctor.knowledge;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads {@code rules/happenings.yaml} and {@code rules/programs/ID.yaml}; a knowledge may do without both. */
final class ProgramReader {

    private final KnowledgeFiles files;
    private final Faults faults;

    ProgramReader(KnowledgeFiles files, Faults faults) {
        this.files = files;
        this.faults = faults;
    }

    /** By id, in the order of the file. */
    Map<String, Happening> happenings() {
        var all = new LinkedHashMap<String, Happening>();
        files.named("rules/happenings.yaml").ifPresent(file -> {
            for (var yaml : YamlMap.of(file, faults).allow("happenings").maps("happenings")) {
                yaml.allow("id", "symptom", "faults", "tool");
                var id = yaml.text("id");
                all.put(
                        id,
                        new Happening(id, yaml.text("symptom"), list(yaml, "faults"), yaml.text("tool"), yaml.line()));
            }
        });
        return all;
    }

    /** By id. */
    Map<String, ProgramDefinition> programs() {
        var all = new TreeMap<String, ProgramDefinition>();
        for (var file : files.in("rules/programs/", ".yaml")) {
            var yaml = YamlMap.of(file, faults).allow("name", "captures", "marks", "version-says", "prints");
            all.put(
                    file.id(),
                    new ProgramDefinition(
                            file.id(),
                            yaml.text("name"),
                            Map.copyOf(yaml.map("captures").asTexts()),
                            signatures(yaml, "marks"),
                            version(file, yaml),
                            yaml.maps("prints").stream().map(this::misleading).toList(),
                            file.name()));
        }
        return all;
    }

    private ProgramDefinition.Misleading misleading(YamlMap yaml) {
        yaml.allow("says", "unless", "happened", "can-be-true");
        return new ProgramDefinition.Misleading(
                signatures(yaml, "says"),
                signatures(yaml, "unless"),
                list(yaml, "happened"),
                yaml.has("can-be-true") && yaml.text("can-be-true").equals("true"),
                yaml.line());
    }

    private @Nullable Pattern version(KnowledgeFile file, YamlMap yaml) {
        if (!yaml.has("version-says")) {
            return null;
        }
        try {
            return Pattern.compile(yaml.text("version-says"), Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException e) {
            faults.add(file.name(), yaml.lineOf("version-says"), "RE2 refuses the pattern: " + e.getMessage());
            return null;
        }
    }

    private static List<Signature> signatures(YamlMap yaml, String key) {
        return yaml.texts(key).stream()
                .map(l -> new Signature(l.text(), l.line()))
                .toList();
    }

    private static List<String> list(YamlMap yaml, String key) {
        return yaml.texts(key).stream().map(YamlMap.Line::text).toList();
    }
}
