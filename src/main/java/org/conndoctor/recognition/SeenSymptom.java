package org.conndoctor.recognition;

import java.util.List;
import org.conndoctor.knowledge.Weight;

/**
 * A symptom that a text shows.
 *
 * @param id the symptom
 * @param weight the strongest of its matches
 * @param matches where, in the order of the text
 */
public record SeenSymptom(String id, Weight weight, List<SymptomMatch> matches) {}
