package org.conndoctor.diagnosis;

import java.util.List;
import org.conndoctor.knowledge.Knowledge;
import org.conndoctor.knowledge.ObservationDefinition;
import org.conndoctor.knowledge.SymptomDefinition;

/** What may be answered at one version of the knowledge. */
public record Answerable(Knowledge knowledge) {

    /** Whether somebody can establish this by saying so; targets and listeners are read, not answered. */
    public boolean knows(String observation) {
        return knowledge.observations().containsKey(observation)
                && !observation.equals("target")
                && !observation.equals("listener");
    }

    /** The values among which to choose; empty where any plain text is one. */
    public List<String> values(String observation) {
        if (observation.equals(Doctor.SYMPTOM)) {
            // "Connecting fails" is what the question is asked about, and no answer to it.
            return knowledge.symptoms().values().stream()
                    .filter(s -> !s.asks())
                    .map(SymptomDefinition::id)
                    .toList();
        }
        return definition(observation).values();
    }

    /** Whether an observation that is {@linkplain #knows known} may have this value. */
    public boolean allows(String observation, String value) {
        var definition = definition(observation);
        boolean asked = definition.effort() > 0 || observation.equals(Doctor.SYMPTOM);
        if (asked && value.equals(ObservationDefinition.UNKNOWN)) {
            return true;
        }
        var values = values(observation);
        return values.isEmpty() ? definition.allows(value) : values.contains(value);
    }

    private ObservationDefinition definition(String observation) {
        var definition = knowledge.observations().get(observation);
        if (definition == null) {
            throw new IllegalArgumentException("not an observation of this knowledge: " + observation);
        }
        return definition;
    }
}
