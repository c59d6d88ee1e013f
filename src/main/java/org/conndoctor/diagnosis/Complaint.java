package org.conndoctor.diagnosis;

import java.util.List;
import org.conndoctor.facts.Observation;
import org.conndoctor.facts.Target;
import org.jspecify.annotations.Nullable;

/**
 * What a client program or a person brings to the doctor.
 *
 * @param texts the pasted texts, of any content, in the order of pasting; a chat may begin with none
 * @param target what the client asked for, where it is known better than the texts tell
 * @param observations facts established otherwise; they count before those read in the texts
 */
public record Complaint(List<String> texts, @Nullable Target target, List<Observation> observations) {

    /** A pasted text and nothing else. */
    public static Complaint of(String text) {
        return new Complaint(List.of(text), null, List.of());
    }
}
