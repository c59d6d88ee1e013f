package org.conndoctor.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conndoctor.facts.Listener;
import org.conndoctor.facts.Observation;
import org.conndoctor.facts.ProbeResult;
import org.conndoctor.facts.Software;
import org.conndoctor.facts.Source;
import org.conndoctor.facts.Target;
import org.conndoctor.recognition.SeenProgram;
import org.conndoctor.recognition.SeenSymptom;

/**
 * What the doctor found, in no language.
 *
 * @param outcome how it ended
 * @param symptoms best first
 * @param symptomsFrom who saw each symptom
 * @param candidates where the symptom must be asked for: those to offer, nearest first
 * @param unsure whether the user was asked for the symptom and cannot tell
 * @param target what the client asked for, as far as known
 * @param targetFrom who named it
 * @param path what the client asked for there, as a URL has it; {@code /} where no text names one
 * @param causes best first
 * @param question what to ask next, if an answer would change the picture
 * @param listeners listening sockets, with who found each
 * @param observations all other facts that counted
 * @param software what the talk is about, the texts' own words first
 * @param programs whose words the texts hold, and mean something else than they say
 * @param asked the observations that need not be asked for any more, those the user cannot tell included
 * @param leastCertain where every cause is ruled out: the fact that is most likely wrong
 * @param looks what live looks saw, as it was brought
 * @param answers how far the target answers, where looks found nothing wrong
 * @param ownWords all that was pasted is a reply of the doctor
 */
public record Diagnosis(
        Outcome outcome,
        List<SeenSymptom> symptoms,
        Map<String, Source> symptomsFrom,
        List<String> candidates,
        boolean unsure,
        Target target,
        Source targetFrom,
        String path,
        List<DiagnosedCause> causes,
        Optional<OpenQuestion> question,
        Map<Listener, Source> listeners,
        List<Observation> observations,
        List<Software> software,
        List<SeenProgram> programs,
        Set<String> asked,
        Optional<Observation> leastCertain,
        List<ProbeResult> looks,
        Optional<String> answers,
        boolean ownWords) {

    /** Every cause that was suspected is ruled out. */
    public boolean isRuledOut() {
        return !causes.isEmpty() && causes.stream().allMatch(c -> c.status() == Status.RULED_OUT);
    }
}
