package org.conndoctor.chat;

import java.time.Instant;

/**
 * One message of a chat. It never changes.
 *
 * @param seq its place in the chat, from 1 and without gaps
 * @param at when it came
 * @param knowledge the version of the knowledge that answered it
 * @param content what it says
 */
public record Message(int seq, Instant at, String knowledge, Content content) {}
