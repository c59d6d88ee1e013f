package org.conndoctor.knowledge;

import java.util.Map;
import java.util.Set;
import org.conndoctor.facts.Sign;
import org.conndoctor.language.Languages;
import org.conndoctor.language.Texts;

/**
 * The words that a cause's table may use.
 *
 * @param symptoms their ids
 * @param observations the vocabulary
 * @param software ids of products, the values of the observation {@code software}
 * @param texts by language
 */
record TableWords(
        Set<String> symptoms,
        Map<String, ObservationDefinition> observations,
        Set<String> software,
        Map<String, Texts> texts) {

    private static final String SOFTWARE = "software";

    void judge(Sign sign, KnowledgeFile file, int line, Faults faults) {
        var definition = observations.get(sign.id());
        if (definition == null) {
            faults.add(file.name(), line, "unknown observation '" + sign.id() + "'");
            return;
        }
        for (var value : sign.values()) {
            if (sign.id().equals(SOFTWARE) ? !software.contains(value) : !definition.allows(value)) {
                var known = sign.id().equals(SOFTWARE) ? software : definition.values();
                faults.add(
                        file.name(),
                        line,
                        "observation '" + sign.id() + "' has no value '" + value + "', expected one of " + known);
            }
        }
    }

    void judgeSymptom(YamlMap.Line symptom, KnowledgeFile file, Faults faults) {
        if (!symptoms.contains(symptom.text())) {
            faults.add(file.name(), symptom.line(), "unknown symptom '" + symptom.text() + "'");
        }
    }

    void judgeMessage(String key, KnowledgeFile file, int line, Faults faults) {
        var reference = texts.get(Languages.REFERENCE);
        if (reference != null && !reference.has(key)) {
            faults.add(file.name(), line, "no message '" + key + "'");
        }
    }
}
