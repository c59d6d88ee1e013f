/**
 * Takes secrets out of texts.
 *
 * <p>In comes whatever somebody pasted or a command printed; out goes the same text with a mark in place of each password,
 * token, cookie, key, number of a card and e-mail address that was recognised. Which names, shapes, options and calls
 * tell a secret stands in {@code rules/redaction/}; one class here is one way of recognising. All words are looked for
 * in one pass, and what stands around each is read at most a few times, so the time is linear in the text, whatever the
 * text.
 */
@NullMarked
package org.conndoctor.recognition.redaction;

import org.jspecify.annotations.NullMarked;
