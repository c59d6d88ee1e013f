package org.conndoctor.facts;

/**
 * Software that the talk is about: named in the text, or told by the port it usually listens on. There may be several.
 *
 * @param id as {@code rules/software.yaml} has it
 * @param kind {@code server}, {@code proxy}, {@code container}, {@code runtime}, {@code manager}, {@code system} or
 *     {@code client}
 */
public record Software(String id, String kind) {}
