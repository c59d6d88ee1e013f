/**
 * Facts in, causes out.
 *
 * <p>In comes what was recognised, answered or seen. A Drools session weighs it, unless the same situation was weighed
 * before; its logical insertions and what stands behind each become causes with a status and reasons. {@link org.conndoctor.diagnosis.Doctor} is the
 * whole way from text to diagnosis at one version of the knowledge, {@link org.conndoctor.diagnosis.DoctorOnDuty} the
 * one who answers now. No language is spoken here.
 */
@NullMarked
package org.conndoctor.diagnosis;

import org.jspecify.annotations.NullMarked;
