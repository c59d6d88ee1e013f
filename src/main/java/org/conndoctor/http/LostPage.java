package org.conndoctor.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import org.conndoctor.language.Texts;

/** What a browser is shown where there is nothing: a page with the way back, instead of JSON. */
final class LostPage {

    private static final String API = "/api/";

    private LostPage() {}

    /** A person called a page that there is not; programs that take anything are no browsers. */
    static boolean isWanted(Context ctx, Problem problem) {
        var accept = ctx.header("Accept");
        return problem.status() == 404
                && accept != null
                && accept.contains("text/html")
                && !ctx.path().startsWith(API);
    }

    /** The texts are the project's own; nothing of the request stands in it. */
    static byte[] in(Texts texts) {
        var html = """
                <!DOCTYPE html>
                <html lang="%s">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>%s</title>
                <link rel="stylesheet" href="/css/tokens.css">
                <link rel="stylesheet" href="/css/base.css">
                <main>
                <h1>%s</h1>
                <p>%s</p>
                <p><a href="/">%s</a></p>
                </main>
                </html>
                """;
        return html.formatted(
                        texts.language(),
                        texts.say("problem.not-found.title"),
                        texts.say("problem.not-found.title"),
                        texts.say("problem.not-found.detail"),
                        texts.say("page.title"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
