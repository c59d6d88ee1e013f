package org.conndoctor.knowledge;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.conndoctor.facts.AddressRange;
import org.conndoctor.language.Languages;

/**
 * Every id that a rule, a signature or a command names is one that there is, and can be said. Rules are read as text, a
 * condition as a whole: it may go over several lines, and a fault is told on the line of the wrong word.
 */
public final class IdsKnown implements Check {

    /** One word or a list of them, and how they are compared. */
    private static final String WORDS =
            "\\s*(?:==|!=|\\bnot\\s+in\\b|\\bin\\b)\\s*\\(?\\s*(\"[^\"]*\"(?:\\s*,\\s*\"[^\"]*\")*)";

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern NO_CODE = Pattern.compile("\"[^\"]*\"|//.*");
    private static final Pattern SYMPTOM = Pattern.compile("SymptomSeen\\([^()]*?\\bid" + WORDS);
    private static final Pattern SYMPTOM_OF = Pattern.compile("SymptomSeen\\.of\\(\\s*(\"[^\"]*\")");
    private static final Pattern OBSERVATION =
            Pattern.compile("Observation\\(\\s*id\\s*==\\s*\"([^\"]*)\"(?:\\s*,\\s*value" + WORDS + ")?");
    /** An id or a value that is put together, as {@code "works-from-" + $place}, is none to be checked. */
    private static final Pattern OBSERVED =
            Pattern.compile("Observation\\.(?:probed|browsed)\\(\\s*\"([^\"]*)\"\\s*,\\s*(?:(\"[^\"]*\")\\s*\\))?");

    private static final Pattern PROBE = Pattern.compile("\\bprobe" + WORDS);
    private static final Pattern OUTCOME = Pattern.compile("\\boutcome" + WORDS);
    private static final Pattern DETAIL = Pattern.compile("\\b(?:detail|number|says)\\(\\s*(\"[^\"]*\")");
    private static final Pattern SOFTWARE = Pattern.compile("Software\\([^()]*?\\b(?:id|kind)" + WORDS);
    private static final Pattern CONCLUSION = Pattern.compile("(?:Suspicion\\.of|Finding\\.[a-z]+)\\(\\s*(\"[^\"]*\")");
    private static final Pattern SAYS = Pattern.compile("@says\\(\\s*(\"[^\"]*\")");

    /** A condition or a conclusion, whole: it goes on until its brackets are closed. */
    private record Statement(String text, String file, int line) {

        static List<Statement> in(KnowledgeFile file) {
            var all = new ArrayList<Statement>();
            var text = new StringBuilder();
            int number = 0;
            int first = 1;
            int open = 0;
            for (var line : file.text().lines().toList()) {
                number++;
                if (open <= 0 || line.startsWith("rule ")) {
                    add(all, text, file, first);
                    first = number;
                    open = 0;
                }
                text.append(line).append('\n');
                for (char c : NO_CODE.matcher(line).replaceAll("").toCharArray()) {
                    open += c == '(' ? 1 : c == ')' ? -1 : 0;
                }
            }
            add(all, text, file, first);
            return all;
        }

        private static void add(List<Statement> all, StringBuilder text, KnowledgeFile file, int line) {
            all.add(new Statement(text.toString(), file.name(), line));
            text.setLength(0);
        }

        /** Every word that stands in the first group of a pattern. */
        List<Word> words(Pattern pattern) {
            var words = new ArrayList<Word>();
            var matcher = pattern.matcher(text);
            while (matcher.find()) {
                words.addAll(words(matcher, 1));
            }
            return words;
        }

        /** The quoted words of a group; none where it did not match. */
        List<Word> words(Matcher matcher, int group) {
            var words = new ArrayList<Word>();
            if (matcher.group(group) != null) {
                var word = WORD.matcher(matcher.group(group));
                while (word.find()) {
                    words.add(new Word(word.group(1), lineAt(matcher.start(group) + word.start())));
                }
            }
            return words;
        }

        int lineAt(int place) {
            return line
                    + (int) text.substring(0, place)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
        }
    }

    private record Word(String text, int line) {}

    @Override
    public void run(Subject subject, Faults faults) {
        subject.files().in("rules/causes/", ".drl").forEach(file -> rules(file, subject.knowledge(), faults));
        subject.files().in("rules/probes/", ".drl").forEach(file -> probes(file, subject.knowledge(), faults));
        for (var symptom : subject.knowledge().symptoms().values()) {
            for (var group : symptom.signatures()) {
                observed(group.observes(), symptom.file(), group.line(), subject.knowledge(), faults);
            }
        }
        for (var greeting : subject.knowledge().greetings().all()) {
            var shown = Map.of("port-speaks", greeting.speaks());
            observed(shown, "rules/greetings.yaml", 1, subject.knowledge(), faults);
        }
        for (var reading : subject.knowledge().readings()) {
            observed(reading.observes(), reading.file(), reading.line(), subject.knowledge(), faults);
        }
        for (var sign : subject.knowledge().signs()) {
            observation(sign.id(), sign.value(), sign.file(), sign.line(), subject.knowledge(), faults);
        }
        subject.knowledge().observations().values().forEach(o -> shown(o, subject.knowledge(), faults));
        sayable(subject, faults);
    }

    /** What a value shows is a symptom, and where it makes no sense to ask is a place. */
    private static void shown(ObservationDefinition observation, Knowledge knowledge, Faults faults) {
        var file = observation.file();
        observation.shows().forEach((value, symptom) -> {
            if (!observation.values().contains(value)) {
                faults.add(file, observation.line(), "'shows' names the value '" + value + "', which there is not");
            }
            if (!knowledge.symptoms().containsKey(symptom)) {
                faults.add(file, observation.line(), "unknown symptom '" + symptom + "'");
            }
        });
        var places =
                Arrays.stream(AddressRange.values()).map(AddressRange::word).toList();
        Stream.concat(observation.notFor().stream(), observation.firstFor().stream())
                .filter(place -> !places.contains(place))
                .forEach(place -> faults.add(
                        file,
                        observation.line(),
                        "'not-for' and 'first-for' take " + places + ", not '" + place + "'"));
    }

    private static void rules(KnowledgeFile file, Knowledge knowledge, Faults faults) {
        for (var statement : Statement.in(file)) {
            symptoms(statement, knowledge, faults);
            observations(statement, OBSERVATION, knowledge, faults);
            for (var software : statement.words(SOFTWARE)) {
                if (knowledge.software().values().stream()
                        .noneMatch(s -> List.of(s.id(), s.kind()).contains(software.text()))) {
                    faults.add(
                            file.name(), software.line(), "no software has the id or kind '" + software.text() + "'");
                }
            }
            for (var cause : statement.words(CONCLUSION)) {
                if (!cause.text().equals(file.id())) {
                    faults.add(
                            file.name(),
                            cause.line(),
                            "concludes on '" + cause.text() + "', expected '" + file.id() + "'");
                }
            }
            for (var says : statement.words(SAYS)) {
                if (!knowledge.texts(Languages.REFERENCE).has("finding." + says.text())) {
                    faults.add(file.name(), says.line(), "no message 'finding." + says.text() + "'");
                }
            }
        }
    }

    private static void symptoms(Statement statement, Knowledge knowledge, Faults faults) {
        for (var pattern : List.of(SYMPTOM, SYMPTOM_OF)) {
            for (var symptom : statement.words(pattern)) {
                if (!knowledge.symptoms().containsKey(symptom.text())) {
                    faults.add(statement.file(), symptom.line(), "unknown symptom '" + symptom.text() + "'");
                }
            }
        }
    }

    private static void observations(Statement statement, Pattern pattern, Knowledge knowledge, Faults faults) {
        var matcher = pattern.matcher(statement.text());
        while (matcher.find()) {
            var id = matcher.group(1);
            observation(id, null, statement.file(), statement.lineAt(matcher.start(1)), knowledge, faults);
            if (knowledge.observations().containsKey(id)) {
                for (var value : statement.words(matcher, 2)) {
                    observation(id, value.text(), statement.file(), value.line(), knowledge, faults);
                }
            }
        }
    }

    /** Rules that read live looks. */
    private static void probes(KnowledgeFile file, Knowledge knowledge, Faults faults) {
        for (var statement : Statement.in(file)) {
            symptoms(statement, knowledge, faults);
            observations(statement, OBSERVATION, knowledge, faults);
            observations(statement, OBSERVED, knowledge, faults);
            var probes = new ArrayList<ProbeDefinition>();
            for (var id : statement.words(PROBE)) {
                var probe = knowledge.probes().get(id.text());
                if (probe == null) {
                    faults.add(file.name(), id.line(), "unknown probe '" + id.text() + "'");
                } else {
                    probes.add(probe);
                }
            }
            if (!probes.isEmpty()) {
                probe(statement, probes, faults);
            }
        }
    }

    /** @param probes those that the condition is about; what one of them has will do */
    private static void probe(Statement statement, List<ProbeDefinition> probes, Faults faults) {
        var ids = String.join("' or '", probes.stream().map(ProbeDefinition::id).toList());
        for (var outcome : statement.words(OUTCOME)) {
            if (probes.stream().noneMatch(p -> p.outcomes().contains(outcome.text()))) {
                faults.add(
                        statement.file(),
                        outcome.line(),
                        "probe '" + ids + "' has no outcome '" + outcome.text() + "'");
            }
        }
        for (var detail : statement.words(DETAIL)) {
            if (probes.stream().noneMatch(p -> p.details().contains(detail.text()))) {
                faults.add(
                        statement.file(), detail.line(), "probe '" + ids + "' has no detail '" + detail.text() + "'");
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
                    ? List.of(key)
                    : observation.values().stream().map(v -> key + "." + v).toList();
            keys.stream()
                    .filter(k -> !texts.has(k))
                    .forEach(k -> faults.add(observation.file(), observation.line(), "no message '" + k + "'"));
        }
        for (var probe : subject.knowledge().probes().values()) {
            probe.outcomes().stream()
                    .map(outcome -> "probe." + probe.id() + "." + outcome)
                    .filter(k -> !texts.has(k))
                    .forEach(k -> faults.add("rules/probes.yaml", probe.line(), "no message '" + k + "'"));
        }
    }
}
