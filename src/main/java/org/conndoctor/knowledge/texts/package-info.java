/**
 * Whether all languages say the same, and briefly.
 *
 * <p>In come the files of {@code i18n/}. Out go faults: a text that is missing, a number or a command that differs from
 * the reference, a translation older than its source, a text too long for people in trouble.
 */
@NullMarked
package org.conndoctor.knowledge.texts;

import org.jspecify.annotations.NullMarked;
