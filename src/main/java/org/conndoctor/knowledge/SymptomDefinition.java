package org.conndoctor.knowledge;

import java.util.List;

/**
 * One symptom: what it looks like.
 *
 * @param id the file's name
 * @param file where it stands
 * @param asks true where the text only says that connecting fails, so that the doctor must ask how
 * @param signatures by what it is recognised
 */
public record SymptomDefinition(String id, String file, boolean asks, List<SignatureGroup> signatures) {}
