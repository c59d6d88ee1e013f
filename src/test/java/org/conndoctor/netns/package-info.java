/**
 * Networks of our own in this machine's kernel, with real machines, wires and programs; and the command line run on them.
 *
 * <p>{@link org.conndoctor.netns.Ground} holds the place, {@link org.conndoctor.netns.World} builds one network there,
 * {@link org.conndoctor.netns.Launched} starts the doctor on one of its machines. What is tried in them stands in
 * {@code trial}.
 */
@NullMarked
package org.conndoctor.netns;

import org.jspecify.annotations.NullMarked;
