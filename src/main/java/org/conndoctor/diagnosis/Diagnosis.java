package org.conndoctor.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conndoctor.facts.Listener;
import org.conndoctor.facts.Observation;
import org.conndoctor.facts.ProbeResult;
import org.conndoctor.facts.Source;
import org.conndoctor.facts.Target;
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
 * @param causes best first
 * @param question what to ask next, if an answer would change the picture
 * @param listeners listening sockets, with who found each
 * @param observations all other facts that counted
 * @param looks what live looks saw, as it was brought
 */
public record Diagnosis(
        Outcome outcome,
        List<SeenSymptom> symptoms,
        Map<String, Source> symptomsFrom,
        List<String> candidates,
        boolean unsure,
        Target target,
        Source targetFrom,
        List<DiagnosedCause> causes,
        Optional<OpenQuestion> question,
        Map<Listener, Source> listeners,
        List<Observation> observations,
        List<ProbeResult> looks) {}
