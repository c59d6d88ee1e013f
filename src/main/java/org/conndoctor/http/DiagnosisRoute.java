package org.conndoctor.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conndoctor.diagnosis.Complaint;
import org.conndoctor.diagnosis.Doctor;
import org.conndoctor.diagnosis.DoctorOnDuty;
import org.conndoctor.probe.GuardedProber;
import org.conndoctor.probe.Look;
import org.conndoctor.probe.Looked;
import org.conndoctor.probe.policy.Refusal;
import org.conndoctor.recognition.TargetPath;
import org.conndoctor.reply.MarkdownText;
import org.conndoctor.reply.PlainText;
import org.conndoctor.reply.Reply;
import org.conndoctor.reply.Wording;
import tools.jackson.databind.ObjectWriter;

/** {@code POST /api/v1/diagnoses}: text in, causes out; nothing is kept. */
final class DiagnosisRoute {

    private static final ObjectWriter WRITER = Json.MAPPER.writerFor(Reply.class);

    private final DoctorOnDuty duty;
    private final GuardedProber prober;
    private final Callers callers;
    private final UnknownTexts unknown;
    private final Metrics metrics;

    /**
     * @param callers tells who calls
     */
    DiagnosisRoute(DoctorOnDuty duty, GuardedProber prober, Callers callers, UnknownTexts unknown, Metrics metrics) {
        this.duty = duty;
        this.prober = prober;
        this.callers = callers;
        this.unknown = unknown;
        this.metrics = metrics;
    }

    void handle(Context ctx) {
        var doctor = duty.doctor();
        var form = Wishes.form(ctx);
        var request = request(ctx, doctor);
        var language = Wishes.language(ctx, doctor.knowledge().languages(), request.language(), request.text());
        var complaint = complaint(request, doctor);
        var answer = new Answer(doctor, language, form, request.text(), most(ctx, request));
        if (request.probe()) {
            callers.mayLook(ctx);
            var caller = callers.of(ctx);
            var look = look(doctor, complaint, caller.place());
            // The thread of the request goes on to others while the look takes its time.
            ctx.future(() -> prober.admit(caller.address(), look)
                    .begin(result -> {})
                    .thenApply(Looked::placed)
                    .thenAccept(looked -> {
                        answer(ctx, answer, complaint.looked(looked.results(), Set.of()));
                    }));
        } else {
            answer(ctx, answer, complaint);
        }
    }

    private Look look(Doctor doctor, Complaint complaint, String place) {
        var target = doctor.target(complaint);
        if (!target.isComplete()) {
            boolean off = prober.refusal(target)
                    .map(Refusal::reason)
                    .filter(Refusal.OFF::equals)
                    .isPresent();
            throw off ? new Problem(403, "probes-off") : new Problem(409, "no-target");
        }
        return new Look(
                place,
                target,
                doctor.path(complaint, target),
                doctor.knowledge().portsTried());
    }

    /** Who answers what, and how. */
    private record Answer(Doctor doctor, String language, Wishes.Form form, String text, int causes) {}

    private void answer(Context ctx, Answer answer, Complaint complaint) {
        var diagnosis = answer.doctor().examine(complaint);
        metrics.diagnosed(diagnosis.outcome());
        unknown.note(diagnosis.outcome(), answer.text(), answer.doctor());

        var knowledge = answer.doctor().knowledge();
        var reply = new Wording(knowledge, answer.language()).reply(diagnosis).withCauses(answer.causes());
        ctx.header("Content-Language", answer.language()).header("Vary", "Accept-Language, Accept");
        var texts = knowledge.texts(answer.language());
        switch (answer.form()) {
            case JSON -> ctx.contentType(Wishes.JSON).result(WRITER.writeValueAsBytes(reply));
            case PLAIN ->
                ctx.contentType("text/plain; charset=utf-8").result(new PlainText(texts, "linux").brief(reply));
            case MARKDOWN -> ctx.contentType("text/markdown; charset=utf-8").result(new MarkdownText(texts).of(reply));
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
                yield new DiagnosisRequest(text, language, Optional.empty(), List.of(), false, Optional.empty());
            }
            default -> throw new Problem(415, "media-type", Map.of());
        };
    }

    private static Complaint complaint(DiagnosisRequest request, Doctor doctor) {
        var texts = List.of(request.text());
        var given = request.target().filter(t -> !t.isBlank());
        if (given.isEmpty()) {
            return new Complaint(texts, null, request.observations());
        }
        var target = doctor.recognizer()
                .target(given.get())
                .orElseThrow(() -> new Problem(400, "bad-target", Map.of("field", "target")));
        // The target's own URL knows its path best.
        return new Complaint(texts, target, request.observations())
                .asking(TargetPath.in(List.of(given.get(), request.text()), target));
    }

    /** How many causes to list: in the body, or as {@code ?causes=}; all where neither says. */
    private static int most(Context ctx, DiagnosisRequest request) {
        var asked = request.causes().or(() -> Wishes.parameter(ctx, "causes").map(DiagnosisRoute::number));
        int most = asked.orElse(Integer.MAX_VALUE);
        if (most < 0) {
            throw new Problem(400, "wrong-type", Map.of("field", "causes", "expected", "integer"));
        }
        return most;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
