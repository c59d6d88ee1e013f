package org.conndoctor.language;

/**
 * What one language says of one symptom.
 *
 * @param title what is seen
 * @param explanation what it means
 */
public record SymptomText(String title, Template explanation) {}
