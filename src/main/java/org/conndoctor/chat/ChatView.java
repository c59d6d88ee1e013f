package org.conndoctor.chat;

import java.time.Instant;
import java.util.List;
import org.conndoctor.reply.Reply;
import org.jspecify.annotations.Nullable;

/**
 * A chat as its reader sees it, field by field as the API has it ({@code /openapi.json} is the contract).
 *
 * @param language in which all texts are
 * @param look how it stands with a live look from this server; null where no target is known
 * @param diagnosis of all that was said and not taken back, by today's knowledge
 * @param writable whether {@code id} also says things in this chat, or only reads it
 * @param reads the key with which others can read this chat and no more
 */
public record ChatView(
        String id,
        String language,
        Instant created,
        Instant expires,
        List<Said> messages,
        @Nullable Look look,
        Reply diagnosis,
        Answering knowledge,
        boolean writable,
        String reads) {

    /** As the holder of a key sees it: who holds the one that only reads never learns the other. */
    ChatView to(String key) {
        boolean writes = key.equals(id);
        return writes
                ? this
                : new ChatView(key, language, created, expires, messages, null, diagnosis, knowledge, false, key);
    }

    /** The number of the last message. */
    public int last() {
        return messages.isEmpty() ? 0 : messages.get(messages.size() - 1).seq();
    }

    /**
     * One message. Which of the fields are filled depends on the kind.
     *
     * @param kind {@code text}, {@code answer}, {@code target}, {@code take-back}, {@code language}, {@code consent} or {@code look}
     * @param text what was pasted, without secrets
     * @param symptoms what was recognised in it, best first
     * @param answer what was answered
     * @param takesBack the number of the message that this one takes back
     * @param language the language chosen
     * @param consent whether the user agreed to a live look
     * @param look what a live look saw
     * @param target what the user named as the target
     * @param takenBack whether a later message takes this one back
     */
    public record Said(
            int seq,
            Instant at,
            String kind,
            @Nullable String text,
            List<Seen> symptoms,
            @Nullable Answer answer,
            @Nullable Integer takesBack,
            @Nullable String language,
            @Nullable Consent consent,
            @Nullable Looked look,
            Reply.@Nullable Asked target,
            boolean takenBack) {}

    /** A symptom with the places of the message's own text that show it. */
    public record Seen(String id, String title, List<Reply.Match> matches) {}

    /** An answer in ids, as question and answer in words, and what else could be answered. */
    public record Answer(String id, String value, String question, String text, List<Reply.Answer> answers) {}

    /** Whether the user agreed to a live look, and at what. */
    public record Consent(boolean agreed, String host, int port) {}

    /** What was seen, and from where. */
    public record Looked(String place, String host, int port, List<Reply.Look> results) {}

    /**
     * A live look from this server.
     *
     * @param path what an HTTP request would ask for
     * @param state {@code offered}, {@code running}, {@code done}, {@code declined} or {@code refused}
     * @param text asks for consent
     * @param reason the policy's word for why there will be none, where it is refused
     * @param refusal why there will be none, where it is refused
     * @param steps what would be done
     */
    public record Look(
            String place,
            String host,
            int port,
            String path,
            String state,
            String text,
            @Nullable String reason,
            @Nullable String refusal,
            List<String> steps) {}

    /**
     * Which knowledge answers.
     *
     * @param changedSince the version that answered the last message, where it was another
     */
    public record Answering(String version, @Nullable String changedSince) {}
}
