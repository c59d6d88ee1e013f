package org.conndoctor.knowledge;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conndoctor.facts.Source;
import org.conndoctor.language.FoldedText;
import org.conndoctor.language.Template;

/** Reads the smaller files of {@code rules/}: the vocabulary, probes, commands and targets. */
final class RulesReader {

    private static final int HIGHEST_PORT = 65_535;
    /** Each is one more connection, at the same moment. */
    private static final int MOST_PORTS = 10;

    private final KnowledgeFiles files;
    private final Faults faults;

    RulesReader(KnowledgeFiles files, Faults faults) {
        this.files = files;
        this.faults = faults;
    }

    Map<String, ObservationDefinition> observations() {
        var all = new TreeMap<String, ObservationDefinition>();
        required("rules/observations.yaml").ifPresent(file -> observations(file, all));
        files.in("rules/observations/", ".yaml").forEach(file -> observations(file, all));
        return all;
    }

    private void observations(KnowledgeFile file, Map<String, ObservationDefinition> all) {
        for (var yaml : YamlMap.of(file, faults).allow("observations").maps("observations")) {
            yaml.allow("id", "hop", "values", "effort", "after", "command", "probe", "not-for", "first-for", "shows");
            var definition = new ObservationDefinition(
                    yaml.text("id"),
                    yaml.text("hop"),
                    list(yaml, "values"),
                    yaml.number("effort", 0),
                    Map.copyOf(yaml.map("after").asTexts()),
                    commands(yaml.map("command").allow("linux", "windows", "macos")),
                    list(yaml, "probe"),
                    list(yaml, "not-for"),
                    list(yaml, "first-for"),
                    Map.copyOf(yaml.map("shows").asTexts()),
                    file.name(),
                    yaml.line());
            if (!Hops.ALL.contains(definition.hop())) {
                faults.add(file.name(), yaml.lineOf("hop"), "'hop' must be one of " + Hops.ALL);
            }
            if (all.put(definition.id(), definition) != null) {
                faults.add(file.name(), yaml.line(), "'" + definition.id() + "' stands twice");
            }
        }
    }

    /** None where the file is not there: a knowledge may do without live looks. */
    Map<String, ProbeDefinition> probes() {
        var all = new TreeMap<String, ProbeDefinition>();
        var file = files.named("rules/probes.yaml");
        if (file.isPresent()) {
            for (var yaml : YamlMap.of(file.get(), faults).allow("probes").maps("probes")) {
                yaml.allow("id", "place", "outcomes", "details", "ports");
                var definition = new ProbeDefinition(
                        yaml.text("id"),
                        list(yaml, "place"),
                        list(yaml, "outcomes"),
                        list(yaml, "details"),
                        ports(file.get(), yaml),
                        yaml.line());
                if (all.put(definition.id(), definition) != null) {
                    faults.add(file.get().name(), yaml.line(), "'" + definition.id() + "' stands twice");
                }
            }
        }
        return all;
    }

    private List<Integer> ports(KnowledgeFile file, YamlMap yaml) {
        var ports = new ArrayList<Integer>();
        for (var line : yaml.texts("ports")) {
            try {
                ports.add(Integer.parseInt(line.text()));
            } catch (NumberFormatException e) {
                ports.add(0);
            }
            int port = ports.get(ports.size() - 1);
            if (port < 1 || port > HIGHEST_PORT) {
                faults.add(file.name(), line.line(), "'" + line.text() + "' is no port");
            }
        }
        if (ports.size() > MOST_PORTS) {
            faults.add(file.name(), yaml.lineOf("ports"), "a look tries no more than " + MOST_PORTS + " ports besides");
        }
        return List.copyOf(ports);
    }

    private static List<String> list(YamlMap yaml, String key) {
        return yaml.texts(key).stream().map(YamlMap.Line::text).toList();
    }

    private static Map<String, Template> commands(YamlMap yaml) {
        var commands = new TreeMap<String, Template>();
        yaml.asTexts().forEach((platform, command) -> commands.put(platform, new Template(command)));
        return Map.copyOf(commands);
    }

    List<Reading> readings() {
        var readings = new ArrayList<Reading>();
        for (var file : files.in("rules/commands/", ".yaml")) {
            if (!file.name().endsWith(".examples.yaml")) {
                var whole = YamlMap.of(file, faults).allow("about", "source", "reads");
                var source =
                        whole.optionalText("source").filter("text"::equals).isPresent() ? Source.TEXT : Source.COMMAND;
                whole.maps("reads").forEach(y -> reading(file, y, source).ifPresent(readings::add));
            }
        }
        return List.copyOf(readings);
    }

    private Optional<Reading> reading(KnowledgeFile file, YamlMap yaml, Source source) {
        yaml.allow("anchors", "at", "pattern", "where", "observes", "listener", "no-target");
        var anchors = yaml.texts("anchors").stream()
                .map(l -> new Signature(l.text(), l.line()))
                .toList();
        if (anchors.isEmpty()) {
            faults.add(file.name(), yaml.line(), "'anchors' is missing: a pattern is tried only where one stands");
        }
        var where = yaml.map("where").allow("host", "port").asTexts();
        if (!List.of("asked", "loopback", "not-loopback").contains(where.getOrDefault("host", "asked"))
                || !List.of("asked", "other").contains(where.getOrDefault("port", "asked"))) {
            faults.add(
                    file.name(),
                    yaml.lineOf("where"),
                    "'where' takes host: asked, loopback or not-loopback, and port: asked or other");
        }
        return pattern(file, yaml)
                .map(pattern -> new Reading(
                        file.name(),
                        yaml.line(),
                        anchors,
                        yaml.optionalText("at").filter("line"::equals).isPresent(),
                        pattern,
                        Map.copyOf(where),
                        Map.copyOf(yaml.map("observes").asTexts()),
                        Map.copyOf(yaml.map("listener")
                                .allow("protocol", "address", "port")
                                .asTexts()),
                        source,
                        yaml.optionalText("no-target")
                                .map(Boolean::parseBoolean)
                                .orElse(false)));
    }

    private Optional<Pattern> pattern(KnowledgeFile file, YamlMap yaml) {
        try {
            return Optional.of(Pattern.compile(yaml.text("pattern"), Pattern.CASE_INSENSITIVE));
        } catch (PatternSyntaxException e) {
            faults.add(file.name(), yaml.lineOf("pattern"), "RE2 refuses the pattern: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** None where the file is not there: then nobody is shown a product of theirs. */
    Map<String, SoftwareDefinition> software() {
        var all = new LinkedHashMap<String, SoftwareDefinition>();
        var file = files.named("rules/software.yaml");
        if (file.isPresent()) {
            for (var yaml : YamlMap.of(file.get(), faults).allow("software").maps("software")) {
                yaml.allow("id", "name", "kind", "port", "fallback", "words");
                var definition = new SoftwareDefinition(
                        yaml.text("id"),
                        yaml.text("name"),
                        yaml.text("kind"),
                        yaml.number("port", 0),
                        yaml.optionalText("fallback").map(Boolean::parseBoolean).orElse(false),
                        yaml.texts("words").stream()
                                .map(l -> new Signature(l.text(), l.line()))
                                .toList());
                if (all.put(definition.id(), definition) != null) {
                    faults.add(file.get().name(), yaml.line(), "'" + definition.id() + "' stands twice");
                }
            }
        }
        return Collections.unmodifiableMap(all);
    }

    TargetWords targetWords() {
        var file = required("rules/targets.yaml");
        if (file.isEmpty()) {
            return TargetWords.NONE;
        }
        var lists = Arrays.stream(TargetWord.values()).map(TargetWord::id);
        var yaml = YamlMap.of(file.get(), faults)
                .allow(Stream.concat(lists, Stream.of("unset-names", "default-ports"))
                        .toArray(String[]::new));
        var words = new EnumMap<TargetWord, Set<String>>(TargetWord.class);
        for (var kind : TargetWord.values()) {
            words.put(kind, folded(list(yaml, kind.id())));
        }
        var unset = new TreeMap<String, String>();
        yaml.map("unset-names").asTexts().forEach((name, shown) -> unset.put(fold(name), shown));
        var ports = new TreeMap<String, Integer>();
        var byScheme = yaml.map("default-ports");
        byScheme.keys().forEach(scheme -> ports.put(scheme, byScheme.number(scheme, 0)));
        return new TargetWords(Map.copyOf(words), Map.copyOf(unset), Map.copyOf(ports));
    }

    private static Set<String> folded(List<String> words) {
        return words.stream().map(RulesReader::fold).collect(Collectors.toUnmodifiableSet());
    }

    private static String fold(String word) {
        return FoldedText.of(word).text();
    }

    private Optional<KnowledgeFile> required(String name) {
        var file = files.named(name);
        if (file.isEmpty()) {
            faults.add(name, 1, "file is missing");
        }
        return file;
    }
}
