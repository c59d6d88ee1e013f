package org.conndoctor.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.conndoctor.diagnosis.Doctor;
import org.conndoctor.facts.ProbeResult;
import org.conndoctor.facts.Target;
import org.conndoctor.probe.Look;
import org.conndoctor.probe.Looked;
import org.conndoctor.probe.Prober;
import org.conndoctor.probe.ProberSettings;
import org.conndoctor.probe.policy.ProbeScope;
import org.conndoctor.reply.LookWording;
import org.conndoctor.reply.Wording;

/**
 * Live looks from the machine of the command line, which sees what a client there sees. It is its user's own hand, and
 * may reach whatever can be called.
 */
final class LookFromHere {

    private final Doctor doctor;
    private final String language;

    private final Duration time;

    LookFromHere(Doctor doctor, String language) {
        this(doctor, language, ProberSettings.USUAL_BUDGET);
    }

    /** Looks that may take so long. */
    LookFromHere(Doctor doctor, String language, Duration time) {
        this.doctor = doctor;
        this.language = language;
        this.time = time;
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
     * @param path what the client asks for there
     * @param place what this machine is
     * @param told where each result is told as it comes
     */
    Looked look(Target target, String path, String place, PrintWriter told) {
        var words = new Wording(doctor.knowledge(), language);
        try (var prober = prober()) {
            var look = new Look(place, target, path, doctor.knowledge().portsTried());
            return prober.look(look, result -> {
                        told.println("  " + words.look(result, target).text());
                        told.flush();
                    })
                    .join();
        }
    }

    /** Asks a person what this machine is, which turned out to be the target. True where it is the server's. */
    boolean isOnServer(Target target, BufferedReader in, PrintWriter out) throws IOException {
        var texts = doctor.knowledge().texts(language);
        out.println();
        out.println(texts.say("plain.here.question", Map.of("host", String.valueOf(target.host()))));
        out.println("  1. " + texts.say("plain.here.server"));
        out.println("  2. " + texts.say("plain.here.client"));
        out.print("> ");
        out.flush();
        var line = in.readLine();
        return line == null || !line.strip().equals("2");
    }

    /** Says that this machine, which turned out to be the target, is taken for the server. */
    String assumed(Target target) {
        return doctor.knowledge()
                .texts(language)
                .say("plain.here.assumed", Map.of("host", String.valueOf(target.host())));
    }

    private LookWording wording() {
        return new LookWording(doctor.knowledge().texts(language));
    }

    private Prober prober() {
        return new Prober(new ProberSettings(ProbeScope.ALL.policy(), time, true));
    }
}
