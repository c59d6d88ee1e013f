package org.conndoctor.language;

/**
 * A command, ready to paste.
 *
 * @param os {@code linux}, {@code windows}, {@code macos}, or {@code any}
 * @param run what to run, with placeholders
 */
public record CommandText(String os, Template run) {}
