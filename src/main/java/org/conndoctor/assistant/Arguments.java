package org.conndoctor.assistant;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conndoctor.diagnosis.Answerable;
import org.conndoctor.facts.Observation;
import org.conndoctor.facts.Source;
import org.conndoctor.knowledge.Knowledge;

/**
 * What a tool is called with; the SDK has checked it against the schema already, but not what the words mean.
 *
 * @param given by name
 */
record Arguments(Map<String, Object> given) {

    /** As the API takes, in bytes of UTF-8. */
    private static final int LONGEST = 64 * 1024;

    Optional<String> string(String name) {
        return Optional.ofNullable(given.get(name)).map(Object::toString).filter(s -> !s.isBlank());
    }

    /** A text that must be there and not be longer than the API takes. */
    String text(String name) {
        var text = string(name).orElseThrow(() -> new Refused("missing-field", Map.of("field", name)));
        if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new Refused("too-large", Map.of("limit", Integer.toString(LONGEST)));
        }
        return text;
    }

    /** What is known beside the text. */
    List<Observation> answers(Knowledge knowledge) {
        var answerable = new Answerable(knowledge);
        var answers = new ArrayList<Observation>();
        if (given.get("answers") instanceof Map<?, ?> all) {
            all.forEach((key, value) -> {
                var id = String.valueOf(key);
                if (!answerable.knows(id)) {
                    throw new Refused("unknown-observation", Map.of("id", shown(id)));
                }
                if (!answerable.allows(id, String.valueOf(value))) {
                    var allowed = String.join(", ", answerable.values(id));
                    throw new Refused(
                            "wrong-value", Map.of("id", id, "value", shown(String.valueOf(value)), "allowed", allowed));
                }
                answers.add(new Observation(id, String.valueOf(value), Source.ANSWER));
            });
        }
        return answers;
    }

    private static String shown(String given) {
        return given.length() <= 60 ? given : given.substring(0, 60);
    }
}
