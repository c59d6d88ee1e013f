/**
 * Takes secrets out of texts.
 *
 * <p>In comes whatever somebody pasted or a command printed; out goes the same text with a mark in place of each password,
 * token, cookie, key and e-mail address that was recognised. One class a way of recognising; linear in the text.
 */
@NullMarked
package org.conndoctor.chat.redaction;

import org.jspecify.annotations.NullMarked;
