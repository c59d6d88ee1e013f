package org.conndoctor.recognition.targets;

import org.conndoctor.facts.Target;

/**
 * A target and where a text names it.
 *
 * @param start in the folded text
 * @param end exclusive
 * @param target what is named
 * @param detour how much nearer to the error another mention must not be, for this one to count; 0 where nothing speaks
 *     against it
 */
record Mention(int start, int end, Target target, int detour) {

    boolean overlaps(int from, int to) {
        return start < to && from < end;
    }
}
