/**
 * Conversations that last.
 *
 * <p>In come messages: pasted texts, answers, what live looks saw, the taking back of any of them, consent to a look, the
 * choice of a language. They are freed of secrets, appended to the chat in the database, and never changed. Out goes a view of the whole chat, whose diagnosis
 * is a pure function of the messages and of today's knowledge; nothing of a diagnosis is stored. What is deleted or has expired
 * leaves no byte in a file of SQLite that is small enough to be written anew. Where the database fails, that is said at once, and nothing is acknowledged that would be
 * lost.
 */
@NullMarked
package org.conndoctor.chat;

import org.jspecify.annotations.NullMarked;
