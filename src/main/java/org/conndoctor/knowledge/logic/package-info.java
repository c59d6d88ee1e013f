/**
 * Whether the rules can mean what they say, whatever the facts.
 *
 * <p>In come DRL files as they are written, one {@link org.conndoctor.knowledge.logic.WrittenRule} a rule. Out go faults
 * that no proof would show: a condition to which "unknown" passes for "no", a conclusion that truth maintenance would
 * lose count of, a rule that takes back its own ground, an annotation that nobody reads.
 */
@NullMarked
package org.conndoctor.knowledge.logic;

import org.jspecify.annotations.NullMarked;
