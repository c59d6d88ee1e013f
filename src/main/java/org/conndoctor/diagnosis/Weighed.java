package org.conndoctor.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.conndoctor.facts.Effect;
import org.conndoctor.facts.SymptomSeen;
import org.conndoctor.knowledge.Knowledge;

/** One cause while its findings are gathered. For one thread. */
final class Weighed {

    private final String cause;
    private final Standing standing = new Standing();
    private final List<Reason> reasons = new ArrayList<>();
    private final TreeSet<String> symptoms = new TreeSet<>();
    private boolean documented;
    private int often;

    Weighed(String cause) {
        this.cause = cause;
    }

    void suspect(Justifications.Justification j, RuleFacts.OfRule rule) {
        for (var fact : j.facts()) {
            if (fact instanceof SymptomSeen seen) {
                symptoms.add(seen.id());
            }
        }
        documented |= rule.documented();
        often = Math.max(often, rule.often());
        var reason = new Reason(null, rule.name(), rule.says(), j.suspect().isEmpty() ? j.facts() : symptomsIn(j));
        if (reasons.stream().noneMatch(r -> r.effect() == null && r.facts().equals(reason.facts()))) {
            reasons.add(reason);
        }
    }

    void find(Effect effect, Justifications.Justification j, RuleFacts.OfRule rule) {
        standing.add(effect, 1);
        // Many rules and tables ask for the symptom as well; what speaks is the sign beside it.
        var beside = j.known().stream().filter(f -> !(f instanceof SymptomSeen)).toList();
        var facts = beside.isEmpty() ? j.known() : beside;
        reasons.add(new Reason(effect, rule.name(), rule.says(), facts));
    }

    private static List<Object> symptomsIn(Justifications.Justification j) {
        return j.known().stream().filter(SymptomSeen.class::isInstance).toList();
    }

    String cause() {
        return cause;
    }

    int often() {
        return often;
    }

    Standing standing() {
        return standing;
    }

    /** Findings about a cause that no seen symptom suggests are of no use. */
    boolean isSuspected() {
        return !symptoms.isEmpty();
    }

    /** The place, among the seen symptoms, of the best one that it explains. */
    int bestSymptom(List<String> seen) {
        return symptoms.stream()
                .mapToInt(seen::indexOf)
                .filter(i -> i >= 0)
                .min()
                .orElse(seen.size());
    }

    /**
     * Best first: by status, by balance, by the symptom explained, by how often it is met. What the source documents
     * name stands before what they do not, as long as nothing speaks for the latter.
     */
    static Comparator<Weighed> bestFirst(List<String> seen) {
        return Comparator.comparingInt(Weighed::group)
                .thenComparing((Weighed w) -> w.standing.status())
                .thenComparing(w -> w.standing.balance(), Comparator.reverseOrder())
                .thenComparing(w -> w.bestSymptom(seen))
                .thenComparing(Weighed::often, Comparator.reverseOrder())
                .thenComparing(Weighed::cause);
    }

    private int group() {
        return switch (standing.status()) {
            case CONFIRMED, LIKELY -> 0;
            case POSSIBLE -> documented ? 1 : 2;
            case UNLIKELY -> 3;
            case RULED_OUT -> 4;
        };
    }

    DiagnosedCause conclude(Knowledge knowledge, List<String> seen) {
        var definition =
                Objects.requireNonNull(knowledge.causes().get(cause), () -> "rules suspect an unknown cause: " + cause);
        reasons.sort(Comparator.comparingInt(Weighed::rank)
                .thenComparing(
                        r -> r.effect() == null ? Integer.MAX_VALUE : r.effect().ordinal())
                .thenComparing(Reason::rule));
        return new DiagnosedCause(
                cause,
                standing.status(),
                standing.isContradictory(),
                definition.hop(),
                seen.stream().filter(symptoms::contains).toList(),
                documented,
                List.copyOf(reasons));
    }

    /** What decides comes before what inclines, and that before the mere suspicion. */
    private static int rank(Reason reason) {
        return reason.effect() == null
                ? 3
                : switch (reason.effect()) {
                    case CONFIRMS, REFUTES -> 0;
                    case SUPPORTS -> 1;
                    case WEAKENS -> 2;
                };
    }
}
