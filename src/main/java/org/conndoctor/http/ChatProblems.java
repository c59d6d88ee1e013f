package org.conndoctor.http;

import java.util.HashMap;
import java.util.Map;
import org.conndoctor.chat.ChatRefusal;
import org.conndoctor.chat.ChatsUnavailable;

/** Tells why something cannot be done with a chat. */
final class ChatProblems {

    /** When to come again: it is tried each second. */
    private static final String SECONDS = "2";

    private ChatProblems() {}

    static Problem of(ChatsUnavailable unavailable) {
        return new Problem(
                503,
                "chats-unavailable",
                Map.of("trouble", unavailable.trouble().word(), "seconds", SECONDS));
    }

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
