/**
 * Real faults between real machines, as data, and how the doctor fares with each.
 *
 * <p>A {@link org.conndoctor.netns.trial.Scenario} names what is made ({@link org.conndoctor.netns.trial.Made}), what the
 * client calls and with which program, the true cause, and what a person there would truthfully answer. The tables of
 * them are the classes named {@code …Faults}, and {@link org.conndoctor.netns.trial.Healthy}.
 */
@NullMarked
package org.conndoctor.netns.trial;

import org.jspecify.annotations.NullMarked;
