package org.conndoctor.diagnosis;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.conndoctor.facts.Finding;
import org.conndoctor.facts.Observation;
import org.conndoctor.facts.Suspicion;
import org.conndoctor.knowledge.Knowledge;
import org.kie.api.runtime.KieSession;

/**
 * One set of facts before the rules, in a Drools session of its own; close it when all is said. For one thread.
 *
 * <p>A hypothetical answer is inserted, fired, read and taken back: truth maintenance takes back all that stood on it.
 */
final class Hearing implements AutoCloseable {

    private final RuleFacts ruleFacts;
    /** Those that there are; rules that name another are told by the check. */
    private final Set<String> causes;

    private final KieSession session;

    Hearing(Knowledge knowledge, RuleFacts ruleFacts, Collection<?> facts) {
        this.ruleFacts = ruleFacts;
        this.causes = knowledge.causes().keySet();
        this.session = knowledge.rules().newKieSession();
        if (ruleFacts.readTables()) {
            session.setGlobal(RuleFacts.TABLES, knowledge.clues());
        }
        facts.forEach(session::insert);
        session.fireAllRules();
    }

    /**
     * The suspected causes, best first, with every reason.
     *
     * @param symptoms ids of the seen symptoms, best first
     */
    List<Weighed> weighed(List<String> symptoms) {
        Map<String, Weighed> byCause = new LinkedHashMap<>();
        for (var handle : session.getFactHandles()) {
            var fact = session.getObject(handle);
            if (fact instanceof Suspicion suspicion) {
                var weighed = byCause.computeIfAbsent(suspicion.cause(), Weighed::new);
                Justifications.of(handle).forEach(j -> weighed.suspect(j, ruleFacts.of(j)));
            } else if (fact instanceof Finding finding) {
                var weighed = byCause.computeIfAbsent(finding.cause(), Weighed::new);
                Justifications.of(handle).forEach(j -> weighed.find(finding.effect(), j, ruleFacts.of(j)));
            }
        }
        return byCause.values().stream()
                .filter(w -> w.isSuspected() && causes.contains(w.cause()))
                .sorted(Weighed.bestFirst(symptoms))
                .toList();
    }

    /**
     * What somebody makes of how each cause would stand if this were so; causes without any finding are absent. He may
     * suppose more on top of it.
     */
    <T> T supposing(Observation observation, Function<Map<String, Standing>, T> then) {
        var handle = session.insert(observation);
        session.fireAllRules();
        try {
            return then.apply(standings());
        } finally {
            session.delete(handle);
            session.fireAllRules();
        }
    }

    private Map<String, Standing> standings() {
        Map<String, Standing> standings = new HashMap<>();
        for (var finding : session.getFactHandles(Finding.class::isInstance)) {
            var fact = (Finding) session.getObject(finding);
            standings
                    .computeIfAbsent(fact.cause(), c -> new Standing())
                    .add(fact.effect(), Justifications.count(finding));
        }
        return standings;
    }

    @Override
    public void close() {
        session.dispose();
    }
}
