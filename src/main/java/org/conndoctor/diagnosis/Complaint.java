package org.conndoctor.diagnosis;

import java.util.List;
import org.conndoctor.facts.Observation;
import org.conndoctor.facts.Target;
import org.jspecify.annotations.Nullable;

/**
 * What a client program or a person brings to the doctor.
 *
 * @param text the pasted text, of any content
 * @param target what the client asked for, where it is known better than the text tells
 * @param observations facts established otherwise; they count before those read in the text
 */
public record Complaint(String text, @Nullable Target target, List<Observation> observations) {

    /** A pasted text and nothing else. */
    public static Complaint of(String text) {
        return new Complaint(text, null, List.of());
    }
}
