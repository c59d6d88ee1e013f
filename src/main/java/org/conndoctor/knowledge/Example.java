package org.conndoctor.knowledge;

/**
 * A text with what must be recognised in it.
 *
 * @param symptom the symptom in whose file it stands
 * @param miss true where this symptom must <em>not</em> come first
 * @param language what the text is written in
 * @param by who printed or wrote it: program, version, locale
 * @param text the text itself
 * @param file where it stands
 * @param line where it stands
 */
public record Example(String symptom, boolean miss, String language, String by, String text, String file, int line) {}
