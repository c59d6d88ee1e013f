package org.conndoctor.recognition;

/**
 * A place in the pasted text that shows a symptom.
 *
 * @param start first UTF-16 unit in the original text
 * @param end end in the original text, exclusive
 */
public record SymptomMatch(int start, int end) {}
