package org.conndoctor.recognition;

/**
 * A place in the pasted text that shows a symptom.
 *
 * @param start first UTF-16 unit in the original text
 * @param end end in the original text, exclusive
 * @param text what stands there
 */
public record SymptomMatch(int start, int end, String text) {

    static SymptomMatch in(String original, int start, int end) {
        return new SymptomMatch(start, end, original.substring(start, end));
    }
}
