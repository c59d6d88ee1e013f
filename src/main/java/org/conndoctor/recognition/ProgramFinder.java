package org.conndoctor.recognition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conndoctor.knowledge.Happening;
import org.conndoctor.knowledge.ProgramDefinition;
import org.conndoctor.knowledge.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Finds programs whose words mislead, and puts right what those words seemed to show. Immutable and thread safe.
 *
 * <p>Where only one thing can have happened, its symptom takes the place of the one that the words name. Where it can have
 * been several, the one named stays if it is among them, and the others stand vaguely beside it unless the text tells
 * more; if it is not, none is seen, and the user is asked.
 */
final class ProgramFinder {

    /** A program's words may go over a few lines. */
    private static final int GAP = 400;
    /** How far around its words those stand that make them mean something else. */
    private static final int AROUND = 200;

    private final List<Known> known = new ArrayList<>();
    private final Map<String, String> symptoms = new LinkedHashMap<>();

    private record Known(
            ProgramDefinition program,
            ProgramDefinition.Misleading words,
            List<WordPattern> says,
            List<WordPattern> unless,
            List<WordPattern> marks) {}

    ProgramFinder(Collection<ProgramDefinition> programs, Collection<Happening> happenings, Vocabulary vocabulary) {
        happenings.forEach(h -> symptoms.put(h.id(), h.symptom()));
        for (var program : programs) {
            var marks = CompiledSignature.patterns(program.marks(), vocabulary);
            for (var words : program.prints()) {
                known.add(new Known(
                        program,
                        words,
                        CompiledSignature.patterns(words.says(), vocabulary),
                        CompiledSignature.patterns(words.unless(), vocabulary),
                        marks));
            }
        }
    }

    /** Each program at most once for one way of misleading, in the order of its file. */
    List<SeenProgram> in(Occurrences occurrences, String original) {
        var seen = new ArrayList<SeenProgram>();
        for (var one : known) {
            if (one.marks.isEmpty()
                    || stands(one.marks, occurrences, 0, occurrences.text().length())) {
                var found = found(one, occurrences, original);
                if (found != null) {
                    seen.add(found);
                }
            }
        }
        return List.copyOf(seen);
    }

    private @Nullable SeenProgram found(Known one, Occurrences occurrences, String original) {
        for (var pattern : one.says) {
            var places = occurrences.of(pattern.parts().get(0).word());
            for (int i = 0; places != null && i < places.size(); i++) {
                int end = occurrences.endOf(pattern, places, i, GAP, Occurrences.ANY);
                if (end >= 0 && !stands(one.unless, occurrences, places.start(i) - AROUND, end + AROUND)) {
                    var text = occurrences.text();
                    return new SeenProgram(
                            one.program.id(),
                            one.words.happened(),
                            one.words.happened().stream()
                                    .map(h -> symptoms.getOrDefault(h, h))
                                    .distinct()
                                    .toList(),
                            one.words.canBeTrue(),
                            version(one.program, text.text()),
                            SymptomMatch.in(original, text.originalStart(places.start(i)), text.originalEnd(end - 1)));
                }
            }
        }
        return null;
    }

    private static boolean stands(List<WordPattern> patterns, Occurrences occurrences, int from, int to) {
        return patterns.stream().anyMatch(p -> occurrences.standsWithin(p, Math.max(0, from), to, GAP));
    }

    private static @Nullable String version(ProgramDefinition program, String folded) {
        if (program.version() == null) {
            return null;
        }
        var matcher = program.version().matcher(folded);
        return matcher.find() ? matcher.group(1) : null;
    }

    /** What the text shows once it is known what these programs mean by their words. */
    static List<SeenSymptom> corrected(List<SeenSymptom> symptoms, List<SeenProgram> programs) {
        if (programs.isEmpty()) {
            return symptoms;
        }
        var right = new LinkedHashMap<String, SeenSymptom>();
        programs.stream()
                .filter(p -> p.symptoms().size() == 1 && !p.canBeTrue())
                .forEach(p -> right.put(p.symptoms().get(0), seen(p.symptoms().get(0), Weight.STRONG, p)));
        boolean saysMore = false;
        for (var symptom : symptoms) {
            var left = symptom.matches().stream()
                    .filter(match -> programs.stream().allMatch(p -> p.allows(symptom.id()) || !p.liesOver(match)))
                    .toList();
            if (!left.isEmpty()) {
                right.putIfAbsent(symptom.id(), new SeenSymptom(symptom.id(), symptom.weight(), left));
            }
            saysMore |= left.stream().anyMatch(match -> programs.stream().noneMatch(p -> p.liesOver(match)));
        }
        if (!right.isEmpty() && !saysMore) {
            programs.forEach(p -> p.symptoms().forEach(s -> right.putIfAbsent(s, seen(s, Weight.VAGUE, p))));
        }
        return List.copyOf(right.values());
    }

    private static SeenSymptom seen(String symptom, Weight weight, SeenProgram program) {
        return new SeenSymptom(symptom, weight, List.of(program.place()));
    }
}
