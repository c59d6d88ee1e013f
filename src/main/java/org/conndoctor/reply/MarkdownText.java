package org.conndoctor.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.conndoctor.language.Texts;

/**
 * A reply as CommonMark for a ticket or a bot: the verdict, what to do first, the likeliest causes with how to check each, and the
 * question. Sentences that may hold a stranger's words cannot become markup.
 */
public final class MarkdownText {

    private static final int CAUSES = 3;
    private static final String MARKUP = "\\`*_[]<>#|~!&";

    private final Texts texts;

    public MarkdownText(Texts texts) {
        this.texts = texts;
    }

    public String of(Reply reply) {
        var parts = new ArrayList<String>();
        parts.add("**" + plain(reply.title()) + "**");
        parts.add(plain(reply.summary()));
        if (reply.first() != null) {
            parts.add(texts.say("plain.first", Map.of("text", reply.first().toString())));
        }
        var causes = reply.causes().stream()
                .filter(c -> !c.status().equals("ruled-out"))
                .limit(CAUSES)
                .toList();
        if (!causes.isEmpty()) {
            parts.add("### " + texts.say("page.causes.title"));
            causes.forEach(cause -> parts.add(cause(cause)));
        }
        if (reply.question() != null) {
            parts.add(question(reply.question()));
        }
        return PlainText.clean(String.join("\n\n", parts));
    }

    private String cause(Reply.Cause cause) {
        var status = texts.say("page.status." + cause.status());
        return "#### " + plain(cause.title()) + " (" + plain(status) + ")\n\n" + cause.check();
    }

    private static String question(Reply.Question question) {
        var lines = new ArrayList<String>(List.of("**" + plain(question.text()) + "**", ""));
        if (question.command() != null) {
            lines.addAll(List.of("```sh", question.command(), "```", ""));
        }
        question.answers().forEach(a -> lines.add("- " + plain(a.text())));
        return String.join("\n", lines);
    }

    /** Text that is no markup, on one line. */
    private static String plain(String text) {
        var escaped = new StringBuilder(text.length() + 8);
        text.codePoints().map(c -> c == '\n' ? ' ' : c).forEach(c -> {
            if (MARKUP.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.appendCodePoint(c);
        });
        return escaped.toString();
    }
}
