package org.conndoctor.knowledge;

import java.util.List;
import java.util.Set;

/**
 * One cause, as its rules tell it.
 *
 * @param id the file's name
 * @param file where its rules stand
 * @param hop where on the path it lives
 * @param documented the mappings of the source documents that it covers; empty if none
 * @param weighs ids of the observations that its rules match
 * @param asks those of them that can be asked for, in the order of ids
 */
public record CauseDefinition(
        String id, String file, String hop, List<String> documented, Set<String> weighs, List<String> asks) {}
