package org.conndoctor.recognition.targets;

/**
 * Where an error stands; nowhere, if its end is its start.
 *
 * @param start in the folded text
 * @param end exclusive
 */
public record Place(int start, int end) {

    boolean isSomewhere() {
        return start < end;
    }
}
