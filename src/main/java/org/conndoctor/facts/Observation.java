package org.conndoctor.facts;

/**
 * One established fact.
 *
 * @param id an id of the vocabulary ({@code rules/observations.yaml})
 * @param value one of the values that the vocabulary gives this id, or any text where it gives none
 * @param source who established it
 */
public record Observation(String id, String value, Source source) {

    /** For use in rules about what was seen from a machine that runs Conndoctor. */
    public static Observation probed(String id, String value) {
        return new Observation(id, value, Source.PROBE);
    }

    /** For use in rules about what the page saw. */
    public static Observation browsed(String id, String value) {
        return new Observation(id, value, Source.BROWSER);
    }
}
