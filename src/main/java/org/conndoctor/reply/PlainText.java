package org.conndoctor.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conndoctor.language.Texts;

/**
 * A reply as plain text for a terminal, for a reader of one system. Whatever came from a stranger is freed of control
 * characters, which a terminal would obey.
 */
public final class PlainText {

    /** What fits above a prompt without scrolling. */
    private static final int LINES = 15;

    private static final int LOOKS = 4;
    private static final int ANSWERS = 4;

    private final Texts texts;
    private final String os;

    /** @param os {@code linux}, {@code windows} or {@code macos}: whose commands are shown */
    public PlainText(Texts texts, String os) {
        this.texts = texts;
        this.os = os;
    }

    /** The verdict, what to do first, the question, and where more is to be had: at most 15 lines. */
    public String brief(Reply reply) {
        var lines = new ArrayList<String>(verdict(reply));
        reply.looks().stream()
                .skip(Math.max(0, reply.looks().size() - LOOKS))
                .forEach(look -> lines.add("  " + look.text()));
        add(lines, "plain.others", others(reply));
        add(lines, "plain.unlikely-too", titles(reply.causes(), c -> c.equals("ruled-out")));
        var last = new ArrayList<String>();
        if (reply.question() != null) {
            last.addAll(question(reply.question()));
        }
        Stream.concat(
                        reply.causes().stream().map(Reply.Cause::id),
                        reply.symptoms().stream().map(Reply.Symptom::id))
                .findFirst()
                .ifPresent(id -> last.add(texts.say("plain.more", Map.of("command", "conndoctor explain " + id))));
        int room = LINES - last.size();
        var shown = new ArrayList<>(lines.subList(0, Math.min(lines.size(), room)));
        shown.addAll(last);
        return clean(String.join("\n", shown));
    }

    /** Title, summary, and what to do first. */
    public List<String> verdict(Reply reply) {
        var lines = new ArrayList<String>();
        lines.add(
                reply.certainty().equals("confirmed")
                        ? texts.say("page.verdict.confirmed", Map.of("title", reply.title()))
                        : reply.title());
        lines.add(reply.summary());
        if (reply.first() != null) {
            var first = OneSystem.plain(reply.first().toString(), os).lines().toList();
            lines.add(texts.say("plain.first", Map.of("text", first.get(0).strip())));
            lines.addAll(first.subList(1, first.size()));
        }
        return lines;
    }

    private List<String> question(Reply.Question question) {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add(question.text());
        if (question.commands().containsKey(os)) {
            lines.add("    " + question.commands().get(os));
        }
        var answers = question.answers();
        if (answers.size() <= ANSWERS) {
            answers.forEach(a -> lines.add("  " + a.value() + ": " + a.text()));
        } else {
            lines.add("  " + answers.stream().map(Reply.Answer::value).collect(Collectors.joining(" | ")));
        }
        var command = "--answer " + question.id() + "=" + answers.get(0).value();
        lines.add(texts.say("plain.answer-with", Map.of("command", command)));
        return lines;
    }

    /** Everything: each symptom and cause with its reasons, how to check and how to fix it. */
    public String full(Reply reply) {
        var lines = new ArrayList<String>();
        lines.addAll(verdict(reply));
        if (!reply.looks().isEmpty()) {
            lines.add("");
            lines.add(texts.say("plain.looks"));
            reply.looks().forEach(look -> lines.add("  " + look.text()));
        }
        for (var symptom : reply.symptoms()) {
            lines.add("");
            lines.add(texts.say("plain.symptom", Map.of("title", symptom.title())));
            lines.add(OneSystem.plain(symptom.explanation().toString(), os));
        }
        int number = 1;
        for (var cause : reply.causes()) {
            cause(cause, number++, lines);
        }
        if (reply.question() != null) {
            lines.addAll(question(reply.question()));
        }
        return clean(String.join("\n", lines));
    }

    private void cause(Reply.Cause cause, int number, List<String> lines) {
        var status = texts.say("page.status." + cause.status());
        lines.add("");
        lines.add(texts.say(
                "plain.cause", Map.of("number", Integer.toString(number), "title", cause.title(), "status", status)));
        if (cause.contradiction() != null) {
            lines.add("   ! " + cause.contradiction());
        }
        cause.findings().stream()
                .filter(f -> !f.effect().equals("suggests"))
                .forEach(f -> lines.add("   - " + finding(f)));
        section("plain.check", cause.check().toString(), lines);
        section("plain.fix", cause.fix().toString(), lines);
        section("page.cause.risk", cause.risk().toString(), lines);
        section("page.cause.more", cause.explanation().toString(), lines);
    }

    private void section(String heading, String markdown, List<String> lines) {
        lines.add("");
        lines.add(texts.say(heading));
        lines.add(OneSystem.plain(markdown, os));
    }

    private String finding(Reply.FindingText finding) {
        var effect = texts.say("page.effect." + finding.effect());
        return texts.say("plain.finding", Map.of("effect", effect, "text", finding.text()));
    }

    /** Those that the verdict does not name as the one; none beside a confirmed one. */
    private static String others(Reply reply) {
        var causes = reply.causes();
        return switch (reply.certainty()) {
            case "confirmed", "ruled-out" -> "";
            case "likely" -> titles(causes.subList(1, causes.size()), c -> !c.equals("ruled-out"));
            default -> titles(causes, c -> !c.equals("ruled-out"));
        };
    }

    private static String titles(List<Reply.Cause> causes, Predicate<String> status) {
        return causes.stream()
                .filter(c -> status.test(c.status()))
                .map(Reply.Cause::title)
                .collect(Collectors.joining(", "));
    }

    private void add(List<String> lines, String key, String titles) {
        if (!titles.isEmpty()) {
            lines.add(texts.say(key, Map.of("titles", titles)));
        }
    }

    /** Without what a terminal would obey. */
    public static String clean(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\n'
                        || c == '\t'
                        || !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .forEach(clean::appendCodePoint);
        return clean.toString().stripTrailing() + "\n";
    }
}
