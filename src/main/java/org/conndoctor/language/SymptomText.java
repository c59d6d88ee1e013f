package org.conndoctor.language;

/**
 * What one language says of one symptom.
 *
 * @param title what is seen, in a few words that can stand in a list
 * @param found what was found, as a sentence with the target in it
 * @param foundSomewhere the same where no target is known
 * @param first what to do first where no cause stands out
 * @param explanation what it means at length
 */
public record SymptomText(String title, Template found, Template foundSomewhere, Section first, Template explanation) {}
