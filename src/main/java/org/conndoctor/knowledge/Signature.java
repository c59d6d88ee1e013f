package org.conndoctor.knowledge;

/**
 * Words by which something is recognised.
 *
 * @param words as they are printed; {@code …} stands for a gap, {@code *} at the end of a word for any ending
 * @param line where it stands in its file
 */
public record Signature(String words, int line) {}
