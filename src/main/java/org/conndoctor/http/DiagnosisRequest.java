package org.conndoctor.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conndoctor.diagnosis.Answerable;
import org.conndoctor.facts.Observation;
import org.conndoctor.facts.Source;
import org.conndoctor.knowledge.Knowledge;

/**
 * The body of {@code POST /api/v1/diagnoses} as JSON.
 *
 * @param text what was pasted
 * @param language the wish of the caller
 * @param target what the client asked for
 * @param observations what is known beside the text
 * @param probe whether the server shall look for itself
 * @param causes how many causes to list; all where it does not say
 */
record DiagnosisRequest(
        String text,
        Optional<String> language,
        Optional<String> target,
        List<Observation> observations,
        boolean probe,
        Optional<Integer> causes) {

    private static final List<String> FIELDS = List.of("text", "language", "target", "observations", "probe", "causes");

    /** @throws Problem 400 or 413, naming the field */
    static DiagnosisRequest parse(byte[] body, Knowledge knowledge) {
        var fields = Fields.of(body, FIELDS);
        return new DiagnosisRequest(
                Body.checked(fields.required("text")),
                fields.string("language"),
                fields.string("target"),
                fields.objects("observations", List.of("id", "value")).stream()
                        .map(o -> observation(o, knowledge))
                        .toList(),
                fields.bool("probe"),
                fields.has("causes") ? Optional.of(fields.number("causes")) : Optional.empty());
    }

    private static Observation observation(Fields fields, Knowledge knowledge) {
        var id = fields.required("id");
        var value = fields.required("value");
        var answerable = new Answerable(knowledge);
        if (!answerable.knows(id)) {
            throw new Problem(400, "unknown-observation", Map.of("id", Shown.shortened(id)));
        }
        if (!answerable.allows(id, value)) {
            var allowed = String.join(", ", answerable.values(id));
            throw new Problem(
                    400, "wrong-value", Map.of("id", id, "value", Shown.shortened(value), "allowed", allowed));
        }
        return new Observation(id, value, Source.ANSWER);
    }
}
