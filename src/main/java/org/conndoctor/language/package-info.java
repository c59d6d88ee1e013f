/**
 * The languages that the doctor speaks and reads.
 *
 * <p>In comes text as people paste it, and language wishes as browsers send them. Out go folded text that can be
 * compared ({@link org.conndoctor.language.FoldedText}), the best language for a reader
 * ({@link org.conndoctor.language.Languages}, {@link org.conndoctor.language.LanguageGuess}), what the doctor says in it
 * ({@link org.conndoctor.language.Texts}), and the words of the field that it explains, by all their names
 * ({@link org.conndoctor.language.Glossary}).
 */
@NullMarked
package org.conndoctor.language;

import org.jspecify.annotations.NullMarked;
