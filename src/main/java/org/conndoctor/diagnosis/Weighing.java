package org.conndoctor.diagnosis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conndoctor.facts.Finding;
import org.conndoctor.facts.Suspicion;
import org.conndoctor.facts.SymptomSeen;
import org.conndoctor.knowledge.Knowledge;
import org.kie.api.runtime.KieSession;

/** Lets the rules weigh a set of facts, in a session of its own. Thread safe. */
final class Weighing {

    private final Knowledge knowledge;
    private final RuleFacts ruleFacts;

    Weighing(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.ruleFacts = new RuleFacts(knowledge.rules());
    }

    /**
     * The suspected causes, best first.
     *
     * @param facts what rules may match
     * @param symptoms ids of the seen symptoms, best first
     */
    List<DiagnosedCause> weigh(Collection<?> facts, List<String> symptoms) {
        KieSession session = knowledge.rules().newKieSession();
        try {
            facts.forEach(session::insert);
            session.fireAllRules();
            return causes(session, symptoms);
        } finally {
            session.dispose();
        }
    }

    private List<DiagnosedCause> causes(KieSession session, List<String> symptoms) {
        Map<String, Weighed> byCause = new LinkedHashMap<>();
        for (var handle : session.getFactHandles()) {
            var fact = session.getObject(handle);
            if (fact instanceof Suspicion suspicion) {
                var weighed = byCause.computeIfAbsent(suspicion.cause(), Weighed::new);
                Justifications.of(handle).forEach(j -> weighed.suspect(j, ruleFacts.of(j.rule())));
            } else if (fact instanceof Finding finding) {
                var weighed = byCause.computeIfAbsent(finding.cause(), Weighed::new);
                Justifications.of(handle).forEach(j -> weighed.find(finding.effect(), j, ruleFacts.of(j.rule())));
            }
        }
        return byCause.values().stream()
                .filter(Weighed::isSuspected)
                .sorted(order(symptoms))
                .map(w -> w.conclude(knowledge, symptoms))
                .toList();
    }

    private static Comparator<Weighed> order(List<String> symptoms) {
        return Comparator.comparing(Weighed::status)
                .thenComparing(Weighed::balance, Comparator.reverseOrder())
                .thenComparing(w -> w.bestSymptom(symptoms))
                .thenComparing(Weighed::often, Comparator.reverseOrder())
                .thenComparing(Weighed::cause);
    }

    /** The symptoms among a rule's facts. */
    static List<String> symptomsIn(List<Object> facts) {
        var ids = new ArrayList<String>();
        for (var fact : facts) {
            if (fact instanceof SymptomSeen seen) {
                ids.add(seen.id());
            }
        }
        return ids;
    }
}
