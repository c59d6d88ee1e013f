package org.conndoctor.knowledge;

import org.conndoctor.language.TermText;

/**
 * A word of the field, in one language.
 *
 * @param id the same in all languages
 */
public record Term(String id, TermText text) {}
