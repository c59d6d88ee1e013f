package org.conndoctor.reply;

import java.util.Map;
import java.util.stream.Collectors;
import org.conndoctor.language.Texts;

/**
 * A reply as plain text for a terminal. The texts are CommonMark and stay so: Markdown was made to be read as it is.
 * Whatever came from a stranger is freed of control characters, which a terminal would obey.
 */
public final class PlainText {

    private static final int OPEN_CAUSES = 3;

    private PlainText() {}

    /** Every symptom and cause; how to check and fix the first few, the titles of the rest. */
    public static String of(Reply reply, Texts texts) {
        var out = new StringBuilder();
        looks(reply, texts, out);
        if (reply.outcome().equals("well")) {
            out.append(texts.say("plain.well")).append("\n\n");
        } else if (reply.symptoms().isEmpty()) {
            out.append(reply.outcome().equals("unknown") ? texts.say("plain.unknown") + "\n\n" : "");
        } else {
            var first = reply.symptoms().get(0);
            out.append(texts.say("plain.symptom", Map.of("title", first.title())))
                    .append('\n');
            target(reply, texts, out);
            out.append('\n').append(first.explanation()).append("\n\n");
            also(reply, texts, out);
        }
        if (!reply.causes().isEmpty()) {
            out.append(texts.say("plain.causes")).append("\n\n");
        }
        int number = 1;
        for (var cause : reply.causes()) {
            cause(cause, number++, texts, out);
        }
        question(reply, out);
        return withoutControls(out.toString());
    }

    private static void looks(Reply reply, Texts texts, StringBuilder out) {
        if (!reply.looks().isEmpty()) {
            out.append(texts.say("plain.looks")).append('\n');
            reply.looks().forEach(look -> out.append("  ").append(look.text()).append('\n'));
            out.append('\n');
        }
    }

    private static void target(Reply reply, Texts texts, StringBuilder out) {
        reply.observations().stream()
                .filter(o -> o.id().equals("target"))
                .findFirst()
                .ifPresent(o -> out.append(texts.say("plain.target", Map.of("target", o.value())))
                        .append('\n'));
    }

    private static void also(Reply reply, Texts texts, StringBuilder out) {
        if (reply.symptoms().size() > 1) {
            var titles =
                    reply.symptoms().stream().skip(1).map(Reply.Symptom::title).collect(Collectors.joining(", "));
            out.append(texts.say("plain.also", Map.of("titles", titles))).append("\n\n");
        }
    }

    private static void cause(Reply.Cause cause, int number, Texts texts, StringBuilder out) {
        var status = texts.say("page.status." + cause.status());
        out.append(texts.say(
                        "plain.cause",
                        Map.of("number", Integer.toString(number), "title", cause.title(), "status", status)))
                .append('\n');
        var why = cause.findings().stream()
                .filter(f -> !f.effect().equals("suggests"))
                .map(f -> "   - " + finding(f, texts) + "\n")
                .collect(Collectors.joining());
        if (cause.contradiction() != null) {
            out.append("   ! ").append(cause.contradiction()).append('\n');
        }
        out.append(why);
        if (number <= OPEN_CAUSES) {
            if (!cause.unknown().isEmpty()) {
                var open = cause.unknown().stream().map(Reply.OpenFact::text).collect(Collectors.joining(" "));
                out.append("   - ")
                        .append(texts.say("plain.unknown-yet", Map.of("questions", open)))
                        .append('\n');
            }
            out.append('\n').append(cause.explanation()).append("\n\n");
            out.append(texts.say("plain.check"))
                    .append("\n\n")
                    .append(cause.check())
                    .append("\n\n");
            out.append(texts.say("plain.fix"))
                    .append("\n\n")
                    .append(cause.fix())
                    .append("\n\n");
        }
    }

    private static String finding(Reply.FindingText finding, Texts texts) {
        var effect = texts.say("page.effect." + finding.effect());
        return texts.say("plain.finding", Map.of("effect", effect, "text", finding.text()));
    }

    private static void question(Reply reply, StringBuilder out) {
        if (reply.question() == null) {
            return;
        }
        out.append(reply.question().text())
                .append('\n')
                .append(reply.question().reason())
                .append("\n\n");
        for (var answer : reply.question().answers()) {
            out.append("- ")
                    .append(answer.text())
                    .append(" (")
                    .append(answer.value())
                    .append(")\n");
        }
    }

    private static String withoutControls(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\n'
                        || c == '\t'
                        || !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .forEach(clean::appendCodePoint);
        return clean.toString().stripTrailing() + "\n";
    }
}
