package org.conndoctor.knowledge;

import java.util.List;

/**
 * What one program printed before real faults, as {@code .ci/captures} kept it.
 *
 * @param program its name, which is the file's
 * @param version that was run
 * @param nothing faults before which it printed nothing
 * @param texts what it printed, each text once
 * @param file where it stands
 */
public record Capture(String program, String version, List<String> nothing, List<Text> texts, String file) {

    /** What nobody has judged yet. */
    public static final String UNJUDGED = "unjudged";

    /** Said of a text that shows that connecting fails, and not how. */
    public static final String UNSPECIFIED = "unspecified";

    /** Said of a text that shows nothing that the doctor knows. */
    public static final String OTHER = "other";

    /**
     * One text.
     *
     * @param faults before which it was printed
     * @param shows by what the text says and no more: a symptom, {@link #UNSPECIFIED}, {@link #OTHER} or {@link #UNJUDGED}
     * @param also what a fair reader may see in it as well
     * @param text what was printed
     * @param line where it stands
     */
    public record Text(List<String> faults, String shows, List<String> also, String text, int line) {}
}
