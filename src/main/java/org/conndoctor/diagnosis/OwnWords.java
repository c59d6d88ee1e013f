package org.conndoctor.diagnosis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conndoctor.knowledge.Knowledge;
import org.conndoctor.language.CauseText;
import org.conndoctor.language.SymptomText;
import org.conndoctor.language.Texts;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds in a pasted text what the doctor itself has written: saved looks, and replies, as JSON or as text. A reply is
 * full of words that mean faults, and no fault of anybody. Thread safe.
 */
final class OwnWords {

    /** More objects in one text are not tried. */
    private static final int OBJECTS = 8;

    private static final List<String> ENDS = List.of("ask", "unknown", "well", "partly");
    private static final String EXPLAINED = "conndoctor explain ";

    private final Knowledge knowledge;
    /** With these a reply as text begins, in any language; gathered when the first reply is pasted. */
    private volatile @Nullable Set<String> titles;

    OwnWords(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** Few texts hold JSON of the doctor's, and nobody else waits until the reader of it is made. */
    private static final class Reader {

        static final JsonMapper JSON = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();

        private Reader() {}
    }

    private Set<String> titles() {
        var gathered = titles;
        if (gathered == null) {
            gathered = new HashSet<>();
            for (var language : knowledge.languages().tags()) {
                gather(knowledge.texts(language), gathered);
            }
            titles = gathered;
        }
        return gathered;
    }

    private void gather(Texts texts, Set<String> gathered) {
        for (var id : knowledge.symptoms().keySet()) {
            texts.symptom(id).map(SymptomText::title).ifPresent(gathered::add);
        }
        for (var id : knowledge.causes().keySet()) {
            texts.cause(id).map(CauseText::title).ifPresent(title -> {
                gathered.add(title);
                gathered.add(texts.say("page.verdict.confirmed", Map.of("title", title)));
            });
        }
        ENDS.forEach(end -> gathered.add(texts.say("page.reply." + end + ".title")));
    }

    /**
     * A text without the doctor's own words.
     *
     * @param rest the text, each character of the doctor's own a space: places in it stay what they were
     * @param looks that stood in it
     * @param own whether any of it was the doctor's
     */
    record Heard(String rest, List<SavedLook> looks, boolean own) {}

    Heard in(String text) {
        boolean json = text.contains('"' + SavedLook.MARK + '"')
                || text.contains("\"certainty\"") && text.contains("\"knowledge\"");
        boolean reply = text.contains(EXPLAINED);
        if (!json && !reply) {
            return new Heard(text, List.of(), false);
        }
        var rest = new StringBuilder(text);
        var looks = new ArrayList<SavedLook>();
        if (json) {
            takeObjects(rest, looks);
        }
        if (reply) {
            takeReplies(rest);
        }
        var left = rest.toString();
        return new Heard(left, List.copyOf(looks), !left.equals(text));
    }

    private void takeObjects(StringBuilder rest, List<SavedLook> looks) {
        int from = 0;
        for (int tried = 0; tried < OBJECTS; tried++) {
            int start = rest.indexOf("{", from);
            if (start < 0) {
                return;
            }
            try (var parser = Reader.JSON.createParser(rest.substring(start))) {
                JsonNode object = parser.readValueAsTree();
                int end = start + (int) parser.currentLocation().getCharOffset();
                var reply = object.path("diagnosis").isObject() ? object.path("diagnosis") : object;
                if (reply.has(SavedLook.MARK) || reply.has("certainty") && reply.has("knowledge")) {
                    SavedLook.of(reply, knowledge).ifPresent(looks::add);
                    blank(rest, start, end);
                }
                from = end;
            } catch (JacksonException e) {
                from = start + 1;
            }
        }
    }

    /** From the title, or else from the beginning, to the line that says where more is to be had. */
    private void takeReplies(StringBuilder rest) {
        int explained = rest.indexOf(EXPLAINED);
        int done = 0;
        while (explained >= 0) {
            int end = lineEnd(rest, explained);
            if (isExplained(rest.substring(explained + EXPLAINED.length(), end).strip())) {
                blank(rest, titleBefore(rest, done, explained), end);
                done = end;
            }
            explained = rest.indexOf(EXPLAINED, end);
        }
    }

    private boolean isExplained(String id) {
        return knowledge.causes().containsKey(id) || knowledge.symptoms().containsKey(id);
    }

    /** Where the line with the title begins; of several the first, for causes are named below. */
    private int titleBefore(StringBuilder text, int from, int before) {
        for (int start = from; start < before; start = lineEnd(text, start) + 1) {
            if (titles().contains(text.substring(start, lineEnd(text, start)).strip())) {
                return start;
            }
        }
        return from;
    }

    private static int lineEnd(StringBuilder text, int from) {
        int end = text.indexOf("\n", from);
        return end < 0 ? text.length() : end;
    }

    private static void blank(StringBuilder text, int start, int end) {
        for (int i = start; i < Math.min(end, text.length()); i++) {
            if (text.charAt(i) != '\n') {
                text.setCharAt(i, ' ');
            }
        }
    }
}
