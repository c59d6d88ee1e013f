package org.conndoctor.diagnosis;

import java.util.List;
import java.util.Set;
import org.conndoctor.facts.Observation;
import org.conndoctor.facts.ProbeResult;
import org.conndoctor.facts.Target;
import org.jspecify.annotations.Nullable;

/**
 * What a client program or a person brings to the doctor.
 *
 * @param texts the pasted texts, of any content, in the order of pasting; a chat may begin with none
 * @param target what the client asked for, where it is known better than the texts tell
 * @param path what the client asks for there, where it is known better than the texts tell; else empty
 * @param observations facts established otherwise; they count before those read in the texts
 * @param looks what live looks saw
 * @param offered the places from which a look is still to be had: what it can tell is not asked
 */
public record Complaint(
        List<String> texts,
        @Nullable Target target,
        String path,
        List<Observation> observations,
        List<ProbeResult> looks,
        Set<String> offered) {

    /** Without any live look. */
    public Complaint(List<String> texts, @Nullable Target target, List<Observation> observations) {
        this(texts, target, "", observations, List.of(), Set.of());
    }

    /** The same, with what live looks saw, and from where one is still to be had. */
    public Complaint looked(List<ProbeResult> seen, Set<String> stillOffered) {
        return new Complaint(texts, target, path, observations, seen, stillOffered);
    }

    /** The same, where it is known what the client asks for at its target. */
    public Complaint asking(String asked) {
        return new Complaint(texts, target, asked, observations, looks, offered);
    }

    /** A pasted text and nothing else. */
    public static Complaint of(String text) {
        return new Complaint(List.of(text), null, List.of());
    }
}
