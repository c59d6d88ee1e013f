package org.conndoctor.knowledge;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads {@code rules/lines.yaml} and its examples, and the kinds of lines that other files name. */
final class LineReading {

    private static final String SHAPES = "rules/lines.yaml";
    private static final String EXAMPLES = "rules/lines.examples.yaml";

    private LineReading() {}

    /** None where the file is not there: then every line is a message. */
    static LineShapes shapes(KnowledgeFiles files, Faults faults) {
        var file = files.named(SHAPES);
        if (file.isEmpty()) {
            return LineShapes.NONE;
        }
        var yaml = YamlMap.of(file.get(), faults).allow("lines", "telling-keys", "source-endings");
        var shapes = new ArrayList<LineShapes.Shape>();
        for (var group : yaml.maps("lines")) {
            group.allow("kind", "by", "source-follows", "shapes");
            var kind = kind(group.text("kind"), file.get(), group.lineOf("kind"), faults);
            boolean follows = group.optionalText("source-follows")
                    .map(Boolean::parseBoolean)
                    .orElse(false);
            group.texts("shapes").forEach(s -> shapes.add(new LineShapes.Shape(kind, s.text(), follows, s.line())));
        }
        return new LineShapes(List.copyOf(shapes), words(yaml, "telling-keys"), words(yaml, "source-endings"));
    }

    static List<LineExample> examples(KnowledgeFiles files, Faults faults) {
        var examples = new ArrayList<LineExample>();
        files.named(EXAMPLES).ifPresent(file -> {
            for (var yaml : YamlMap.of(file, faults).allow("examples").maps("examples")) {
                yaml.allow("by", "lines", "hides");
                var kinds = new ArrayList<LineKind>();
                var lines = new ArrayList<String>();
                for (var line : yaml.maps("lines")) {
                    for (var key : line.keys()) {
                        kinds.add(kind(key, file, line.line(), faults));
                        lines.add(line.text(key));
                    }
                }
                var hides = yaml.texts("hides").stream().map(YamlMap.Line::text).toList();
                examples.add(
                        new LineExample(yaml.text("by"), kinds, List.copyOf(lines), hides, file.name(), yaml.line()));
            }
        });
        return List.copyOf(examples);
    }

    /** The kinds that a list names; what it would be without the list where there is none. */
    static Set<LineKind> kinds(YamlMap yaml, String key, Set<LineKind> otherwise, KnowledgeFile file, Faults faults) {
        if (!yaml.has(key)) {
            return otherwise;
        }
        var kinds = EnumSet.noneOf(LineKind.class);
        yaml.texts(key).forEach(l -> kinds.add(kind(l.text(), file, l.line(), faults)));
        return Set.copyOf(kinds);
    }

    private static LineKind kind(String id, KnowledgeFile file, int line, Faults faults) {
        return LineKind.of(id).orElseGet(() -> {
            faults.add(file.name(), line, "'" + id + "' is no kind of line");
            return LineKind.MESSAGE;
        });
    }

    private static Set<String> words(YamlMap yaml, String key) {
        return Set.copyOf(yaml.texts(key).stream().map(YamlMap.Line::text).toList());
    }
}
