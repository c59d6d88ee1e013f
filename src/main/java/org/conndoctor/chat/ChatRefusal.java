package org.conndoctor.chat;

import java.util.List;
import java.util.Map;

/** Why something cannot be done with a chat. */
public final class ChatRefusal extends RuntimeException {

    /** What is wrong. */
    public enum Reason {
        /** There is no such chat, or no more. */
        UNKNOWN_CHAT,
        /** The key given reads the chat, and can do no more. */
        READ_ONLY,
        /** The chat has as many messages, or as much text, as a chat can have. */
        CHAT_FULL,
        /** No message of this number can be taken back. */
        UNKNOWN_MESSAGE,
        /** The vocabulary has no such observation. */
        UNKNOWN_OBSERVATION,
        /** The observation cannot have this value. */
        WRONG_VALUE,
        /** What was given as the target is none. */
        BAD_TARGET,
        /** No host and port are known at which to look. */
        NO_TARGET,
        /** The chat is about another target than the one that was agreed to. */
        OTHER_TARGET,
        /** The page cannot have seen this. */
        WRONG_LOOK
    }

    private final Reason reason;
    private final transient Map<String, String> arguments;

    private ChatRefusal(Reason reason, Map<String, String> arguments) {
        // Thrown for what strangers send: no stack to fill, and nothing of what they sent in the message.
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.arguments = arguments;
    }

    static ChatRefusal unknownChat() {
        return new ChatRefusal(Reason.UNKNOWN_CHAT, Map.of());
    }

    static ChatRefusal readOnly() {
        return new ChatRefusal(Reason.READ_ONLY, Map.of());
    }

    static ChatRefusal badTarget() {
        return new ChatRefusal(Reason.BAD_TARGET, Map.of("field", "target"));
    }

    static ChatRefusal full() {
        return new ChatRefusal(Reason.CHAT_FULL, Map.of());
    }

    static ChatRefusal unknownMessage(int seq) {
        return new ChatRefusal(Reason.UNKNOWN_MESSAGE, Map.of("seq", Integer.toString(seq)));
    }

    static ChatRefusal unknownObservation(String id) {
        return new ChatRefusal(Reason.UNKNOWN_OBSERVATION, Map.of("id", id));
    }

    static ChatRefusal wrongValue(String id, String value, List<String> allowed) {
        return new ChatRefusal(
                Reason.WRONG_VALUE, Map.of("id", id, "value", value, "allowed", String.join(", ", allowed)));
    }

    static ChatRefusal noTarget() {
        return new ChatRefusal(Reason.NO_TARGET, Map.of());
    }

    static ChatRefusal otherTarget() {
        return new ChatRefusal(Reason.OTHER_TARGET, Map.of());
    }

    static ChatRefusal wrongLook(String what) {
        return new ChatRefusal(Reason.WRONG_LOOK, Map.of("value", what));
    }

    public Reason reason() {
        return reason;
    }

    /** What it is about, by the names that messages use; as it was sent, so shorten it before it is shown. */
    public Map<String, String> arguments() {
        return arguments;
    }
}
