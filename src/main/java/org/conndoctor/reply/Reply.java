package org.conndoctor.reply;

import java.util.List;
import java.util.Map;
import org.conndoctor.language.Filled;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * What is answered, field by field as the API has it ({@code /openapi.json} is the contract). {@code explanation},
 * {@code first}, {@code check}, {@code fix} and {@code risk} are CommonMark, all other texts are plain.
 *
 * @param title the symptom's, or the cause's once one is confirmed
 * @param summary the verdict
 * @param certainty how sure the verdict is
 * @param first what to do first; null where the question comes first
 * @param changed what the last message changed; null where there was none before it
 * @param programs whose words mean something else than they say
 */
public record Reply(
        String outcome,
        String title,
        String summary,
        String certainty,

        @JsonSerialize(using = FilledSerializer.class) @Nullable
        Filled first,

        @Nullable String changed,
        String language,
        List<Symptom> symptoms,
        @Nullable Asked target,
        List<Cause> causes,
        @Nullable Question question,
        List<Fact> observations,
        List<Look> looks,
        List<Named> software,
        List<Program> programs,
        KnowledgeVersion knowledge) {

    /** A symptom with the places that show it. */
    public record Symptom(
            String id,
            String title,
            @JsonSerialize(using = FilledSerializer.class) Filled explanation,
            List<Match> matches) {}

    /** UTF-16 offsets into the text, the end exclusive. */
    public record Match(int start, int end, String text) {}

    /** What the client asked for; null where not known. */
    public record Asked(
            @Nullable String scheme,
            @Nullable String host,
            @Nullable Integer port) {}

    /** Software that the talk is about; {@code port} is where it usually listens, null where that says nothing. */
    public record Named(String id, String name, @Nullable Integer port) {}

    /**
     * A program whose words mislead.
     *
     * @param text what it means by these words, and in which versions that was seen
     * @param note what else is to be known of it
     * @param find second tools that tell the truth
     * @param happened what can have happened
     * @param versions that were run
     * @param version that the text names; null where it names none
     * @param match the words
     */
    public record Program(
            String id,
            String name,
            String text,
            @JsonSerialize(using = FilledSerializer.class) Filled note,
            @JsonSerialize(using = FilledSerializer.class) Filled find,
            List<String> happened,
            List<String> versions,
            @Nullable String version,
            Match match) {}

    /** A cause with its texts and why it stands as it does. */
    public record Cause(
            String id,
            String status,
            String hop,
            String title,
            @JsonSerialize(using = FilledSerializer.class) Filled verdict,
            @JsonSerialize(using = FilledSerializer.class) Filled first,
            @JsonSerialize(using = FilledSerializer.class) Filled explanation,
            @JsonSerialize(using = FilledSerializer.class) Filled check,
            @JsonSerialize(using = FilledSerializer.class) Filled fix,
            @JsonSerialize(using = FilledSerializer.class) Filled risk,
            List<CommandToRun> commands,
            String url,
            List<String> symptoms,
            boolean documented,
            @Nullable String contradiction,
            List<FindingText> findings,
            List<OpenFact> unknown) {}

    /** A command for one system ({@code any} is for all), to {@code check} or to {@code fix}. */
    public record CommandToRun(
            String os,
            @JsonSerialize(using = FilledSerializer.class) Filled run,
            String purpose) {}

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

    /** The same, with so many causes at most. */
    public Reply withCauses(int most) {
        return new Reply(
                outcome,
                title,
                summary,
                certainty,
                first,
                changed,
                language,
                symptoms,
                target,
                causes.stream().limit(most).toList(),
                question,
                observations,
                looks,
                software,
                programs,
                knowledge);
    }
}
