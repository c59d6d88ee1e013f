/**
 * What each line of a pasted text is, before anybody asks what it says.
 *
 * <p>A stack frame may bear the word for an error, an options object the name of one, an address the word login: none of
 * them shows or hides a symptom. So the text is read into kinds once, in one pass
 * ({@link org.conndoctor.recognition.lines.LineReader}), and signatures match only in the kinds where they belong.
 */
@NullMarked
package org.conndoctor.recognition.lines;

import org.jspecify.annotations.NullMarked;
