package org.conndoctor.chat;

import java.util.Objects;
import org.conndoctor.facts.ProbeResult;
import org.conndoctor.facts.Target;
import org.conndoctor.probe.GuardedProber;
import org.conndoctor.probe.Looked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One live look that a user of a chat has agreed to: from the consent to the message that holds what was seen. */
final class LookInChat {

    private static final Logger LOG = LoggerFactory.getLogger(LookInChat.class);

    private final Chats chats;
    private final ChatEvents events;
    private final GuardedProber prober;

    LookInChat(Chats chats, ChatEvents events, GuardedProber prober) {
        this.chats = chats;
        this.events = events;
        this.prober = prober;
    }

    /**
     * Keeps the consent and begins; does not wait for the end.
     *
     * @param caller who agreed
     * @throws org.conndoctor.probe.LookRefused where policy or budget forbid it: then nothing was said
     * @throws org.conndoctor.probe.ProberBusy where too many look at this moment: likewise
     */
    void begin(Chat chat, Target target, Caller caller) {
        var admitted = prober.admit(caller.address(), chats.look(chat, target, caller.place()));
        var looking = admitted.begin(result -> events.seen(chat.id(), new ChatEvents.Seen(target, result)));
        chats.append(chat.id(), new Content.Consented(true, Objects.requireNonNull(target.host()), target.port()));
        // Only now, so that what was seen stands after the consent, however fast it came.
        looking.whenComplete((looked, error) -> {
            if (looked != null) {
                var placed = looked.placed();
                var place = placed.equals(looked) ? caller.place() : ProbeResult.SERVER;
                keep(chat.id(), place, target, placed);
            } else {
                LOG.warn("a look came to nothing: {}", error.getClass().getName());
            }
        });
    }

    private void keep(String chat, String place, Target target, Looked looked) {
        var host = Objects.requireNonNull(target.host());
        try {
            chats.append(chat, new Content.Looked(place, host, target.port(), looked.results()));
        } catch (ChatRefusal e) {
            LOG.info("what was seen has no place any more: {}", e.reason());
        } catch (ChatsUnavailable e) {
            LOG.debug("what was seen could not be kept: {}", e.trouble());
        } catch (RuntimeException e) {
            // Nobody waits for it any more; a message of a driver may hold what was stored.
            LOG.warn("what was seen could not be kept: {}", e.getClass().getName());
        }
    }
}
