package org.conndoctor.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.conndoctor.chat.Trouble;
import org.conndoctor.diagnosis.DoctorOnDuty;
import org.jspecify.annotations.Nullable;

/** {@code /health}: whether the process lives, and whether it can do all that it is for. Neither ever waits. */
final class Health {

    private final DoctorOnDuty duty;
    private final @Nullable ChatService chats;

    /** @param chats null where none are kept */
    Health(DoctorOnDuty duty, @Nullable ChatService chats) {
        this.duty = duty;
        this.chats = chats;
    }

    void register(JavalinConfig config) {
        config.routes.get("/health/live", ctx -> ctx.contentType(Wishes.JSON).result("{\"status\":\"up\"}"));
        config.routes.get("/health/ready", this::ready);
    }

    private void ready(Context ctx) {
        var trouble = chats == null ? Optional.<Trouble>empty() : chats.trouble();
        var state = new LinkedHashMap<String, String>();
        state.put("status", trouble.isPresent() ? "down" : "up");
        trouble.ifPresent(one -> {
            state.put("part", "chats");
            state.put("trouble", one.word());
        });
        state.put("knowledge", duty.doctor().knowledge().version());
        ctx.status(trouble.isPresent() ? 503 : 200)
                .contentType(Wishes.JSON)
                .result(Json.MAPPER.writeValueAsBytes(state));
    }
}
