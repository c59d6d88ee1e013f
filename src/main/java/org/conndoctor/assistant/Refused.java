package org.conndoctor.assistant;

import java.util.Map;

/** Arguments that cannot be taken, told by the messages of the API's problem of the same name. */
final class Refused extends RuntimeException {

    private final String slug;
    private final transient Map<String, String> arguments;

    Refused(String slug, Map<String, String> arguments) {
        super(slug, null, false, false);
        this.slug = slug;
        this.arguments = Map.copyOf(arguments);
    }

    String slug() {
        return slug;
    }

    Map<String, String> arguments() {
        return arguments;
    }
}
