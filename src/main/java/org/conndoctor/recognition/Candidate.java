package org.conndoctor.recognition;

/**
 * A match before it is weighed against the others.
 *
 * @param signature what matched
 * @param start in the folded text
 * @param end in the folded text, exclusive
 */
record Candidate(CompiledSignature signature, int start, int end) {

    boolean overlaps(Candidate other) {
        return start < other.end && other.start < end;
    }

    int length() {
        return end - start;
    }

    /**
     * Of two symptoms that claim the same words, the one that claims more of them is right ("read error (connection
     * timed out)" is no failed connect), then the one whose context was asked for and found. What says less never wins
     * over what says more: "failed … connection" is no argument against the "connection reset" inside it.
     */
    boolean beats(Candidate other) {
        if (!overlaps(other)
                || signature.symptom().equals(other.signature.symptom())
                || signature.group().weight().compareTo(other.signature.group().weight()) < 0) {
            return false;
        }
        if (length() != other.length()) {
            return length() > other.length();
        }
        return signature.hasContext() && !other.signature.hasContext();
    }
}
