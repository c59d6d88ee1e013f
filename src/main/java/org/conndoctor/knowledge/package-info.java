/**
 * What the doctor knows: {@code rules/} and {@code i18n/}, read whole, judged whole, swapped whole.
 *
 * <p>In come two folders. Out goes one immutable {@link org.conndoctor.knowledge.Knowledge} with a version, or a
 * {@link org.conndoctor.knowledge.KnowledgeException} that names every fault with file and line.
 */
@NullMarked
package org.conndoctor.knowledge;

import org.jspecify.annotations.NullMarked;
