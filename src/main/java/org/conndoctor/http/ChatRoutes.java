package org.conndoctor.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.Optional;
import org.conndoctor.chat.ChatEvents;
import org.conndoctor.chat.ChatView;
import org.conndoctor.chat.Chats;
import org.conndoctor.chat.Content;
import org.conndoctor.diagnosis.DoctorOnDuty;
import org.conndoctor.language.Languages;
import tools.jackson.databind.ObjectWriter;

/** {@code /api/v1/chats}: conversations that last. Whoever knows the id of one may read it, so none is ever logged. */
final class ChatRoutes {

    static final String CHATS = "/api/v1/chats";

    private static final ObjectWriter WRITER = Json.MAPPER.writerFor(ChatView.class);

    private final DoctorOnDuty duty;
    private final Chats chats;
    private final ChatStream stream;
    private final Callers callers;

    /**
     * @param callers tells who calls
     */
    ChatRoutes(DoctorOnDuty duty, Chats chats, ChatEvents events, Callers callers) {
        this.callers = callers;
        this.duty = duty;
        this.chats = chats;
        this.stream = new ChatStream(chats, events);
    }

    void register(JavalinConfig config) {
        config.routes.post(CHATS, this::open);
        config.routes.get(CHATS + "/{id}", this::read);
        config.routes.delete(CHATS + "/{id}", this::delete);
        config.routes.post(CHATS + "/{id}/messages", this::add);
        config.routes.get(CHATS + "/{id}/events", ctx -> stream.begin(ctx, id(ctx), wish(ctx)));
    }

    private void open(Context ctx) {
        var opening = ChatRequest.opening(ctx);
        var language = Wishes.language(
                ctx, languages(), opening.language(), opening.text().orElse(""));
        var view = chats.open(opening.text(), language);
        ctx.status(201).header("Location", CHATS + "/" + view.id()).header("Vary", "Accept-Language");
        write(ctx, view);
    }

    private void add(Context ctx) {
        var content = ChatRequest.message(ctx, languages());
        if (content instanceof Content.Consented consent && consent.agreed()) {
            callers.mayLook(ctx);
        }
        write(ctx, chats.add(id(ctx), content, callers.of(ctx)));
    }

    private void read(Context ctx) {
        write(ctx, chats.read(id(ctx), wish(ctx)));
    }

    private void delete(Context ctx) {
        chats.delete(id(ctx));
        ctx.status(204);
    }

    private static String id(Context ctx) {
        return ctx.pathParam("id");
    }

    /** The chat has a language of its own: only an explicit wish goes before it. */
    private Optional<String> wish(Context ctx) {
        return Optional.ofNullable(ctx.queryParam("language")).flatMap(languages()::nearest);
    }

    private Languages languages() {
        return duty.doctor().knowledge().languages();
    }

    private static void write(Context ctx, ChatView view) {
        ctx.header("Content-Language", view.language())
                .header("Cache-Control", "no-store")
                .contentType(Wishes.JSON)
                .result(json(view));
    }

    static byte[] json(ChatView view) {
        return WRITER.writeValueAsBytes(view);
    }
}
