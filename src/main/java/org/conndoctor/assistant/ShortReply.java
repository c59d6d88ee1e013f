package org.conndoctor.assistant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conndoctor.reply.Reply;

/** What an assistant needs of a reply, which it pays for by the word: the verdict, three causes, and the question. */
final class ShortReply {

    private static final int CAUSES = 3;

    private ShortReply() {}

    static Map<String, Object> of(Reply reply) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("outcome", reply.outcome());
        fields.put("summary", reply.summary());
        fields.put("certainty", reply.certainty());
        if (reply.first() != null) {
            fields.put("first", reply.first().toString());
        }
        fields.put(
                "causes",
                reply.causes().stream()
                        .filter(c -> !c.status().equals("ruled-out"))
                        .limit(CAUSES)
                        .map(c -> Map.of(
                                "id", c.id(),
                                "title", c.title(),
                                "status", c.status(),
                                "verdict", c.verdict().toString()))
                        .toList());
        if (reply.question() != null) {
            fields.put("question", question(reply.question()));
        }
        if (!reply.looks().isEmpty()) {
            fields.put("looks", reply.looks().stream().map(Reply.Look::text).toList());
        }
        fields.put("language", reply.language());
        return fields;
    }

    private static Map<String, Object> question(Reply.Question question) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", question.id());
        fields.put("text", question.text());
        if (question.command() != null) {
            fields.put("command", question.command());
        }
        List<Map<String, String>> answers = question.answers().stream()
                .map(a -> Map.of("value", a.value(), "text", a.text()))
                .toList();
        fields.put("answers", answers);
        return fields;
    }
}
