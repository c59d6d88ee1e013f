package org.conndoctor.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Map;

/** Reads request bodies, never more than is allowed. */
final class Body {

    /** Pasted text, in bytes of UTF-8. */
    static final int TEXT_LIMIT = 64 * 1024;
    /** The whole body: JSON may write each byte of a text as six. */
    static final int LIMIT = 8 * TEXT_LIMIT;

    private Body() {}

    /** @throws Problem 413 beyond {@link #LIMIT}, without reading on */
    static byte[] bytes(Context ctx) {
        if (ctx.req().getContentLengthLong() > LIMIT) {
            throw tooLarge(LIMIT);
        }
        try {
            var bytes = ctx.req().getInputStream().readNBytes(LIMIT + 1);
            if (bytes.length > LIMIT) {
                throw tooLarge(LIMIT);
            }
            return bytes;
        } catch (IOException e) {
            // Broken chunks, or a client that went away: nothing of ours is wrong.
            throw new Problem(400, "broken-body");
        }
    }

    /** @throws Problem 413 where the text is longer than {@link #TEXT_LIMIT}, 400 where it is blank */
    static String checked(String text) {
        if (text.isBlank()) {
            throw new Problem(400, "empty-text");
        }
        // Only a text near the limit needs counting: a UTF-16 unit is at most three bytes of UTF-8.
        if (text.length() > TEXT_LIMIT
                || text.length() * 3 > TEXT_LIMIT
                        && text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > TEXT_LIMIT) {
            throw tooLarge(TEXT_LIMIT);
        }
        return text;
    }

    private static Problem tooLarge(int limit) {
        return new Problem(413, "too-large", Map.of("limit", Integer.toString(limit)));
    }
}
