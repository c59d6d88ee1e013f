package org.conndoctor.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.conndoctor.diagnosis.Complaint;
import org.conndoctor.diagnosis.Doctor;
import org.conndoctor.diagnosis.DoctorOnDuty;
import org.conndoctor.facts.Target;
import org.conndoctor.reply.PlainText;
import org.conndoctor.reply.Reply;
import org.conndoctor.reply.Wording;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectWriter;

/** {@code POST /api/v1/diagnoses}: text in, causes out; nothing is kept. */
final class DiagnosisRoute {

    private static final ObjectWriter WRITER = Json.MAPPER.writerFor(Reply.class);

    private final DoctorOnDuty duty;
    private final UnknownTexts unknown;
    private final Metrics metrics;

    DiagnosisRoute(DoctorOnDuty duty, UnknownTexts unknown, Metrics metrics) {
        this.duty = duty;
        this.unknown = unknown;
        this.metrics = metrics;
    }

    void handle(Context ctx) {
        var doctor = duty.doctor();
        boolean plain = Wishes.plainText(ctx);
        var request = request(ctx, doctor);
        var languages = doctor.knowledge().languages();
        var language = Wishes.language(ctx, languages, request.language(), request.text());
        var complaint = new Complaint(List.of(request.text()), target(request, doctor), request.observations());
        var diagnosis = doctor.examine(complaint);
        metrics.diagnosed(diagnosis.outcome());
        unknown.note(diagnosis.outcome(), request.text());

        var reply = new Wording(doctor.knowledge(), language).reply(diagnosis);
        ctx.header("Content-Language", language).header("Vary", "Accept-Language, Accept");
        if (plain) {
            ctx.contentType("text/plain; charset=utf-8")
                    .result(PlainText.of(reply, doctor.knowledge().texts(language)));
        } else {
            ctx.contentType(Wishes.JSON).result(WRITER.writeValueAsBytes(reply));
        }
    }

    private static DiagnosisRequest request(Context ctx, Doctor doctor) {
        var type = Optional.ofNullable(ctx.contentType())
                .orElse("")
                .split(";", 2)[0]
                .strip()
                .toLowerCase(Locale.ROOT);
        return switch (type) {
            case Wishes.JSON -> DiagnosisRequest.parse(Body.bytes(ctx), doctor.knowledge());
            case Wishes.PLAIN -> {
                var text = Body.checked(new String(Body.bytes(ctx), StandardCharsets.UTF_8));
                var language = Wishes.parameter(ctx, "language");
                yield new DiagnosisRequest(text, language, Optional.empty(), List.of());
            }
            default -> throw new Problem(415, "media-type", Map.of());
        };
    }

    private static @Nullable Target target(DiagnosisRequest request, Doctor doctor) {
        if (request.target().isEmpty() || request.target().get().isBlank()) {
            return null;
        }
        var target = doctor.recognizer().target(request.target().get());
        return target.orElseThrow(() -> new Problem(400, "bad-target", Map.of("field", "target")));
    }
}
