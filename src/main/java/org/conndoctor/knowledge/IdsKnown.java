package org.conndoctor.knowledge;

import com.google.re2j.Pattern;
import java.util.Map;
import org.conndoctor.language.Languages;

/** Every id that a rule, a signature or a command names is one that there is, and can be said. */
public final class IdsKnown implements Check {

    private static final Pattern SYMPTOM =
            Pattern.compile("(?:SymptomSeen\\( *id ==|SymptomSeen\\.of\\() *\"([^\"]*)\"");
    private static final Pattern OBSERVATION =
            Pattern.compile("Observation\\( *id == \"([^\"]*)\"(?:, *value == \"([^\"]*)\")?");
    private static final Pattern OBSERVED =
            Pattern.compile("Observation\\.(?:probed|browsed)\\( *\"([^\"]*)\", *(?:\"([^\"]*)\"|[^\"])");
    private static final Pattern PROBE = Pattern.compile("probe == \"([^\"]*)\"");
    private static final Pattern OUTCOME = Pattern.compile("outcome (?:==|!=) \"([^\"]*)\"");
    private static final Pattern DETAIL = Pattern.compile("(?:detail|number|says)\\( *\"([^\"]*)\"");
    private static final Pattern CONCLUSION = Pattern.compile("(?:Suspicion\\.of|Finding\\.[a-z]+)\\( *\"([^\"]*)\"");
    private static final Pattern SAYS = Pattern.compile("@says\\( *\"([^\"]*)\"");

    @Override
    public void run(Subject subject, Faults faults) {
        subject.files().in("rules/causes/", ".drl").forEach(file -> rules(file, subject.knowledge(), faults));
        subject.files().in("rules/probes/", ".drl").forEach(file -> probes(file, subject.knowledge(), faults));
        for (var symptom : subject.knowledge().symptoms().values()) {
            for (var group : symptom.signatures()) {
                observed(group.observes(), symptom.file(), group.line(), subject.knowledge(), faults);
            }
        }
        for (var reading : subject.knowledge().readings()) {
            observed(reading.observes(), reading.file(), reading.line(), subject.knowledge(), faults);
        }
        sayable(subject, faults);
    }

    private static void rules(KnowledgeFile file, Knowledge knowledge, Faults faults) {
        int number = 0;
        for (var line : file.text().lines().toList()) {
            number++;
            symptoms(line, file.name(), number, knowledge, faults);
            var observation = OBSERVATION.matcher(line);
            while (observation.find()) {
                observation(observation.group(1), observation.group(2), file.name(), number, knowledge, faults);
            }
            var conclusion = CONCLUSION.matcher(line);
            while (conclusion.find()) {
                if (!conclusion.group(1).equals(file.id())) {
                    faults.add(
                            file.name(),
                            number,
                            "concludes on '" + conclusion.group(1) + "', expected '" + file.id() + "'");
                }
            }
            var says = SAYS.matcher(line);
            while (says.find()) {
                if (!knowledge.texts(Languages.REFERENCE).has("finding." + says.group(1))) {
                    faults.add(file.name(), number, "no message 'finding." + says.group(1) + "'");
                }
            }
        }
    }

    private static void symptoms(String line, String file, int number, Knowledge knowledge, Faults faults) {
        var symptom = SYMPTOM.matcher(line);
        while (symptom.find()) {
            if (!knowledge.symptoms().containsKey(symptom.group(1))) {
                faults.add(file, number, "unknown symptom '" + symptom.group(1) + "'");
            }
        }
    }

    /** Rules that read live looks; each condition stands on a line of its own. */
    private static void probes(KnowledgeFile file, Knowledge knowledge, Faults faults) {
        int number = 0;
        for (var line : file.text().lines().toList()) {
            number++;
            symptoms(line, file.name(), number, knowledge, faults);
            for (var pattern : java.util.List.of(OBSERVATION, OBSERVED)) {
                var observation = pattern.matcher(line);
                while (observation.find()) {
                    observation(observation.group(1), observation.group(2), file.name(), number, knowledge, faults);
                }
            }
            var probe = PROBE.matcher(line);
            if (probe.find()) {
                probe(line, probe.group(1), file.name(), number, knowledge, faults);
            }
        }
    }

    private static void probe(String line, String id, String file, int number, Knowledge knowledge, Faults faults) {
        var definition = knowledge.probes().get(id);
        if (definition == null) {
            faults.add(file, number, "unknown probe '" + id + "'");
            return;
        }
        var outcome = OUTCOME.matcher(line);
        while (outcome.find()) {
            if (!definition.outcomes().contains(outcome.group(1))) {
                faults.add(file, number, "probe '" + id + "' has no outcome '" + outcome.group(1) + "'");
            }
        }
        var detail = DETAIL.matcher(line);
        while (detail.find()) {
            if (!definition.details().contains(detail.group(1))) {
                faults.add(file, number, "probe '" + id + "' has no detail '" + detail.group(1) + "'");
            }
        }
    }

    private static void observed(
            Map<String, String> observes, String file, int line, Knowledge knowledge, Faults faults) {
        observes.forEach(
                (id, value) -> observation(id, value.startsWith("$") ? null : value, file, line, knowledge, faults));
    }

    private static void observation(
            String id,
            @org.jspecify.annotations.Nullable String value,
            String file,
            int line,
            Knowledge knowledge,
            Faults faults) {
        var definition = knowledge.observations().get(id);
        if (definition == null) {
            faults.add(file, line, "unknown observation '" + id + "'");
        } else if (value != null && !definition.allows(value)) {
            faults.add(
                    file,
                    line,
                    "observation '" + id + "' has no value '" + value + "', expected one of " + definition.values());
        }
    }

    private static void sayable(Subject subject, Faults faults) {
        var texts = subject.knowledge().texts(Languages.REFERENCE);
        for (var observation : subject.knowledge().observations().values()) {
            var key = "observation." + observation.id();
            var keys = observation.values().isEmpty()
                    ? java.util.List.of(key)
                    : observation.values().stream().map(v -> key + "." + v).toList();
            keys.stream()
                    .filter(k -> !texts.has(k))
                    .forEach(k -> faults.add("rules/observations.yaml", observation.line(), "no message '" + k + "'"));
        }
        for (var probe : subject.knowledge().probes().values()) {
            probe.outcomes().stream()
                    .map(outcome -> "probe." + probe.id() + "." + outcome)
                    .filter(k -> !texts.has(k))
                    .forEach(k -> faults.add("rules/probes.yaml", probe.line(), "no message '" + k + "'"));
        }
    }
}
