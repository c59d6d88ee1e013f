package org.conndoctor.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.conndoctor.facts.ProbeResult;
import org.conndoctor.facts.Target;

/**
 * What must hold of the knowledge: texts with what must be recognised in them, and cases with what must be diagnosed. A
 * server does not need them; they are read for the check and before a swap.
 *
 * @param examples of {@code rules/symptoms/ID.examples.yaml} and {@code rules/phrases/NAME.examples.yaml}
 * @param cases of {@code rules/causes/ID.cases.yaml}
 * @param played the conversations of the same files
 * @param outputs of {@code rules/commands/NAME.examples.yaml}
 * @param lines of {@code rules/lines.examples.yaml}
 * @param targets of {@code rules/targets.examples.yaml}
 * @param looks of {@code rules/probes/NAME.cases.yaml}
 * @param secrets of {@code rules/redaction/NAME.yaml}
 * @param captures of {@code rules/captures/PROGRAM.yaml}, by program
 */
public record Proof(
        List<Example> examples,
        List<Case> cases,
        List<Played> played,
        List<OutputExample> outputs,
        List<LineExample> lines,
        List<TargetExample> targets,
        List<ProbeCase> looks,
        List<SecretExample> secrets,
        Map<String, Capture> captures) {

    /** Reads all proofs; whatever is wrong with the files becomes a fault. */
    public static Proof read(KnowledgeFiles files, Faults faults) {
        return new Proof(
                examples(files, faults),
                cases(files, faults),
                played(files, faults),
                outputs(files, faults),
                LineReading.examples(files, faults),
                targets(files, faults),
                looks(files, faults),
                SecretReader.examples(files, faults),
                CaptureReader.read(files, faults));
    }

    private static List<Example> examples(KnowledgeFiles files, Faults faults) {
        var examples = new ArrayList<Example>();
        for (var file : files.in("rules/symptoms/", ".examples.yaml")) {
            if (files.named("rules/symptoms/" + file.id() + ".yaml").isEmpty()) {
                faults.add(file.name(), 1, "examples of '" + file.id() + "', which is no symptom");
            }
            var yaml = YamlMap.of(file, faults).allow("examples", "near-misses");
            yaml.maps("examples").forEach(e -> examples.add(example(false, file, e)));
            yaml.maps("near-misses").forEach(e -> examples.add(example(true, file, e)));
        }
        for (var file : files.in("rules/phrases/", ".examples.yaml")) {
            YamlMap.of(file, faults).allow("examples").maps("examples").forEach(e -> examples.add(ofPhrases(file, e)));
        }
        return List.copyOf(examples);
    }

    /** Phrases belong to several symptoms, so each of their examples names its own. */
    private static Example ofPhrases(KnowledgeFile file, YamlMap yaml) {
        yaml.allow("symptom", "language", "by", "text");
        return new Example(
                yaml.text("symptom"),
                false,
                yaml.text("language"),
                yaml.text("by"),
                yaml.text("text"),
                file.name(),
                yaml.line());
    }

    private static Example example(boolean miss, KnowledgeFile file, YamlMap yaml) {
        yaml.allow("language", "by", "text");
        var language = yaml.text("language");
        return new Example(file.id(), miss, language, yaml.text("by"), yaml.text("text"), file.name(), yaml.line());
    }

    private static List<Case> cases(KnowledgeFiles files, Faults faults) {
        var cases = new ArrayList<Case>();
        for (var file : files.in("rules/causes/", ".cases.yaml")) {
            if (files.in("rules/causes/", "/" + file.id() + ".drl").isEmpty()
                    && files.in("rules/causes/", "/" + file.id() + ".yaml").isEmpty()) {
                faults.add(file.name(), 1, "cases of '" + file.id() + "', which has no rules");
            }
            for (var yaml : YamlMap.of(file, faults).allow("cases", "played").maps("cases")) {
                yaml.allow("name", "text", "observations", "first", "status", "not", "near");
                cases.add(new Case(
                        file.id(),
                        yaml.text("name"),
                        yaml.text("text"),
                        yaml.map("observations").asTexts(),
                        yaml.optionalText("first").orElse(file.id()),
                        yaml.optionalText("status").orElse(null),
                        yaml.texts("not").stream().map(YamlMap.Line::text).toList(),
                        yaml.texts("near").stream().map(YamlMap.Line::text).toList(),
                        file.name(),
                        yaml.line()));
            }
        }
        return List.copyOf(cases);
    }

    private static List<Played> played(KnowledgeFiles files, Faults faults) {
        var played = new ArrayList<Played>();
        for (var file : files.in("rules/causes/", ".cases.yaml")) {
            for (var yaml : YamlMap.of(file, faults).maps("played")) {
                yaml.allow("name", "mapping", "text", "truth");
                played.add(new Played(
                        file.id(),
                        yaml.text("name"),
                        yaml.optionalText("mapping").orElse(""),
                        yaml.text("text"),
                        yaml.map("truth").asTexts(),
                        file.name(),
                        yaml.line()));
            }
        }
        return List.copyOf(played);
    }

    private static List<OutputExample> outputs(KnowledgeFiles files, Faults faults) {
        var outputs = new ArrayList<OutputExample>();
        for (var file : files.in("rules/commands/", ".examples.yaml")) {
            var yaml = YamlMap.of(file, faults).allow("examples", "near-misses");
            yaml.maps("examples").forEach(e -> outputs.add(output(file, e)));
            yaml.maps("near-misses").forEach(e -> outputs.add(output(file, e)));
        }
        return List.copyOf(outputs);
    }

    private static OutputExample output(KnowledgeFile file, YamlMap yaml) {
        yaml.allow("by", "text", "target", "observes", "listeners");
        return new OutputExample(
                yaml.text("by"),
                yaml.text("text"),
                yaml.optionalText("target").orElse(null),
                yaml.map("observes").asTexts(),
                yaml.texts("listeners").stream().map(YamlMap.Line::text).toList(),
                file.name(),
                yaml.line());
    }

    private static List<TargetExample> targets(KnowledgeFiles files, Faults faults) {
        var all = new ArrayList<TargetExample>();
        files.named("rules/targets.examples.yaml").ifPresent(file -> {
            var yaml = YamlMap.of(file, faults).allow("examples", "near-misses");
            yaml.maps("examples").forEach(e -> all.add(target(file, e)));
            yaml.maps("near-misses").forEach(e -> all.add(target(file, e)));
        });
        return List.copyOf(all);
    }

    private static TargetExample target(KnowledgeFile file, YamlMap yaml) {
        yaml.allow("by", "text", "scheme", "host", "port", "host-setting");
        var target = new Target(
                yaml.optionalText("scheme").orElse(null),
                yaml.optionalText("host").orElse(null),
                yaml.number("port", Target.UNKNOWN_PORT));
        return new TargetExample(
                yaml.text("by"),
                yaml.text("text"),
                target,
                yaml.optionalText("host-setting").orElse(null),
                file.name(),
                yaml.line());
    }

    private static List<ProbeCase> looks(KnowledgeFiles files, Faults faults) {
        var looks = new ArrayList<ProbeCase>();
        for (var file : files.in("rules/probes/", ".cases.yaml")) {
            if (files.named("rules/probes/" + file.id() + ".drl").isEmpty()) {
                faults.add(file.name(), 1, "cases of '" + file.id() + "', which has no rules");
            }
            for (var yaml : YamlMap.of(file, faults).allow("cases").maps("cases")) {
                yaml.allow("name", "target", "text", "looks", "symptoms", "observes", "listeners", "first", "status");
                looks.add(new ProbeCase(
                        yaml.text("name"),
                        yaml.text("target"),
                        yaml.optionalText("text").orElse(null),
                        yaml.maps("looks").stream().map(Proof::result).toList(),
                        yaml.texts("symptoms").stream().map(YamlMap.Line::text).toList(),
                        yaml.map("observes").asTexts(),
                        yaml.texts("listeners").stream().map(YamlMap.Line::text).toList(),
                        yaml.optionalText("first").orElse(null),
                        yaml.optionalText("status").orElse(null),
                        file.name(),
                        yaml.line()));
            }
        }
        return List.copyOf(looks);
    }

    /** Whatever is none of the fields that every look has is a detail. */
    private static ProbeResult result(YamlMap yaml) {
        var details = yaml.asTexts();
        details.keySet().removeAll(List.of("place", "probe", "address", "outcome", "millis"));
        return new ProbeResult(
                yaml.text("place"),
                yaml.text("probe"),
                yaml.optionalText("address").orElse(""),
                yaml.text("outcome"),
                yaml.number("millis", 0),
                details);
    }
}
