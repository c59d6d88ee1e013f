package org.conndoctor.http;

import java.util.HashMap;
import org.conndoctor.chat.ChatRefusal;

/** Tells why something cannot be done with a chat. */
final class ChatProblems {

    private ChatProblems() {}

    static Problem of(ChatRefusal refusal) {
        var arguments = new HashMap<>(refusal.arguments());
        arguments.computeIfPresent("id", (name, given) -> Shown.shortened(given));
        arguments.computeIfPresent("value", (name, given) -> Shown.shortened(given));
        return switch (refusal.reason()) {
            case UNKNOWN_CHAT -> new Problem(404, "unknown-chat");
            case READ_ONLY -> new Problem(403, "read-only");
            case BAD_TARGET -> new Problem(400, "bad-target", arguments);
            case CHAT_FULL -> new Problem(409, "chat-full");
            case UNKNOWN_MESSAGE -> new Problem(400, "unknown-message", arguments);
            case UNKNOWN_OBSERVATION -> new Problem(400, "unknown-observation", arguments);
            case NO_TARGET -> new Problem(409, "no-target");
            case OTHER_TARGET -> new Problem(409, "other-target");
            case WRONG_LOOK -> new Problem(400, "wrong-look", arguments);
            case WRONG_VALUE -> new Problem(400, "wrong-value", arguments);
        };
    }
}
