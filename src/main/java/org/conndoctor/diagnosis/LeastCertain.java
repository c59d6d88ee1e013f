package org.conndoctor.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import org.conndoctor.facts.Effect;
import org.conndoctor.facts.Observation;
import org.conndoctor.facts.Source;
import org.conndoctor.knowledge.Knowledge;

/**
 * Where every cause is ruled out, one fact is probably wrong: of those that rule something out, the one that is the
 * easiest to get wrong. What a person says is less certain than what a command printed, and that less than a look; of
 * answers, the one that took the most effort to find out.
 */
final class LeastCertain {

    private LeastCertain() {}

    /** Empty where nothing that can be changed rules anything out. */
    static Optional<Observation> of(Iterable<DiagnosedCause> causes, Knowledge knowledge) {
        var ruling = new ArrayList<Observation>();
        for (var cause : causes) {
            for (var reason : cause.reasons()) {
                if (reason.effect() == Effect.REFUTES) {
                    reason.facts().stream()
                            .filter(Observation.class::isInstance)
                            .map(Observation.class::cast)
                            .filter(o -> !ruling.contains(o))
                            .forEach(ruling::add);
                }
            }
        }
        return ruling.stream()
                .min(Comparator.comparingInt((Observation o) -> certainty(o.source()))
                        .thenComparing(o -> -effort(o, knowledge))
                        .thenComparing(Observation::id));
    }

    private static int certainty(Source source) {
        return switch (source) {
            case ANSWER -> 0;
            case TEXT -> 1;
            case COMMAND -> 2;
            case BROWSER -> 3;
            case PROBE -> 4;
        };
    }

    private static int effort(Observation observation, Knowledge knowledge) {
        var definition = knowledge.observations().get(observation.id());
        return definition == null ? 0 : definition.effort();
    }
}
