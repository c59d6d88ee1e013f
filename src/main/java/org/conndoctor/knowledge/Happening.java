package org.conndoctor.knowledge;

import java.util.List;

/**
 * What can have happened when a program failed to connect, of {@code rules/happenings.yaml}: the truth behind its words.
 *
 * @param id its name
 * @param symptom what a client that tells it plainly shows
 * @param faults those of {@code .ci/captures} that make it happen
 * @param tool which second tool tells it, by the name of its message
 * @param line where it stands
 */
public record Happening(String id, String symptom, List<String> faults, String tool, int line) {}
