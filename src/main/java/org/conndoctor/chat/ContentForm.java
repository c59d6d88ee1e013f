package org.conndoctor.chat;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** How the content of a message is written in the database: a kind, and JSON of the kind's own form. */
record ContentForm(String kind, String body) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            // Facts answer rules' questions by "is" methods, which are no content.
            .changeDefaultVisibility(v -> v.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .build();

    /** The kinds, which stand in databases and therefore stay. */
    private static final Map<String, Class<? extends Content>> KINDS = Map.of(
            "text", Content.Pasted.class,
            "answer", Content.Answered.class,
            "target", Content.Targeted.class,
            "take-back", Content.TakenBack.class,
            "language", Content.LanguageChosen.class,
            "consent", Content.Consented.class,
            "look", Content.Looked.class);

    static ContentForm of(Content content) {
        return new ContentForm(kindOf(content), JSON.writeValueAsString(content));
    }

    static String kindOf(Content content) {
        return KINDS.entrySet().stream()
                .filter(e -> e.getValue().isInstance(content))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    Content content() {
        var type = KINDS.get(kind);
        if (type == null) {
            throw new IllegalStateException("the database has a message of the unknown kind " + kind);
        }
        return JSON.readValue(body, type);
    }
}
