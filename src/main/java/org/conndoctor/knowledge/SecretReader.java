package org.conndoctor.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.stream.Stream;

/** Reads {@code rules/redaction/}: kinds of secrets with their examples, and the words around them. */
final class SecretReader {

    private static final String FOLDER = "rules/redaction/";
    private static final String WORDS = FOLDER + "words.yaml";
    private static final String COMMON = FOLDER + "common-words.yaml";
    private static final String FIRST = "{name}";
    private static final String OPTION = "{option}";

    private SecretReader() {}

    static Secrets secrets(KnowledgeFiles files, Faults faults) {
        var kinds = new ArrayList<SecretKind>();
        var ids = new HashSet<String>();
        for (var file : kindFiles(files)) {
            for (var yaml : YamlMap.of(file, faults).allow("kinds").maps("kinds")) {
                var kind = kind(file, yaml, faults);
                if (!ids.add(kind.id())) {
                    faults.add(file.name(), yaml.line(), "there is another kind '" + kind.id() + "'");
                }
                kinds.add(kind);
            }
        }
        return new Secrets(List.copyOf(kinds), words(files, faults));
    }

    static List<SecretExample> examples(KnowledgeFiles files, Faults faults) {
        var all = new ArrayList<SecretExample>();
        for (var file : kindFiles(files)) {
            for (var yaml : YamlMap.of(file, faults).maps("kinds")) {
                var kind = kind(file, yaml, faults);
                for (var line : yaml.texts("examples")) {
                    for (var text : filled(line.text(), kind)) {
                        all.add(SecretExample.of(kind.id(), text, file.name(), line.line()));
                    }
                }
                for (var line : yaml.texts("near-misses")) {
                    for (var text : filled(line.text(), kind)) {
                        all.add(new SecretExample(kind.id(), text, List.of(text), file.name(), line.line()));
                    }
                }
            }
        }
        return List.copyOf(all);
    }

    private static List<KnowledgeFile> kindFiles(KnowledgeFiles files) {
        return files.in(FOLDER, ".yaml").stream()
                .filter(f -> !f.name().equals(WORDS) && !f.name().equals(COMMON))
                .toList();
    }

    private static SecretKind kind(KnowledgeFile file, YamlMap yaml, Faults faults) {
        var id = yaml.text("id");
        if (yaml.has("shapes")) {
            yaml.allow("id", "shapes", "examples", "near-misses");
            return new SecretKind.Shaped(id, file.name(), yaml.line(), shapes(yaml, file, faults));
        }
        if (yaml.has("programs")) {
            return typed(id, file, yaml, faults);
        }
        if (yaml.has("calls")) {
            yaml.allow("id", "calls", "argument", "examples", "near-misses");
            int argument = yaml.number("argument", 1);
            return new SecretKind.Called(id, file.name(), yaml.line(), texts(yaml, "calls"), argument);
        }
        if (yaml.has("parts") || yaml.has("whole")) {
            yaml.allow("id", "parts", "whole", "value", "said", "examples", "near-misses");
            return new SecretKind.Named(
                    id,
                    file.name(),
                    yaml.line(),
                    texts(yaml, "parts"),
                    texts(yaml, "whole"),
                    one(SecretKind.Value.class, yaml, "value", file, faults),
                    yaml.has("said") ? one(SecretKind.Said.class, yaml, "said", file, faults) : SecretKind.Said.NO);
        }
        yaml.allow("id", "examples", "near-misses");
        return new SecretKind.Computed(id, file.name(), yaml.line());
    }

    private static List<SecretShape> shapes(YamlMap yaml, KnowledgeFile file, Faults faults) {
        var shapes = new ArrayList<SecretShape>();
        for (var line : yaml.texts("shapes")) {
            try {
                shapes.add(SecretShape.of(line.text()));
            } catch (IllegalArgumentException e) {
                faults.add(file.name(), line.line(), "'" + line.text() + "': " + e.getMessage());
            }
        }
        return List.copyOf(shapes);
    }

    private static SecretKind typed(String id, KnowledgeFile file, YamlMap yaml, Faults faults) {
        yaml.allow(
                "id",
                "programs",
                "next",
                "glued",
                "after-colon",
                "after-percent",
                "argument",
                "as",
                "examples",
                "near-misses");
        var options = new LinkedHashMap<String, SecretKind.Form>();
        texts(yaml, "next").forEach(o -> options.put(o, SecretKind.Form.NEXT));
        texts(yaml, "glued").forEach(o -> options.put(o, SecretKind.Form.GLUED));
        texts(yaml, "after-colon").forEach(o -> options.put(o, SecretKind.Form.AFTER_COLON));
        texts(yaml, "after-percent").forEach(o -> options.put(o, SecretKind.Form.AFTER_PERCENT));
        var form = yaml.has("as") ? one(SecretKind.Form.class, yaml, "as", file, faults) : SecretKind.Form.NEXT;
        return new SecretKind.Typed(
                id,
                file.name(),
                yaml.line(),
                texts(yaml, "programs"),
                Map.copyOf(options),
                yaml.number("argument", 0),
                form);
    }

    private static <E extends Enum<E>> E one(
            Class<E> type, YamlMap yaml, String key, KnowledgeFile file, Faults faults) {
        var text = yaml.text(key).toUpperCase(Locale.ROOT).replace('-', '_');
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        var all = new ArrayList<String>();
        for (var constant : type.getEnumConstants()) {
            all.add(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        faults.add(file.name(), yaml.lineOf(key), "'" + key + "' must be one of " + all);
        return type.getEnumConstants()[0];
    }

    /** One text for each name and each option that it leaves open. */
    private static List<String> filled(String text, SecretKind kind) {
        var options = kind instanceof SecretKind.Typed typed
                ? List.copyOf(typed.options().keySet())
                : List.<String>of();
        var names = kind instanceof SecretKind.Typed typed ? typed.programs() : kind.words();
        return filled(filled(List.of(text), FIRST, names), OPTION, options);
    }

    private static List<String> filled(List<String> texts, String place, List<String> words) {
        return texts.stream()
                .flatMap(text ->
                        text.contains(place) ? words.stream().map(word -> text.replace(place, word)) : Stream.of(text))
                .toList();
    }

    private static SecretWords words(KnowledgeFiles files, Faults faults) {
        var yaml = files.named(WORDS)
                .map(file -> YamlMap.of(file, faults)
                        .allow(
                                "plain",
                                "schemes",
                                "tails",
                                "copulas",
                                "particles",
                                "prompts",
                                "users",
                                "identifiers",
                                "logins"));
        if (yaml.isEmpty()) {
            faults.add(WORDS, 1, "file is missing: without it no secret can be told from the words around it");
            return new SecretWords(
                    Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
        }
        var words = yaml.get();
        return new SecretWords(
                set(words, "plain"),
                set(words, "schemes"),
                set(words, "tails"),
                set(words, "copulas"),
                set(words, "particles"),
                set(words, "prompts"),
                set(words, "users"),
                set(words, "identifiers"),
                set(words, "logins"),
                files.named(COMMON).map(file -> lines(YamlMap.of(file, faults))).orElse(Set.of()));
    }

    /** A language a key, its words in one text. */
    private static Set<String> lines(YamlMap yaml) {
        var all = new HashSet<String>();
        for (var text : yaml.asTexts().values()) {
            new StringTokenizer(text).asIterator().forEachRemaining(word -> all.add(word.toString()));
        }
        return Set.copyOf(all);
    }

    private static Set<String> set(YamlMap yaml, String key) {
        var all = new LinkedHashSet<>(texts(yaml, key));
        return Set.copyOf(all);
    }

    private static List<String> texts(YamlMap yaml, String key) {
        return yaml.texts(key).stream().map(YamlMap.Line::text).toList();
    }
}
