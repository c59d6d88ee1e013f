package org.conndoctor.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.conndoctor.knowledge.Knowledge;
import org.conndoctor.knowledge.ProgramDefinition;
import org.conndoctor.knowledge.Term;
import org.conndoctor.language.CauseText;
import org.conndoctor.language.ProgramText;
import org.conndoctor.language.Section;
import org.conndoctor.language.SymptomText;
import org.conndoctor.language.Template;
import org.conndoctor.language.Texts;

/** All that one language says of a cause, a symptom, a program or a word of the field, as plain text, whoever asks for it and whatever their fault. */
public final class Explanation {

    private static final Map<String, String> NOBODYS = Map.of();

    private final Knowledge knowledge;
    private final Texts texts;
    private final String os;

    /** @param os {@code linux}, {@code windows} or {@code macos}: whose commands are shown */
    public Explanation(Knowledge knowledge, Texts texts, String os) {
        this.knowledge = knowledge;
        this.texts = texts;
        this.os = os;
    }

    /**
     * The text of this id, or both, where a cause bears the name of its symptom; else of the term that people call so;
     * empty where it is none.
     */
    public Optional<String> of(String id) {
        var both = Stream.concat(
                        Stream.concat(
                                texts.symptom(id).map(this::symptom).stream(),
                                texts.cause(id).map(this::cause).stream()),
                        Stream.ofNullable(knowledge.programs().get(id)).map(this::program))
                .toList();
        return both.isEmpty()
                ? knowledge.named(id, texts.language()).map(Explanation::term)
                : Optional.of(String.join("\n", both));
    }

    private static String term(Term term) {
        var text = term.text();
        var command = text.command().run().fill(NOBODYS).indent(4);
        return PlainText.clean(
                String.join("\n", text.title(), "", OneSystem.plain(text.explanation(), ""), "", command));
    }

    private String cause(CauseText cause) {
        var lines = new ArrayList<>(List.of(cause.title(), "", cause.likely().fill(NOBODYS)));
        section("page.first", markdown(cause.first()), lines);
        section("plain.check", markdown(cause.check()), lines);
        section("plain.fix", markdown(cause.fix()), lines);
        section("page.cause.risk", cause.risk().fill(NOBODYS), lines);
        section("page.cause.more", cause.more().fill(NOBODYS), lines);
        return PlainText.clean(String.join("\n", lines));
    }

    private String symptom(SymptomText symptom) {
        var lines = new ArrayList<>(
                List.of(symptom.title(), "", symptom.foundSomewhere().source()));
        section("page.first", markdown(symptom.first()), lines);
        section("page.meaning", symptom.explanation().fill(NOBODYS), lines);
        return PlainText.clean(String.join("\n", lines));
    }

    private String program(ProgramDefinition program) {
        var text = texts.program(program.id());
        var lines = new ArrayList<>(List.of(text.map(ProgramText::title).orElse(program.name()), ""));
        text.ifPresent(t -> lines.addAll(List.of(t.note().fill(NOBODYS), "")));
        lines.addAll(new ProgramWording(knowledge, texts).whole(program));
        return PlainText.clean(new Template(String.join("\n", lines)).fill(NOBODYS)) + "\n";
    }

    private static String markdown(Section section) {
        Set<String> all = section.products();
        return section.of(all).text().fill(NOBODYS);
    }

    private void section(String heading, String markdown, List<String> lines) {
        lines.add("");
        lines.add(texts.say(heading));
        lines.add(OneSystem.plain(markdown, os));
    }
}
