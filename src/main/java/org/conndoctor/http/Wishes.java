package org.conndoctor.http;

import io.javalin.http.Context;
import java.util.Optional;
import org.conndoctor.language.LanguageGuess;
import org.conndoctor.language.Languages;
import org.eclipse.jetty.http.QuotedQualityCSV;

/** What a caller wishes for: a language and a form. */
final class Wishes {

    static final String JSON = "application/json";
    static final String PLAIN = "text/plain";

    /** In which a diagnosis is told. */
    enum Form {
        JSON,
        PLAIN,
        MARKDOWN
    }

    private Wishes() {}

    /**
     * The form that {@code ?format=} names, which tickets and bots ask for; else the one that is accepted.
     *
     * @throws Problem 406 where there is no such form, or none is acceptable
     */
    static Form form(Context ctx) {
        var named = parameter(ctx, "format");
        if (named.isEmpty()) {
            return plainText(ctx) ? Form.PLAIN : Form.JSON;
        }
        if (named.get().equals("markdown")) {
            return Form.MARKDOWN;
        }
        throw new Problem(406, "not-acceptable");
    }

    /**
     * The language nearest to the wish, else to {@code Accept-Language}, else the text's own, else the reference. A
     * language that nothing spoken is near to is no error: the next of these decides.
     */
    static String language(Context ctx, Languages languages, Optional<String> wish, String text) {
        return wish.flatMap(languages::nearest)
                .or(() -> Optional.ofNullable(ctx.header("Accept-Language")).flatMap(languages::nearest))
                .or(() -> LanguageGuess.of(text).filter(languages.tags()::contains))
                .orElse(Languages.REFERENCE);
    }

    /** A query parameter; none where the request declares a charset that nobody knows. */
    static Optional<String> parameter(Context ctx, String name) {
        try {
            return Optional.ofNullable(ctx.queryParam(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether the reply should be plain text.
     *
     * @throws Problem 406 where neither form is acceptable
     */
    static boolean plainText(Context ctx) {
        var accept = ctx.header("Accept");
        if (accept == null || accept.isBlank()) {
            return false;
        }
        var ranges = new QuotedQualityCSV();
        try {
            ranges.addValue(accept);
        } catch (IllegalArgumentException e) {
            throw new Problem(406, "not-acceptable");
        }
        for (var range : ranges.getValues()) {
            var type = range.split(";", 2)[0].strip().toLowerCase(java.util.Locale.ROOT);
            switch (type) {
                case "*/*", "application/*", JSON -> {
                    return false;
                }
                case "text/*", PLAIN -> {
                    return true;
                }
                default -> {
                    // The next range may fit.
                }
            }
        }
        throw new Problem(406, "not-acceptable");
    }
}
