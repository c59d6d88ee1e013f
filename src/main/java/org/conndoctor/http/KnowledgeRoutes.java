package org.conndoctor.http;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conndoctor.diagnosis.DoctorOnDuty;
import org.conndoctor.knowledge.Hops;
import org.conndoctor.knowledge.Knowledge;
import org.conndoctor.knowledge.ProgramDefinition;
import org.conndoctor.knowledge.Signature;
import org.conndoctor.language.CauseText;
import org.conndoctor.language.Languages;
import org.conndoctor.language.ProgramText;
import org.conndoctor.language.SymptomText;
import org.conndoctor.language.Texts;

/** What the doctor knows, and what the page says around it. */
final class KnowledgeRoutes {

    private final DoctorOnDuty duty;

    KnowledgeRoutes(DoctorOnDuty duty) {
        this.duty = duty;
    }

    /** {@code GET /api/v1/knowledge} */
    void knowledge(Context ctx) {
        var knowledge = duty.doctor().knowledge();
        var texts = texts(ctx, knowledge);
        var body = new LinkedHashMap<String, Object>();
        body.put("version", knowledge.version());
        body.put("language", texts.language());
        body.put("languages", languages(knowledge));
        body.put("hops", Hops.ALL);
        body.put(
                "symptoms",
                knowledge.symptoms().keySet().stream()
                        .map(id -> Map.of(
                                "id",
                                id,
                                "title",
                                texts.symptom(id).map(SymptomText::title).orElse(id)))
                        .toList());
        body.put(
                "causes",
                knowledge.causes().values().stream()
                        .map(c -> Map.of(
                                "id", c.id(),
                                "title",
                                        texts.cause(c.id())
                                                .map(CauseText::title)
                                                .orElse(c.id()),
                                "hop", c.hop(),
                                "documented", c.documented()))
                        .toList());
        body.put(
                "observations",
                knowledge.observations().values().stream()
                        .map(o -> Map.of("id", o.id(), "hop", o.hop(), "values", o.values()))
                        .toList());
        body.put(
                "programs",
                knowledge.programs().values().stream()
                        .map(p -> program(p, texts))
                        .toList());
        body.put("terms", TermRoutes.titles(texts));
        body.put("coverage", coverage(knowledge));
        write(ctx, texts, body);
    }

    /** A program whose words mislead: which words, and what had happened. */
    private static Map<String, Object> program(ProgramDefinition program, Texts texts) {
        return Map.of(
                "id", program.id(),
                "name", program.name(),
                "title", texts.program(program.id()).map(ProgramText::title).orElse(program.name()),
                "versions",
                        program.versions().values().stream().distinct().sorted().toList(),
                "prints",
                        program.prints().stream()
                                .map(words -> Map.of(
                                        "says",
                                        words.says().stream()
                                                .map(Signature::words)
                                                .toList(),
                                        "happened",
                                        words.happened(),
                                        "canBeTrue",
                                        words.canBeTrue()))
                                .toList());
    }

    /** {@code GET /api/v1/messages} */
    void messages(Context ctx) {
        var knowledge = duty.doctor().knowledge();
        var texts = texts(ctx, knowledge);
        write(ctx, texts, messages(knowledge, texts));
    }

    /** What the page says around replies, as JSON has it. */
    static Map<String, Object> messages(Knowledge knowledge, Texts texts) {
        var body = new LinkedHashMap<String, Object>();
        body.put("language", texts.language());
        body.put("languages", languages(knowledge));
        body.put("messages", texts.below("page."));
        return body;
    }

    /** Those of the language that the caller asks for. */
    static Texts texts(Context ctx, Knowledge knowledge) {
        var wish = Wishes.parameter(ctx, "language");
        return knowledge.texts(Wishes.language(ctx, knowledge.languages(), wish, ""));
    }

    private static List<Map<String, String>> languages(Knowledge knowledge) {
        return knowledge.languages().tags().stream()
                .map(tag -> Map.of("tag", tag, "name", Languages.nativeName(tag)))
                .toList();
    }

    /** How much of the knowledge each language can say. */
    private static Map<String, Object> coverage(Knowledge knowledge) {
        var coverage = new LinkedHashMap<String, Object>();
        for (var texts : knowledge.texts().values()) {
            coverage.put(
                    texts.language(),
                    Map.of(
                            "causes",
                                    knowledge.causes().keySet().stream()
                                            .filter(id -> texts.cause(id).isPresent())
                                            .count(),
                            "symptoms",
                                    knowledge.symptoms().keySet().stream()
                                            .filter(id -> texts.symptom(id).isPresent())
                                            .count(),
                            "terms", texts.glossary().terms().size()));
        }
        return coverage;
    }

    static void write(Context ctx, Texts texts, Map<String, Object> body) {
        ctx.header("Content-Language", texts.language())
                .header("Vary", "Accept-Language")
                .header("Cache-Control", "no-cache")
                .contentType(Wishes.JSON)
                .result(Json.MAPPER.writeValueAsBytes(body));
    }
}
