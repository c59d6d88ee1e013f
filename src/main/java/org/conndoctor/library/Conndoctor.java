package org.conndoctor.library;

import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import org.conndoctor.diagnosis.Complaint;
import org.conndoctor.diagnosis.Diagnosis;
import org.conndoctor.diagnosis.Doctor;
import org.conndoctor.diagnosis.Outcome;
import org.conndoctor.facts.Target;
import org.conndoctor.knowledge.KnowledgeFiles;
import org.conndoctor.knowledge.KnowledgeLoader;
import org.conndoctor.knowledge.PackedKnowledge;
import org.conndoctor.language.Languages;
import org.conndoctor.reply.PlainText;
import org.conndoctor.reply.Reply;
import org.conndoctor.reply.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Lets a program explain its own exceptions: {@code Conndoctor.of(Locale.ENGLISH).diagnose(exception)}. Made once, which takes a second
 * or two; then a diagnosis takes about a millisecond. Immutable and thread safe.
 */
public final class Conndoctor {

    /** Chains of causes are short, unless somebody made one that is not. */
    private static final int LONGEST_CHAIN = 30;

    private static final int FRAMES = 5;
    /** Of one message: it may quote a page that a server sent. */
    private static final int LONGEST_MESSAGE = 2_000;

    private final Doctor doctor;
    private final String language;

    private Conndoctor(KnowledgeFiles files, Locale locale) {
        this.doctor = new Doctor(KnowledgeLoader.load(files));
        this.language =
                doctor.knowledge().languages().nearest(locale.toLanguageTag()).orElse(Languages.REFERENCE);
    }

    /** With the knowledge that comes with this library. */
    public static Conndoctor of(Locale locale) {
        return new Conndoctor(PackedKnowledge.read(), locale);
    }

    /** With rules and texts of one's own. */
    public static Conndoctor of(Path rules, Path i18n, Locale locale) {
        return new Conndoctor(KnowledgeFiles.read(rules, i18n), locale);
    }

    /** What is behind an exception, all its causes read; addresses and ports are taken from their messages. */
    public Reply diagnose(Throwable thrown) {
        return wording(examine(thrown, null));
    }

    /**
     * The same, where the program knows better than the exception to whom it connected.
     *
     * @param target a URL or host:port
     */
    public Reply diagnose(Throwable thrown, String target) {
        return wording(examine(thrown, doctor.recognizer().target(target).orElse(null)));
    }

    /** Whether an exception is about connecting at all, for a handler that sees every kind. */
    public boolean knows(Throwable thrown) {
        var outcome = examine(thrown, null).outcome();
        return outcome == Outcome.DIAGNOSED || outcome == Outcome.ASK_SYMPTOM;
    }

    /** A reply in at most 15 lines, for a log. */
    public String text(Reply reply) {
        return new PlainText(doctor.knowledge().texts(language), "linux").brief(reply);
    }

    private Diagnosis examine(Throwable thrown, @Nullable Target target) {
        return doctor.examine(new Complaint(List.of(chain(thrown)), target, List.of()));
    }

    private Reply wording(Diagnosis diagnosis) {
        return new Wording(doctor.knowledge(), language).reply(diagnosis);
    }

    /** As a stack trace is printed, with what matters of it: each exception, and where it came from. */
    private static String chain(Throwable thrown) {
        var seen = Collections.newSetFromMap(new IdentityHashMap<Throwable, Boolean>());
        var text = new StringBuilder();
        for (Throwable one = thrown;
                one != null && seen.size() < LONGEST_CHAIN && seen.add(one);
                one = one.getCause()) {
            var said = String.valueOf(one);
            text.append(text.isEmpty() ? "" : "Caused by: ")
                    .append(said, 0, Math.min(said.length(), LONGEST_MESSAGE))
                    .append('\n');
            var frames = one.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                text.append("\tat ").append(frames[i]).append('\n');
            }
        }
        return text.toString();
    }
}
