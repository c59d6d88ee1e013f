package org.conndoctor.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Signatures that count under the same conditions.
 *
 * @param by who prints these words
 * @param says the signatures
 * @param near at least one of these must stand around a match, if any are given
 * @param unless none of these may stand around a match
 * @param in the kinds of lines in which it counts
 * @param beside further kinds in which near and unless are looked for
 * @param within how far around, in folded characters
 * @param gap how long a gap may be, in folded characters
 * @param oneLine a match does not go over the end of a line
 * @param weight how much a match says
 * @param observes observations that a match establishes, by id
 * @param line where the group begins in its file
 */
public record SignatureGroup(
        String by,
        List<Signature> says,
        List<Signature> near,
        List<Signature> unless,
        Set<LineKind> in,
        Set<LineKind> beside,
        int within,
        int gap,
        boolean oneLine,
        Weight weight,
        Map<String, String> observes,
        int line) {}
