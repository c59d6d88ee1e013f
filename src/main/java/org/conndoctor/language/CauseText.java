package org.conndoctor.language;

/**
 * What one language says of one cause.
 *
 * @param title what it is, in a few words that can stand in a list
 * @param likely the verdict where it is likely: one sentence
 * @param certain the same where it is confirmed
 * @param first what to do first: one sentence, or one command
 * @param check how to see whether it is so
 * @param fix what to do, in general and with the products that the reader uses
 * @param risk what the fix risks
 * @param more what the cause means at length
 */
public record CauseText(
        String title,
        Template likely,
        Template certain,
        Section first,
        Section check,
        Section fix,
        Template risk,
        Template more) {}
