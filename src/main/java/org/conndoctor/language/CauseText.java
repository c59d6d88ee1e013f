package org.conndoctor.language;

/**
 * What one language says of one cause.
 *
 * @param title a statement of what is wrong
 * @param explanation why it happens
 * @param check how to see whether it is so
 * @param fix what to do, and what that risks
 */
public record CauseText(String title, Template explanation, Template check, Template fix) {}
