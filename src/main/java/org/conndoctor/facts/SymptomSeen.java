package org.conndoctor.facts;

/**
 * The text, or an answer, shows this symptom.
 *
 * @param id the symptom's id, for instance {@code connection-refused}
 */
public record SymptomSeen(String id) {}
