package org.conndoctor.http;

import java.util.Map;

/**
 * A request that cannot be taken, told as problem details (RFC 9457).
 *
 * <p>{@code type} is {@code urn:conndoctor:problem:} and the slug, and does not change; title and detail are messages of
 * the same slug in the reader's language.
 */
final class Problem extends RuntimeException {

    private final int status;
    private final String slug;
    private final transient Map<String, String> arguments;

    /**
     * @param slug names the messages {@code problem.SLUG.title} and {@code problem.SLUG.detail}
     * @param arguments of the detail; they stand in the problem as members too
     */
    Problem(int status, String slug, Map<String, String> arguments) {
        super(slug + " " + arguments, null, false, false);
        this.status = status;
        this.slug = slug;
        this.arguments = Map.copyOf(arguments);
    }

    Problem(int status, String slug) {
        this(status, slug, Map.of());
    }

    int status() {
        return status;
    }

    String slug() {
        return slug;
    }

    Map<String, String> arguments() {
        return arguments;
    }
}
