package org.conndoctor.knowledge;

import com.google.re2j.Pattern;
import java.util.Map;
import org.conndoctor.language.Languages;

/** Every id that a rule, a signature or a command names is one that there is, and can be said. */
public final class IdsKnown implements Check {

    private static final Pattern SYMPTOM = Pattern.compile("SymptomSeen\\( *id == \"([^\"]*)\"");
    private static final Pattern OBSERVATION =
            Pattern.compile("Observation\\( *id == \"([^\"]*)\"(?:, *value == \"([^\"]*)\")?");
    private static final Pattern CONCLUSION = Pattern.compile("(?:Suspicion\\.of|Finding\\.[a-z]+)\\( *\"([^\"]*)\"");
    private static final Pattern SAYS = Pattern.compile("@says\\( *\"([^\"]*)\"");

    @Override
    public void run(Subject subject, Faults faults) {
        subject.files().in("rules/causes/", ".drl").forEach(file -> rules(file, subject.knowledge(), faults));
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
            var symptom = SYMPTOM.matcher(line);
            while (symptom.find()) {
                if (!knowledge.symptoms().containsKey(symptom.group(1))) {
                    faults.add(file.name(), number, "unknown symptom '" + symptom.group(1) + "'");
                }
            }
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
    }
}
