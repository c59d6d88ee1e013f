package org.conndoctor.reply;

import java.util.List;
import java.util.Map;
import org.conndoctor.language.Filled;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * What is answered, field by field as the API has it ({@code /openapi.json} is the contract). {@code explanation},
 * {@code check} and {@code fix} are CommonMark, all other texts are plain.
 */
public record Reply(
        String outcome,
        String language,
        List<Symptom> symptoms,
        @Nullable Asked target,
        List<Cause> causes,
        @Nullable Question question,
        List<Fact> observations,
        List<Look> looks,
        KnowledgeVersion knowledge) {

    /** A symptom with the places that show it. */
    public record Symptom(
            String id,
            String title,
            @JsonSerialize(using = FilledSerializer.class) Filled explanation,
            List<Match> matches) {}

    /** UTF-16 offsets into the text, the end exclusive. */
    public record Match(int start, int end) {}

    /** What the client asked for; null where not known. */
    public record Asked(
            @Nullable String scheme,
            @Nullable String host,
            @Nullable Integer port) {}

    /** A cause with its texts and why it stands as it does. */
    public record Cause(
            String id,
            String status,
            String hop,
            String title,
            @JsonSerialize(using = FilledSerializer.class) Filled explanation,
            @JsonSerialize(using = FilledSerializer.class) Filled check,
            @JsonSerialize(using = FilledSerializer.class) Filled fix,
            List<String> symptoms,
            boolean documented,
            @Nullable String contradiction,
            List<FindingText> findings,
            List<OpenFact> unknown) {}

    /** A fact that is not known yet and would bear on the cause, with the question that asks for it. */
    public record OpenFact(String id, String text) {}

    /** What one rule says, and the ids of the facts that it says it because of. */
    public record FindingText(String effect, String text, String rule, List<String> observations) {}

    /** The ask for an observation; {@code commands} settle it, by platform, and {@code command} is the one for Linux. */
    public record Question(
            String id,
            String text,
            String reason,
            String kind,
            List<Answer> answers,
            @Nullable String command,
            Map<String, String> commands) {}

    /** One answer to a question. */
    public record Answer(String value, String text) {}

    /** An established fact. */
    public record Fact(String id, String value, String source, String text) {}

    /** What one live look saw: ids and numbers as they are, and all of it as a sentence. */
    public record Look(
            String place,
            String probe,
            String address,
            String outcome,
            int millis,
            Map<String, String> details,
            String text) {}

    /** Which knowledge answered. */
    public record KnowledgeVersion(String version) {}
}
