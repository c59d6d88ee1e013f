/**
 * A diagnosis in the reader's language.
 *
 * <p>In come a {@link org.conndoctor.diagnosis.Diagnosis}, which speaks no language, and the texts of one. Out goes a
 * {@link org.conndoctor.reply.Reply}, which begins with the verdict and whose fields are those of the API, or the same as plain text for a terminal.
 */
@NullMarked
package org.conndoctor.reply;

import org.jspecify.annotations.NullMarked;
