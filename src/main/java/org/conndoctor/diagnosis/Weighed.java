package org.conndoctor.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.conndoctor.facts.Effect;
import org.conndoctor.knowledge.CauseDefinition;
import org.conndoctor.knowledge.Knowledge;

/** One cause while its findings are gathered. For one thread. */
final class Weighed {

    private final String cause;
    private final List<Reason> reasons = new ArrayList<>();
    private final TreeSet<String> symptoms = new TreeSet<>();
    private final int[] counts = new int[Effect.values().length];
    private boolean documented;
    private int often;

    Weighed(String cause) {
        this.cause = cause;
    }

    void suspect(Justifications.Justification j, RuleFacts.OfRule rule) {
        symptoms.addAll(Weighing.symptomsIn(j.facts()));
        documented |= rule.documented();
        often = Math.max(often, rule.often());
        reasons.add(new Reason(null, j.rule().getName(), rule.says(), j.facts()));
    }

    void find(Effect effect, Justifications.Justification j, RuleFacts.OfRule rule) {
        counts[effect.ordinal()]++;
        reasons.add(new Reason(effect, j.rule().getName(), rule.says(), j.facts()));
    }

    String cause() {
        return cause;
    }

    int often() {
        return often;
    }

    /** Findings about a cause that no seen symptom suggests are of no use. */
    boolean isSuspected() {
        return !symptoms.isEmpty();
    }

    /** A confirmation and a refutation cancel each other: then nothing is sure, and the reply names both. */
    Status status() {
        boolean confirmed = count(Effect.CONFIRMS) > 0;
        boolean refuted = count(Effect.REFUTES) > 0;
        if (confirmed != refuted) {
            return confirmed ? Status.CONFIRMED : Status.RULED_OUT;
        }
        int balance = balance();
        if (confirmed || balance == 0) {
            return Status.POSSIBLE;
        }
        return balance > 0 ? Status.LIKELY : Status.UNLIKELY;
    }

    /** How many more findings speak for it than against it. */
    int balance() {
        return count(Effect.SUPPORTS) - count(Effect.WEAKENS);
    }

    private int count(Effect effect) {
        return counts[effect.ordinal()];
    }

    /** The place, among the seen symptoms, of the best one that it explains. */
    int bestSymptom(List<String> seen) {
        return symptoms.stream()
                .mapToInt(seen::indexOf)
                .filter(i -> i >= 0)
                .min()
                .orElse(seen.size());
    }

    DiagnosedCause conclude(Knowledge knowledge, List<String> seen) {
        CauseDefinition definition =
                Objects.requireNonNull(knowledge.causes().get(cause), () -> "rules suspect an unknown cause: " + cause);
        reasons.sort(Comparator.comparing((Reason r) ->
                        r.effect() == null ? Effect.values().length : r.effect().ordinal())
                .thenComparing(Reason::rule));
        return new DiagnosedCause(
                cause,
                status(),
                count(Effect.CONFIRMS) > 0 && count(Effect.REFUTES) > 0,
                definition.hop(),
                seen.stream().filter(symptoms::contains).toList(),
                documented,
                List.copyOf(reasons));
    }
}
