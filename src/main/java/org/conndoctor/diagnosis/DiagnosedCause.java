package org.conndoctor.diagnosis;

import java.util.List;
import org.conndoctor.facts.Target;

/**
 * A cause that is suspected.
 *
 * @param id the cause
 * @param status how it stands
 * @param contradictory one rule confirms it and another rules it out: some fact must be wrong
 * @param hop where on the path it lives
 * @param symptoms the seen symptoms that it explains, best first
 * @param documented whether the source documents name it for one of these
 * @param reasons why it stands so, the weightiest first
 */
public record DiagnosedCause(
        String id,
        Status status,
        boolean contradictory,
        String hop,
        List<String> symptoms,
        boolean documented,
        List<Reason> reasons) {

    /** The same of another target that no rule can tell from the one that was judged. */
    DiagnosedCause of(Target target) {
        if (reasons.stream().noneMatch(Reason::namesATarget)) {
            return this;
        }
        var about = reasons.stream().map(r -> r.of(target)).toList();
        return new DiagnosedCause(id, status, contradictory, hop, symptoms, documented, about);
    }
}
