package org.conndoctor.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.conndoctor.chat.Content;
import org.conndoctor.facts.ProbeResult;
import org.conndoctor.language.Languages;

/** The bodies of requests about chats: JSON, or a pasted text as it is. */
final class ChatRequest {

    private static final List<String> OPENING = List.of("text", "language");
    private static final List<String> MESSAGE =
            List.of("text", "answer", "target", "takeBack", "language", "probe", "browser");

    private ChatRequest() {}

    /** What a new chat begins with. */
    record Opening(Optional<String> text, Optional<String> language) {}

    /** @throws Problem 400, 413 or 415 */
    static Opening opening(Context ctx) {
        var wish = Optional.ofNullable(ctx.queryParam("language"));
        if (isPlain(ctx)) {
            return new Opening(Optional.of(plain(ctx)), wish);
        }
        var fields = Fields.of(Body.bytes(ctx), OPENING);
        return new Opening(
                fields.string("text").map(Body::checked),
                fields.string("language").or(() -> wish));
    }

    /** @throws Problem 400, 413 or 415 */
    static Content message(Context ctx, Languages languages) {
        if (isPlain(ctx)) {
            return new Content.Pasted(plain(ctx));
        }
        var fields = Fields.of(Body.bytes(ctx), MESSAGE);
        var given = MESSAGE.stream().filter(fields::has).toList();
        if (given.size() != 1) {
            throw new Problem(400, "one-of", Map.of("known", String.join(", ", MESSAGE)));
        }
        return switch (given.get(0)) {
            case "text" -> new Content.Pasted(Body.checked(fields.required("text")));
            case "answer" -> {
                var answer = fields.object("answer", List.of("id", "value"));
                yield new Content.Answered(answer.required("id"), answer.required("value"));
            }
            case "probe" -> consent(fields.object("probe", List.of("agreed", "host", "port")));
            case "browser" -> browser(fields.object("browser", List.of("host", "port", "results")));
            case "target" -> new Content.Targeted(Body.checked(fields.required("target")));
            case "takeBack" -> new Content.TakenBack(fields.number("takeBack"));
            default -> {
                var wish = fields.string("language");
                yield new Content.LanguageChosen(Wishes.language(ctx, languages, wish, ""));
            }
        };
    }

    /** It names what was asked about, which is all that is agreed to, whatever the chat is about by now. */
    private static Content consent(Fields fields) {
        return new Content.Consented(fields.bool("agreed"), fields.required("host"), fields.number("port"));
    }

    private static Content browser(Fields fields) {
        var results = new ArrayList<ProbeResult>();
        for (var result : fields.objects("results", List.of("probe", "outcome", "millis", "details"))) {
            results.add(new ProbeResult(
                    ProbeResult.BROWSER,
                    result.required("probe"),
                    "",
                    result.required("outcome"),
                    result.number("millis"),
                    result.strings("details")));
        }
        return new Content.Looked(ProbeResult.BROWSER, fields.required("host"), fields.number("port"), results);
    }

    private static String plain(Context ctx) {
        return Body.checked(new String(Body.bytes(ctx), StandardCharsets.UTF_8));
    }

    private static boolean isPlain(Context ctx) {
        var type = Optional.ofNullable(ctx.contentType()).orElse("");
        return switch (type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT)) {
            case Wishes.JSON -> false;
            case Wishes.PLAIN -> true;
            default -> throw new Problem(415, "media-type");
        };
    }
}
