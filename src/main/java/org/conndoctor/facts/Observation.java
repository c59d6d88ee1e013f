package org.conndoctor.facts;

/**
 * One established fact.
 *
 * @param id an id of the vocabulary ({@code rules/observations.yaml})
 * @param value one of the values that the vocabulary gives this id, or any text where it gives none
 * @param source who established it
 */
public record Observation(String id, String value, Source source) {}
