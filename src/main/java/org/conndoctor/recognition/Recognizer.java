package org.conndoctor.recognition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conndoctor.facts.Observation;
import org.conndoctor.facts.Software;
import org.conndoctor.facts.Source;
import org.conndoctor.facts.Target;
import org.conndoctor.knowledge.Knowledge;
import org.conndoctor.knowledge.Signature;
import org.conndoctor.knowledge.SymptomDefinition;
import org.conndoctor.knowledge.Weight;
import org.conndoctor.language.FoldedText;
import org.conndoctor.recognition.lines.LineReader;
import org.conndoctor.recognition.lines.Lines;
import org.conndoctor.recognition.targets.Place;
import org.conndoctor.recognition.targets.TargetFinder;

/** Reads facts out of pasted texts, by the signatures of one knowledge. Immutable and thread safe. */
public final class Recognizer {

    /** More matches of one symptom say nothing new, and a reply must not grow with a hostile text. */
    private static final int MATCHES = 50;
    /** More places of one signature are not looked at; the last of them still tells which error is the root. */
    private static final int PLACES = 1_000;

    /** What stands in the place of a host and is none. */
    static final String HOST_SETTING = "host-setting";

    private static final String SERVER = "server";

    private final WordIndex index;
    private final boolean[] wholeWords;
    private final GreetingNumbers greetings;
    private final LineReader lines;
    private final Map<Integer, List<CompiledSignature>> byFirstWord = new HashMap<>();
    private final Map<Integer, List<CompiledSignature>> byRarestWord;

    private final Set<String> asking;
    private final TargetFinder targets;
    private final OutputReader outputs;
    private final SoftwareFinder software;
    /** By the id of a software. */
    private final Map<String, Integer> usualPorts = new HashMap<>();

    private final SignFinder signs;
    private final ProgramFinder programs;
    private final WordPattern rootMark;

    public Recognizer(Knowledge knowledge) {
        var vocabulary = new Vocabulary();
        var signatures = knowledge.symptoms().values().stream()
                .flatMap(symptom -> compiled(symptom, vocabulary))
                .toList();
        signatures.forEach(s -> byFirstWord
                .computeIfAbsent(s.pattern().parts().get(0).word(), word -> new ArrayList<>())
                .add(s));
        this.byRarestWord = RarestWord.sort(signatures, CompiledSignature::pattern, vocabulary.size());
        this.asking = knowledge.symptoms().values().stream()
                .filter(SymptomDefinition::asks)
                .map(SymptomDefinition::id)
                .collect(Collectors.toUnmodifiableSet());
        this.targets = new TargetFinder(knowledge.targetWords());
        this.outputs = new OutputReader(knowledge.readings(), vocabulary);
        this.software = new SoftwareFinder(knowledge.software().values(), vocabulary);
        knowledge.software().values().forEach(s -> usualPorts.put(s.id(), s.port()));
        this.signs = new SignFinder(knowledge.signs(), vocabulary);
        this.greetings = new GreetingNumbers(knowledge.greetings(), vocabulary);
        this.programs = new ProgramFinder(
                knowledge.programs().values(), knowledge.happenings().values(), vocabulary);
        this.rootMark = WordPattern.of(new Signature("Caused by:", 0), vocabulary);
        this.index = vocabulary.index();
        this.wholeWords = vocabulary.whole();
        this.lines = new LineReader(knowledge.lineShapes());
    }

    private static Stream<CompiledSignature> compiled(SymptomDefinition symptom, Vocabulary vocabulary) {
        var all = Stream.<CompiledSignature>builder();
        for (var group : symptom.signatures()) {
            var near = CompiledSignature.patterns(group.near(), vocabulary);
            var unless = CompiledSignature.patterns(group.unless(), vocabulary);
            int kinds = Lines.mask(group.in());
            int beside = Lines.mask(group.beside());
            for (var pattern : CompiledSignature.patterns(group.says(), vocabulary)) {
                all.add(new CompiledSignature(symptom.id(), pattern, near, unless, kinds, kinds | beside, group));
            }
        }
        return all.build();
    }

    /** Reads a text. Takes time linear in its length. */
    public Recognised read(String text) {
        var occurrences = occurrences(text);
        var candidates = survivors(candidates(occurrences));
        var misleading = programs.in(occurrences, text);
        var symptoms = ProgramFinder.corrected(ranked(candidates, occurrences, text), misleading);
        var read = outputs.read(occurrences, text);
        var places = candidates.stream()
                .filter(c -> symptoms.isEmpty()
                        || c.signature().symptom().equals(symptoms.get(0).id()))
                .map(c -> new Place(c.start(), c.end()))
                .toList();
        var first = places.isEmpty() ? new Place(0, 0) : places.get(0);
        var last = places.isEmpty() ? first : places.get(places.size() - 1);
        var asked = targets.nearest(occurrences.lines(), text, first, last, read.taken());
        boolean connectingFails = symptoms.isEmpty()
                && !(candidates.isEmpty() && misleading.stream().allMatch(SeenProgram::canBeTrue));
        var nearest = symptoms.isEmpty() ? nearest(occurrences, misleading) : List.<String>of();
        var named = software.in(occurrences, occurrences.words());
        var shown = new ArrayList<>(signs.in(occurrences));
        asked.unset().ifPresent(value -> shown.add(new Observation(HOST_SETTING, value, Source.TEXT)));
        return new Recognised(
                symptoms,
                nearest,
                connectingFails,
                withUsualPort(asked.target(), named),
                List.copyOf(read.listeners()),
                observations(candidates, shown),
                List.copyOf(read.observations()),
                named,
                misleading);
    }

    /** Who names no port means the usual one; which that is, the one server tells that the text speaks of. */
    private Target withUsualPort(Target target, List<Software> named) {
        if (target.host() == null || target.port() != Target.UNKNOWN_PORT) {
            return target;
        }
        var ports = named.stream()
                .filter(s -> s.kind().equals(SERVER))
                .map(s -> usualPorts.getOrDefault(s.id(), Target.UNKNOWN_PORT))
                .distinct()
                .toList();
        return ports.size() == 1 ? new Target(target.scheme(), target.host(), ports.get(0)) : target;
    }

    private Occurrences occurrences(String text) {
        return new Occurrences(lines.read(FoldedText.of(text)), index, wholeWords);
    }

    /** Reads what a user gave as the target; empty where it is none. */
    public Optional<Target> target(String given) {
        return targets.parse(given);
    }

    /** Which signatures of a symptom match a text, after all conditions; for proving that each has an example. */
    public Set<Signature> matching(String symptom, String text) {
        return candidates(occurrences(text)).stream()
                .filter(c -> c.signature().symptom().equals(symptom))
                .map(c -> c.signature().pattern().signature())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What programs are known to mean; then symptoms of which some words stand in the text, most words first. */
    private List<String> nearest(Occurrences occurrences, List<SeenProgram> programs) {
        return Stream.concat(programs.stream().flatMap(p -> p.symptoms().stream()), sharing(occurrences).stream())
                .distinct()
                .toList();
    }

    private List<String> sharing(Occurrences occurrences) {
        Map<String, Long> shared = Arrays.stream(occurrences.words())
                .boxed()
                .flatMap(word -> byFirstWord.getOrDefault(word, List.of()).stream()
                        .map(CompiledSignature::symptom)
                        .distinct())
                .filter(symptom -> !asking.contains(symptom))
                .collect(Collectors.groupingBy(symptom -> symptom, Collectors.counting()));
        return shared.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<Candidate> candidates(Occurrences occurrences) {
        var found = new ArrayList<Candidate>();
        for (int word : occurrences.words()) {
            for (var signature : byRarestWord.getOrDefault(word, List.of())) {
                collect(signature, occurrences, found);
            }
        }
        found.addAll(greetings.in(occurrences));
        found.sort(Comparator.comparingInt(Candidate::start).thenComparing(Candidate::end, Comparator.reverseOrder()));
        return found;
    }

    private static void collect(CompiledSignature signature, Occurrences occurrences, List<Candidate> found) {
        if (!occurrences.hasAll(signature.pattern())) {
            return;
        }
        var places = Objects.requireNonNull(
                occurrences.of(signature.pattern().parts().get(0).word()));
        int count = 0;
        for (int i = 0; i < places.size() && count < PLACES; i++) {
            int end = occurrences.endOf(
                    signature.pattern(), places, i, signature.group().gap(), signature.kinds());
            if (end >= 0 && signature.group().oneLine() && !occurrences.inOneLine(places.start(i), end)) {
                continue;
            }
            if (end >= 0 && signature.contextFits(occurrences, places.start(i), end)) {
                found.add(new Candidate(signature, places.start(i), end));
                count++;
            }
        }
    }

    /** Without those whose words another symptom claims with better right. */
    private static List<Candidate> survivors(List<Candidate> candidates) {
        var survivors = new ArrayList<Candidate>(candidates.size());
        for (int i = 0; i < candidates.size(); i++) {
            var candidate = candidates.get(i);
            boolean beaten = false;
            // Sorted by start, and matches are short: only neighbours can overlap.
            for (int k = i - 1; k >= 0 && k > i - MATCHES && !beaten; k--) {
                beaten = candidates.get(k).beats(candidate);
            }
            for (int k = i + 1; k < candidates.size() && candidates.get(k).start() < candidate.end() && !beaten; k++) {
                beaten = candidates.get(k).beats(candidate);
            }
            if (!beaten) {
                survivors.add(candidate);
            }
        }
        return survivors;
    }

    /**
     * Symptoms, best first: by weight; then, of several errors in one log, what the last "Caused by" says; then what
     * comes first.
     */
    private List<SeenSymptom> ranked(List<Candidate> candidates, Occurrences occurrences, String original) {
        var marks = occurrences.of(rootMark.parts().get(0).word());
        int mark = marks == null ? 0 : marks.start(marks.size() - 1);
        int root = Math.max(mark, occurrences.lines().lastCause());
        Map<String, List<Candidate>> bySymptom = new LinkedHashMap<>();
        for (var candidate : candidates) {
            if (!asking.contains(candidate.signature().symptom())) {
                bySymptom
                        .computeIfAbsent(candidate.signature().symptom(), s -> new ArrayList<>())
                        .add(candidate);
            }
        }
        return bySymptom.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<Candidate>> e) -> weight(e.getValue()))
                        .reversed()
                        .thenComparing(e -> e.getValue().stream().noneMatch(c -> c.start() >= root)))
                .map(e -> new SeenSymptom(
                        e.getKey(), weight(e.getValue()), matches(e.getValue(), occurrences.text(), original)))
                .toList();
    }

    private static Weight weight(List<Candidate> candidates) {
        return candidates.stream()
                .map(c -> c.signature().group().weight())
                .max(Comparator.naturalOrder())
                .orElse(Weight.QUESTION);
    }

    /** Places in the original, overlapping ones joined. */
    private static List<SymptomMatch> matches(List<Candidate> candidates, FoldedText text, String original) {
        var joined = new ArrayList<SymptomMatch>();
        for (var candidate : candidates) {
            int start = text.originalStart(candidate.start());
            int end = text.originalEnd(candidate.end() - 1);
            var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && start < last.end()) {
                joined.set(joined.size() - 1, SymptomMatch.in(original, last.start(), Math.max(last.end(), end)));
            } else if (joined.size() < MATCHES) {
                joined.add(SymptomMatch.in(original, start, end));
            }
        }
        return List.copyOf(joined);
    }

    private static List<Observation> observations(List<Candidate> candidates, List<Observation> signs) {
        Map<String, Observation> byId = new LinkedHashMap<>();
        for (var candidate : candidates) {
            candidate
                    .signature()
                    .group()
                    .observes()
                    .forEach((id, value) -> byId.putIfAbsent(id, new Observation(id, value, Source.TEXT)));
        }
        signs.forEach(sign -> byId.putIfAbsent(sign.id(), sign));
        return List.copyOf(byId.values());
    }
}
