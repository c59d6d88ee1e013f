package org.conndoctor.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conndoctor.diagnosis.Complaint;
import org.conndoctor.diagnosis.Doctor;
import org.conndoctor.facts.Observation;
import org.conndoctor.facts.ProbeResult;
import org.conndoctor.facts.Source;
import org.conndoctor.facts.Target;
import org.conndoctor.language.Texts;
import org.conndoctor.reply.PlainText;
import org.conndoctor.reply.Reply;
import org.conndoctor.reply.Wording;

/**
 * The doctor's questions in a terminal: a number answers, pasted output is read, an L has it look for itself, a minus
 * takes the last thing back, an empty line ends it. For one thread.
 */
final class Dialogue {

    private static final String BOLD = "1";
    private static final String DIM = "2";
    private static final String GREEN = "32";
    private static final String YELLOW = "33";

    private static final String SAVE = "--save ";
    private static final String WITH = "--with ";

    private final Doctor doctor;
    private final Texts texts;
    private final PlainText plain;
    private final BufferedReader in;
    private final PrintWriter out;
    /** What was said, in order: pasted texts and answers. */
    private final Deque<Object> said = new ArrayDeque<>();

    private final LookFromHere here;
    private Complaint begun = new Complaint(List.of(), null, List.of());

    Dialogue(Doctor doctor, String language, BufferedReader in, PrintWriter out) {
        this.doctor = doctor;
        this.texts = doctor.knowledge().texts(language);
        this.plain = new PlainText(texts, Terminal.os());
        this.here = new LookFromHere(doctor, language);
        this.in = in;
        this.out = out;
    }

    /** Talks until nothing is left to ask or the user has enough, and then says all that is known. */
    void about(Complaint complaint) throws IOException {
        begun = complaint;
        var reply = reply();
        if (reply.question() != null) {
            offerToLook();
        }
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
        out.print(plain.brief(reply));
        out.flush();
    }

    private Reply reply() {
        return new Wording(doctor.knowledge(), texts.language()).reply(doctor.examine(complaint()));
    }

    /** What it began with, and all that was said since. */
    private Complaint complaint() {
        var pasted = new ArrayList<>(begun.texts());
        var answers = new ArrayList<>(begun.observations());
        for (var thing : said) {
            if (thing instanceof Observation answer) {
                answers.add(answer);
            } else {
                pasted.add(thing.toString());
            }
        }
        return new Complaint(pasted, begun.target(), answers)
                .asking(begun.path())
                .looked(begun.looks(), Set.of());
    }

    /** Where a target is known, looking tells more than asking; but nothing is sent before the user agrees. */
    private void offerToLook() {
        var target = doctor.target(begun);
        if (mayLook(target)) {
            out.println();
            out.print(here.offer(target));
            out.println(texts.say("plain.look.answer"));
        }
    }

    private boolean mayLook(Target target) {
        return begun.looks().isEmpty()
                && target.isComplete()
                && here.refusal(target).isEmpty();
    }

    private void look(Target target) throws IOException {
        out.println();
        var path = doctor.path(begun, target);
        var looked = here.look(target, path, ProbeResult.CLIENT, out);
        if (looked.isOnServer() && here.isOnServer(target, in, out)) {
            looked = looked.asServer();
        }
        begun = begun.looked(looked.results(), Set.of());
    }

    private void take(String line, Reply.Question question) throws IOException {
        if (line.strip().equals("-")) {
            said.pollLast();
            return;
        }
        var target = doctor.target(begun);
        if (line.strip().equalsIgnoreCase("l") && mayLook(target)) {
            look(target);
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
        if (number.startsWith(SAVE)) {
            save(number.substring(SAVE.length()).strip(), target);
            return;
        }
        said.add(broughtFile(number).orElse(withRestOfPaste(line)));
    }

    /** The look in the file that a line names, with or without the option of the command line before it. */
    private Optional<String> broughtFile(String line) {
        var name = line.startsWith(WITH) ? line.substring(WITH.length()).strip() : line;
        if (!LookFiles.isFile(name)) {
            return Optional.empty();
        }
        var look = LookFiles.read(Path.of(name));
        if (doctor.savedLooks(look).isEmpty()) {
            return Optional.empty();
        }
        out.println(texts.say("plain.look.brought"));
        return Optional.of(look);
    }

    private void save(String file, Target target) throws IOException {
        if (!begun.looks().isEmpty() && !file.isEmpty()) {
            LookFiles.save(Path.of(file), target, doctor.path(begun, target), begun.looks(), doctor.redaction());
        }
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
        var lines = plain.verdict(reply);
        out.println(bold(PlainText.clean(lines.get(0)).strip()));
        lines.subList(1, lines.size())
                .forEach(line -> out.println(PlainText.clean(line).stripTrailing()));
        for (var cause : reply.causes()) {
            out.println("  " + status(cause) + "  " + cause.title());
        }
        out.println();
    }

    private String status(Reply.Cause cause) {
        var word = texts.say("page.status." + cause.status());
        return switch (cause.status()) {
            case "ruled-out" -> color(DIM, "[x] " + word);
            case "confirmed" -> color(GREEN, "[!] " + word);
            case "likely" -> color(YELLOW, "[?] " + word);
            default -> "[ ] " + word;
        };
    }

    private String bold(String text) {
        return color(BOLD, text);
    }

    /** Not where nobody sees it, or somebody wants none (https://no-color.org). */
    private static String color(String code, String text) {
        boolean plain = !Terminal.isWatched() || System.getenv("NO_COLOR") != null;
        return plain ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }

    private void ask(Reply.Question question) {
        out.println(question.text());
        var command = question.commands().get(Terminal.os());
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
}
