package org.conndoctor.knowledge;

import java.util.Map;

/**
 * Proof of a cause by conversation: a user with exactly this fault pastes a text and answers truthfully whatever is
 * asked.
 *
 * @param cause the cause that must come out
 * @param name what is wrong
 * @param mapping the mapping of the source documents that it plays; empty if none
 * @param text the pasted text
 * @param truth the answer to each observation that may be asked for; what is absent the user cannot tell
 * @param file where it stands
 * @param line where it stands
 */
public record Played(
        String cause, String name, String mapping, String text, Map<String, String> truth, String file, int line) {}
