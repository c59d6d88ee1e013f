package org.conndoctor.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.conndoctor.diagnosis.DoctorOnDuty;

/**
 * The page with its strings inside, in the reader's language: it can be written to as soon as its scripts are there, and
 * waits for no further request.
 */
final class FirstPage {

    private static final String FILE = "index.html";
    private static final String LANGUAGE = "<html lang=\"en\">";
    /** Where the strings go: before the scripts that need them. */
    private static final String PLACE = "<!-- texts -->";

    private final DoctorOnDuty duty;
    private final Optional<Path> folder;
    private final String shipped;

    /** @param folder the page's files on disk, which may be edited while the server runs; those in the jar where empty */
    FirstPage(DoctorOnDuty duty, Optional<Path> folder) {
        this.duty = duty;
        this.folder = folder;
        this.shipped = folder.isPresent() ? "" : shipped();
    }

    /** {@code GET /} */
    void show(Context ctx) {
        var knowledge = duty.doctor().knowledge();
        var texts = KnowledgeRoutes.texts(ctx, knowledge);
        // No text can end the element: in JSON, a sign that opens a tag may be written as its number.
        var strings = new String(
                        Json.MAPPER.writeValueAsBytes(KnowledgeRoutes.messages(knowledge, texts)),
                        StandardCharsets.UTF_8)
                .replace("<", "\\u003c");
        var html = html().replace(LANGUAGE, "<html lang=\"" + texts.language() + "\">")
                .replace(PLACE, "<script type=\"application/json\" id=\"texts\">" + strings + "</script>");
        ctx.header("Content-Language", texts.language())
                .header("Vary", "Accept-Language")
                .header("Cache-Control", "no-cache")
                .contentType("text/html; charset=utf-8")
                .result(html);
    }

    private String html() {
        try {
            return folder.isPresent() ? Files.readString(folder.get().resolve(FILE)) : shipped;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shipped() {
        try (var in = FirstPage.class.getResourceAsStream("/web/" + FILE)) {
            return new String(Objects.requireNonNull(in, FILE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
