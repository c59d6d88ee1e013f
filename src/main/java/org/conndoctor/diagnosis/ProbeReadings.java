package org.conndoctor.diagnosis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conndoctor.facts.Listener;
import org.conndoctor.facts.Observation;
import org.conndoctor.facts.ProbeResult;
import org.conndoctor.facts.Source;
import org.conndoctor.facts.SymptomSeen;
import org.conndoctor.facts.Target;
import org.conndoctor.knowledge.Knowledge;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;

/**
 * What live looks mean, by the rules in {@code rules/probes}: raw results in, facts out, which then count like any
 * other. A session of its own, so that who brings no looks pays nothing for them. Thread safe.
 */
final class ProbeReadings {

    /** The observation that says how far the target does what its URL promises. */
    static final String ANSWERS = "target-answers";

    /** It was looked from the client itself, the way the client goes, and all is well. */
    static final String WHOLLY = "yes";

    /** It was looked from the doctor's machine, which is all that can be had where nobody complains of a client. */
    static final String ELSEWHERE = "elsewhere";

    private final Knowledge knowledge;

    ProbeReadings(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * What the looks gave.
     *
     * @param symptoms ids, with who saw them, in the order of ids
     * @param observations in the order of ids
     * @param rules the names of the rules that had a say
     */
    record Read(
            Map<String, Source> symptoms, List<Observation> observations, List<Listener> listeners, Set<String> rules) {

        static final Read NOTHING = new Read(Map.of(), List.of(), List.of(), Set.of());

        /** How far the target answers; empty where something is wrong, or nothing was looked at. */
        Optional<String> answers() {
            return observations.stream()
                    .filter(o -> o.id().equals(ANSWERS))
                    .map(Observation::value)
                    .min(Comparator.comparing(value -> !value.equals(WHOLLY)));
        }
    }

    /**
     * Reads what was seen.
     *
     * @param symptoms ids of those that are known otherwise
     * @param pasted what was read in texts and outputs
     */
    Read read(List<ProbeResult> looks, Target target, List<String> symptoms, Collection<Observation> pasted) {
        if (looks.isEmpty()) {
            return Read.NOTHING;
        }
        var session = knowledge.probeRules().newKieSession();
        try {
            var fired = new LinkedHashSet<String>();
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void afterMatchFired(AfterMatchFiredEvent event) {
                    fired.add(event.getMatch().getRule().getName());
                }
            });
            symptoms.forEach(id -> session.insert(new SymptomSeen(id)));
            pasted.forEach(session::insert);
            session.insert(target);
            looks.forEach(session::insert);
            session.fireAllRules();
            var seen = new LinkedHashMap<String, Source>();
            var observations = new ArrayList<Observation>();
            var listeners = new ArrayList<Listener>();
            for (var handle : session.getFactHandles()) {
                var fact = session.getObject(handle);
                if (fact instanceof SymptomSeen symptom && !symptoms.contains(symptom.id())) {
                    seen.put(symptom.id(), seenBy(Justifications.of(handle)));
                } else if (fact instanceof Observation observation && !pasted.contains(observation)) {
                    observations.add(observation);
                } else if (fact instanceof Listener listener) {
                    listeners.add(listener);
                }
            }
            observations.sort(Comparator.comparing(Observation::id).thenComparing(Observation::value));
            listeners.sort(Comparator.comparing(Listener::port).thenComparing(Listener::address));
            return new Read(seen, List.copyOf(observations), List.copyOf(listeners), fired);
        } finally {
            session.dispose();
        }
    }

    /** A machine that looks sees more than a page does, and goes before it. */
    private static Source seenBy(List<Justifications.Justification> reasons) {
        boolean probed = reasons.stream()
                .flatMap(r -> r.facts().stream())
                .anyMatch(f -> f instanceof ProbeResult p && !p.place().equals(ProbeResult.BROWSER));
        return probed ? Source.PROBE : Source.BROWSER;
    }
}
