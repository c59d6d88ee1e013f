/**
 * Text in, facts out.
 *
 * <p>In comes whatever a stranger pasted. It is folded once, all words of all signatures are looked for in one pass
 * ({@link org.conndoctor.recognition.WordIndex}), and only where words stand are gaps, contexts and patterns judged. Out
 * go the symptoms with their places, the target, listeners and observations. The time is linear in the text, whatever
 * the text, and hardly depends on how many signatures there are.
 */
@NullMarked
package org.conndoctor.recognition;

import org.jspecify.annotations.NullMarked;
