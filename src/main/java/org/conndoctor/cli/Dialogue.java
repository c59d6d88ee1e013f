package org.conndoctor.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.conndoctor.diagnosis.Complaint;
import org.conndoctor.diagnosis.Doctor;
import org.conndoctor.facts.Observation;
import org.conndoctor.facts.Source;
import org.conndoctor.language.Texts;
import org.conndoctor.reply.PlainText;
import org.conndoctor.reply.Reply;
import org.conndoctor.reply.Wording;

/**
 * The doctor's questions in a terminal: a number answers, pasted output is read, a minus takes the last thing back, an
 * empty line ends it. For one thread.
 */
final class Dialogue {

    private final Doctor doctor;
    private final Texts texts;
    private final BufferedReader in;
    private final PrintWriter out;
    /** What was said, in order: pasted texts and answers. */
    private final Deque<Object> said = new ArrayDeque<>();

    Dialogue(Doctor doctor, String language, BufferedReader in, PrintWriter out) {
        this.doctor = doctor;
        this.texts = doctor.knowledge().texts(language);
        this.in = in;
        this.out = out;
    }

    /** Talks until nothing is left to ask or the user has enough, and then says all that is known. */
    void about(String pasted) throws IOException {
        said.add(pasted);
        var reply = reply();
        while (reply.question() != null) {
            summary(reply);
            ask(reply.question());
            var line = in.readLine();
            if (line == null || line.isBlank()) {
                break;
            }
            take(line, reply.question());
            reply = reply();
        }
        out.println();
        out.print(PlainText.of(reply, texts));
        out.flush();
    }

    private Reply reply() {
        var pasted = new ArrayList<String>();
        var answers = new ArrayList<Observation>();
        for (var thing : said) {
            if (thing instanceof Observation answer) {
                answers.add(answer);
            } else {
                pasted.add(thing.toString());
            }
        }
        return new Wording(doctor.knowledge(), texts.language())
                .reply(doctor.examine(new Complaint(pasted, null, answers)));
    }

    private void take(String line, Reply.Question question) throws IOException {
        if (line.strip().equals("-")) {
            if (said.size() > 1) {
                said.removeLast();
            }
            return;
        }
        var number = line.strip();
        if (number.length() < 3 && number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int index = Integer.parseInt(number) - 1;
            if (index >= 0 && index < question.answers().size()) {
                var value = question.answers().get(index).value();
                said.add(new Observation(question.id(), value, Source.ANSWER));
            } else {
                out.println(texts.say(
                        "plain.dialogue.number",
                        Map.of("count", question.answers().size())));
            }
            return;
        }
        said.add(withRestOfPaste(line));
    }

    /** A terminal hands over a pasted block line by line, all at once. */
    private String withRestOfPaste(String first) throws IOException {
        var block = new StringBuilder(first);
        while (in.ready()) {
            var line = in.readLine();
            if (line == null) {
                break;
            }
            block.append('\n').append(line);
        }
        return block.toString();
    }

    private void summary(Reply reply) {
        out.println();
        reply.symptoms().stream()
                .limit(1)
                .forEach(s -> out.println(texts.say("plain.symptom", Map.of("title", s.title()))));
        for (var cause : reply.causes()) {
            out.println("  " + status(cause) + "  " + cause.title());
        }
        out.println();
    }

    private String status(Reply.Cause cause) {
        var word = texts.say("page.status." + cause.status());
        return cause.status().equals("ruled-out") ? "[x] " + word : "[ ] " + word;
    }

    private void ask(Reply.Question question) {
        out.println(question.text());
        var command = question.commands().get(platform());
        if (command != null) {
            out.println();
            out.println("    " + command);
        }
        out.println();
        List<Reply.Answer> answers = question.answers();
        for (int i = 0; i < answers.size(); i++) {
            out.println("  " + (i + 1) + ". " + answers.get(i).text());
        }
        out.println(texts.say("plain.dialogue.hint"));
        out.print("> ");
        out.flush();
    }

    private static String platform() {
        var name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return "windows";
        }
        return name.startsWith("mac") ? "macos" : "linux";
    }
}
