package org.conndoctor.language;

/**
 * What one language says of a program whose words mislead.
 *
 * @param title its name, and what is the matter, in a few words
 * @param note which words mean what, in a sentence or two
 */
public record ProgramText(String title, Template note) {}
