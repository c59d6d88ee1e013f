package org.conndoctor.http;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conndoctor.diagnosis.DoctorOnDuty;
import org.conndoctor.language.Texts;

/** Words of the field: by which names they are known, and what each means. */
final class TermRoutes {

    private final DoctorOnDuty duty;

    TermRoutes(DoctorOnDuty duty) {
        this.duty = duty;
    }

    /** {@code GET /api/v1/terms}: enough to find them in a text. */
    void all(Context ctx) {
        var texts = KnowledgeRoutes.texts(ctx, duty.doctor().knowledge());
        var body = new LinkedHashMap<String, Object>();
        body.put("language", texts.language());
        body.put(
                "terms",
                texts.glossary().terms().entrySet().stream()
                        .map(t -> Map.of(
                                "id", t.getKey(),
                                "title", t.getValue().title(),
                                "names", t.getValue().names()))
                        .toList());
        KnowledgeRoutes.write(ctx, texts, body);
    }

    /** {@code GET /api/v1/terms/{term}}: by its id, or by whatever it is called. */
    void one(Context ctx) {
        var knowledge = duty.doctor().knowledge();
        var texts = KnowledgeRoutes.texts(ctx, knowledge);
        var term = knowledge
                .named(ctx.pathParam("term"), texts.language())
                .orElseThrow(() -> new Problem(404, "not-found"));
        var body = new LinkedHashMap<String, Object>();
        body.put("language", texts.language());
        body.put("id", term.id());
        body.put("title", term.text().title());
        body.put("names", term.text().names());
        body.put("explanation", term.text().explanation());
        body.put("command", term.text().command().run().fill(Map.of()));
        KnowledgeRoutes.write(ctx, texts, body);
    }

    /** Which there are, in a list of all that is known. */
    static List<Map<String, String>> titles(Texts texts) {
        return texts.glossary().terms().entrySet().stream()
                .map(t -> Map.of("id", t.getKey(), "title", t.getValue().title()))
                .toList();
    }
}
