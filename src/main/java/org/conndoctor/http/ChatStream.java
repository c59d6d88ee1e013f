package org.conndoctor.http;

import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.conndoctor.chat.ChatEvents;
import org.conndoctor.chat.ChatRefusal;
import org.conndoctor.chat.Chats;
import org.conndoctor.chat.ChatsUnavailable;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/v1/chats/{id}/events}: the chat as it is now, and again after each message, until it is deleted. */
final class ChatStream {

    private static final String EVENT = "chat";
    private static final String LOOK = "look";
    private static final String FORM = "text/event-stream";

    private final Chats chats;
    private final ChatEvents events;

    ChatStream(Chats chats, ChatEvents events) {
        this.chats = chats;
        this.events = events;
    }

    /** @throws ChatRefusal where there is no such chat: told as a problem, before any stream begins */
    void begin(Context ctx, String id, Optional<String> language) throws IOException {
        chats.read(id, language);
        if (!isAccepted(ctx.header("Accept"))) {
            throw new Problem(406, "not-acceptable");
        }
        // Javalin's own handler serves only those who name the form, and curl does not.
        var response = ctx.res();
        response.setContentType(FORM);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.addHeader("Cache-Control", "no-store");
        // For proxies that would collect the events.
        response.addHeader("X-Accel-Buffering", "no");
        response.flushBuffer();
        ctx.async(task -> task.timeout = 0, () -> follow(new SseClient(ctx), id, language));
    }

    private static boolean isAccepted(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return true;
        }
        var ranges = accept.toLowerCase(Locale.ROOT);
        return ranges.contains(FORM) || ranges.contains("*/*") || ranges.contains("text/*");
    }

    private void follow(SseClient client, String id, Optional<String> language) {
        client.keepAlive();
        var follower = new Follower(client, id, language);
        client.onClose(follower::gone);
        follower.begin();
    }

    /** One browser, or another program, that listens. */
    private final class Follower implements ChatEvents.Listener {

        private final SseClient client;
        private final String id;
        private final Optional<String> language;
        private int sent;
        private @Nullable String told;
        private ChatEvents.@Nullable Listening listening;
        private boolean gone;

        Follower(SseClient client, String id, Optional<String> language) {
            this.client = client;
            this.id = id;
            this.language = language;
        }

        synchronized void begin() {
            listening = events.listen(chats.named(id), this);
            if (gone) {
                listening.close();
            }
        }

        /** The connection is closed. */
        synchronized void gone() {
            gone = true;
            if (listening != null) {
                listening.close();
            }
        }

        @Override
        public void changed() {
            try {
                var view = chats.read(id, language);
                if (view.last() > sent) {
                    sent = view.last();
                    told = view.language();
                    var data = new String(ChatRoutes.json(view), StandardCharsets.UTF_8);
                    client.sendEvent(EVENT, data, Integer.toString(sent));
                }
            } catch (ChatRefusal | ChatsUnavailable e) {
                client.close();
            }
        }

        @Override
        public void seen(ChatEvents.Seen seen) {
            if (told != null) {
                client.sendEvent(LOOK, Json.MAPPER.writeValueAsString(Map.of("result", chats.tell(seen, told))));
            }
        }

        @Override
        public void quiet() {
            client.sendComment("still here");
        }

        @Override
        public void ended() {
            client.close();
        }
    }
}
