package org.conndoctor.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.conndoctor.diagnosis.DoctorOnDuty;
import org.conndoctor.language.Texts;
import org.conndoctor.probe.LookRefused;
import org.conndoctor.probe.ProberBusy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers with problem details wherever a request cannot be taken. */
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** Arguments that are one of a few words. */
    private static final List<String> IN_WORDS = List.of("expected", "trouble");

    private final DoctorOnDuty duty;

    Problems(DoctorOnDuty duty) {
        this.duty = duty;
    }

    void register(JavalinConfig config) {
        config.routes.exception(Problem.class, (e, ctx) -> write(ctx, e));
        config.routes.exception(LookRefused.class, (e, ctx) -> write(ctx, LookProblems.of(e)));
        config.routes.exception(ProberBusy.class, (e, ctx) -> write(ctx, new Problem(503, "probe-busy")));
        config.routes.exception(MethodNotAllowedResponse.class, (e, ctx) -> {
            var allowed =
                    Optional.ofNullable(e.getDetails().get("availableMethods")).orElse("");
            ctx.header("Allow", allowed);
            write(ctx, new Problem(405, "method-not-allowed", Map.of("allowed", allowed)));
        });
        config.routes.exception(HttpResponseException.class, (e, ctx) -> write(ctx, of(e)));
        // Thrown wherever Jetty first needs the charset that the request declares.
        config.routes.exception(
                UnsupportedCharsetException.class, (e, ctx) -> write(ctx, new Problem(415, "media-type")));
        config.routes.exception(Exception.class, (e, ctx) -> {
            var reference = UUID.randomUUID().toString().substring(0, 8);
            // The message may hold what was pasted; the kind and the place of the error never do.
            LOG.error(
                    "{} in {} {}: {} at {}",
                    reference,
                    ctx.method(),
                    ctx.endpoint().path,
                    e.getClass().getName(),
                    place(e));
            write(ctx, new Problem(500, "internal", Map.of("reference", reference)));
        });
        config.routes.error(404, ctx -> {
            if (!isAnswered(ctx)) {
                write(ctx, new Problem(404, "not-found"));
            }
        });
    }

    private static Problem of(HttpResponseException e) {
        return switch (e.getStatus()) {
            case 404 -> new Problem(404, "not-found");
            case 413 -> new Problem(413, "too-large", Map.of("limit", Integer.toString(Body.LIMIT)));
            default -> new Problem(e.getStatus(), "internal", Map.of("reference", "-"));
        };
    }

    private static StackTraceElement place(Exception e) {
        return e.getStackTrace().length == 0 ? new StackTraceElement("?", "?", null, 0) : e.getStackTrace()[0];
    }

    private static boolean isAnswered(Context ctx) {
        var type = ctx.res().getContentType();
        return type != null && (type.startsWith("application/problem+json") || type.startsWith("text/html"));
    }

    /** What stands in the detail: as it is, but for those that have words in each language. */
    private static Map<String, String> inWords(Problem problem, Texts texts) {
        var arguments = new HashMap<>(problem.arguments());
        for (var name : IN_WORDS) {
            arguments.computeIfPresent(name, (same, word) -> texts.say("problem." + problem.slug() + "." + word));
        }
        return arguments;
    }

    void write(Context ctx, Problem problem) {
        var knowledge = duty.doctor().knowledge();
        var wish = Wishes.parameter(ctx, "language");
        var language = Wishes.language(ctx, knowledge.languages(), wish, "");
        var texts = knowledge.texts(language);
        if (LostPage.isWanted(ctx, problem)) {
            ctx.status(problem.status())
                    .header("Content-Language", language)
                    .header("Vary", "Accept-Language, Accept")
                    .contentType("text/html; charset=utf-8")
                    .result(LostPage.in(texts));
            return;
        }
        var key = "problem." + problem.slug();
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "urn:conndoctor:problem:" + problem.slug());
        body.put("title", texts.say(key + ".title", Map.of()));
        body.put("status", problem.status());
        body.put("detail", texts.say(key + ".detail", inWords(problem, texts)));
        problem.arguments().forEach(body::putIfAbsent);
        Optional.ofNullable(problem.arguments().get("seconds")).ifPresent(s -> ctx.header("Retry-After", s));
        ctx.status(problem.status())
                .header("Content-Language", language)
                .header("Vary", "Accept-Language")
                .contentType("application/problem+json")
                .result(Json.MAPPER.writeValueAsBytes(body));
    }
}
