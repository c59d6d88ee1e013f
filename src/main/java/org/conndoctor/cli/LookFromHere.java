package org.conndoctor.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.conndoctor.diagnosis.Doctor;
import org.conndoctor.facts.ProbeResult;
import org.conndoctor.facts.Target;
import org.conndoctor.probe.Look;
import org.conndoctor.probe.Looked;
import org.conndoctor.probe.Prober;
import org.conndoctor.probe.ProberSettings;
import org.conndoctor.probe.policy.ProbeScope;
import org.conndoctor.recognition.TargetPath;
import org.conndoctor.reply.LookWording;
import org.conndoctor.reply.Wording;

/**
 * Live looks from the machine of the command line, which sees what a client there sees. It is its user's own hand, and
 * may reach whatever can be called.
 */
final class LookFromHere {

    private final Doctor doctor;
    private final String language;

    LookFromHere(Doctor doctor, String language) {
        this.doctor = doctor;
        this.language = language;
    }

    /** Why nobody can look at this target, in words; empty where it can be tried. */
    Optional<String> refusal(Target target) {
        try (var prober = prober()) {
            return prober.refusal(target).map(r -> wording().refusal(r.reason(), r.detail(), target));
        }
    }

    /** What would be done, as a question and its steps. */
    String offer(Target target) {
        var offer = new StringBuilder(wording().offer(ProbeResult.CLIENT, target)).append('\n');
        wording()
                .steps(ProbeResult.CLIENT, target)
                .forEach(step -> offer.append("  - ").append(step).append('\n'));
        return offer.toString();
    }

    /**
     * Looks, and waits for the end.
     *
     * @param texts what was pasted: the path may stand in one
     * @param told where each result is told as it comes
     */
    Looked look(Target target, List<String> texts, PrintWriter told) {
        var words = new Wording(doctor.knowledge(), language);
        try (var prober = prober()) {
            var look = new Look(ProbeResult.CLIENT, target, TargetPath.in(texts, target));
            return prober.look(look, result -> {
                        told.println("  " + words.look(result, target).text());
                        told.flush();
                    })
                    .join();
        }
    }

    private LookWording wording() {
        return new LookWording(doctor.knowledge().texts(language));
    }

    private static Prober prober() {
        return new Prober(new ProberSettings(ProbeScope.ALL.policy(), ProberSettings.USUAL_BUDGET, true));
    }
}
