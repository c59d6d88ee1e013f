package org.conndoctor.reply;

import org.conndoctor.language.Filled;
import org.jspecify.annotations.Nullable;

/**
 * What a reply begins with.
 *
 * @param certainty {@code confirmed}, {@code likely}, {@code one-of}, {@code open}, {@code ruled-out}, {@code ask},
 *     {@code unknown}, {@code partly} or {@code well}
 * @param title the symptom's, or the cause's once one is confirmed
 * @param summary what was found and what it most likely means, in a sentence or two; plain text
 * @param first what to do first, in CommonMark; null where the question comes first
 */
record Verdict(
        String certainty,
        String title,
        String summary,
        @Nullable Filled first) {}
