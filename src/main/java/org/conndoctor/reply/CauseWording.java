package org.conndoctor.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.conndoctor.diagnosis.DiagnosedCause;
import org.conndoctor.diagnosis.Diagnosis;
import org.conndoctor.diagnosis.Reason;
import org.conndoctor.diagnosis.Status;
import org.conndoctor.facts.Observation;
import org.conndoctor.knowledge.Knowledge;
import org.conndoctor.language.CauseText;
import org.conndoctor.language.Filled;
import org.conndoctor.language.Section;
import org.conndoctor.language.Template;
import org.conndoctor.language.Texts;

/** Puts causes into the words of one language, for a reader who uses some products and not others. */
final class CauseWording {

    private static final Template NOTHING = new Template("");
    private static final Section NO_SECTION = new Section(List.of());
    private static final CauseText NO_TEXT =
            new CauseText("", NOTHING, NOTHING, NO_SECTION, NO_SECTION, NO_SECTION, NOTHING, NOTHING);

    private final Knowledge knowledge;
    private final Texts texts;
    private final FactTexts facts;

    CauseWording(Knowledge knowledge, Texts texts, FactTexts facts) {
        this.knowledge = knowledge;
        this.texts = texts;
        this.facts = facts;
    }

    String title(String cause) {
        return text(cause).title();
    }

    /**
     * All causes, best first.
     *
     * @param values what stands in commands
     * @param inSentences what stands in sentences
     * @param products names of those that the reader uses
     */
    List<Reply.Cause> of(
            Diagnosis diagnosis, Map<String, String> values, Map<String, String> inSentences, Set<String> products) {
        var known = diagnosis.observations().stream().map(Observation::id).collect(Collectors.toSet());
        return diagnosis.causes().stream()
                .map(c -> cause(c, values, products, unknown(c, known, inSentences)))
                .toList();
    }

    private CauseText text(String cause) {
        return texts.cause(cause).orElse(NO_TEXT);
    }

    private Reply.Cause cause(
            DiagnosedCause cause, Map<String, String> values, Set<String> products, List<Reply.OpenFact> unknown) {
        var text = text(cause.id());
        var first = text.first().of(products);
        var check = text.check().of(products);
        var fix = text.fix().of(products);
        var verdict = cause.status() == Status.CONFIRMED ? text.certain() : text.likely();
        var commands = new ArrayList<Reply.CommandToRun>();
        add(first, "check", values, commands);
        add(check, "check", values, commands);
        add(fix, "fix", values, commands);
        return new Reply.Cause(
                cause.id(),
                cause.status().word(),
                cause.hop(),
                text.title(),
                new Filled(verdict, values),
                new Filled(first.text(), values),
                new Filled(text.more(), values),
                new Filled(check.text(), values),
                new Filled(fix.text(), values),
                new Filled(text.risk(), values),
                commands,
                "/" + texts.language() + "/causes/" + cause.id(),
                cause.symptoms(),
                cause.documented(),
                cause.contradictory() ? texts.say("finding.contradiction") : null,
                cause.reasons().stream().map(this::finding).toList(),
                unknown);
    }

    private static void add(
            Section.Shown section, String purpose, Map<String, String> values, List<Reply.CommandToRun> commands) {
        section.commands()
                .forEach(c -> commands.add(new Reply.CommandToRun(c.os(), new Filled(c.run(), values), purpose)));
    }

    /** What would bear on a cause that is still in question, and can be asked for. */
    private List<Reply.OpenFact> unknown(DiagnosedCause cause, Set<String> known, Map<String, String> values) {
        if (cause.status() == Status.CONFIRMED || cause.status() == Status.RULED_OUT) {
            return List.of();
        }
        var open = new ArrayList<Reply.OpenFact>();
        for (var id : Objects.requireNonNull(knowledge.causes().get(cause.id())).asks()) {
            if (!known.contains(id)) {
                open.add(new Reply.OpenFact(id, texts.say("question." + id, values)));
            }
        }
        return open;
    }

    private Reply.FindingText finding(Reason reason) {
        var ids = reason.facts().stream().map(FactTexts::idOf).distinct().toList();
        var effect = reason.effect();
        if (effect == null) {
            var text = texts.say("finding.suspicion", facts.arguments(reason.facts()));
            return new Reply.FindingText("suggests", text, reason.rule(), ids);
        }
        var text = reason.says()
                .map(key -> texts.say(key, facts.arguments(reason.facts())))
                .orElseGet(() -> facts.sentences(reason.facts()));
        return new Reply.FindingText(effect.word(), text, reason.rule(), ids);
    }
}
