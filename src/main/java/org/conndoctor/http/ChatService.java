package org.conndoctor.http;

import io.javalin.config.JavalinConfig;
import java.time.Clock;
import java.util.Optional;
import org.conndoctor.chat.ChatEvents;
import org.conndoctor.chat.ChatRefusal;
import org.conndoctor.chat.Chats;
import org.conndoctor.chat.ChatsUnavailable;
import org.conndoctor.chat.Database;
import org.conndoctor.chat.JdbiChatStore;
import org.conndoctor.chat.Pulse;
import org.conndoctor.chat.Purge;
import org.conndoctor.chat.Trouble;
import org.conndoctor.chat.WatchedChatStore;
import org.conndoctor.diagnosis.DoctorOnDuty;
import org.conndoctor.probe.GuardedProber;

/** All that a server needs to keep chats, opened and closed together. */
final class ChatService implements AutoCloseable {

    private final Database database;
    private final ChatEvents events;
    private final Purge purge;
    private final Pulse pulse;
    private final ChatRoutes routes;

    /**
     * @param prober looks where a user of a chat agrees
     * @param callers tells who calls
     */
    ChatService(DoctorOnDuty duty, Database database, GuardedProber prober, Callers callers) {
        this.database = database;
        this.pulse = new Pulse(database);
        var store = new WatchedChatStore(new JdbiChatStore(database), pulse);
        this.events = new ChatEvents(store, Clock.systemUTC());
        this.purge = new Purge(store, Clock.systemUTC(), System::nanoTime);
        this.routes = new ChatRoutes(duty, new Chats(duty, store, events, prober, Clock.systemUTC()), events, callers);
        purge.begin();
    }

    void register(JavalinConfig config, Problems problems) {
        config.routes.exception(ChatRefusal.class, (e, ctx) -> problems.write(ctx, ChatProblems.of(e)));
        config.routes.exception(ChatsUnavailable.class, (e, ctx) -> problems.write(ctx, ChatProblems.of(e)));
        routes.register(config);
    }

    /** Why chats cannot be kept just now, if they cannot. Never waits. */
    Optional<Trouble> trouble() {
        return pulse.trouble();
    }

    /** Ends all streams; to be done before the web server stops, which would cut them. */
    void endStreams() {
        events.close();
    }

    @Override
    public void close() {
        var closing = new Closing();
        closing.next("listeners", events::close);
        closing.next("the purge", purge::close);
        closing.next("the pulse", pulse::close);
        closing.next("connections of the database", database::close);
    }
}
