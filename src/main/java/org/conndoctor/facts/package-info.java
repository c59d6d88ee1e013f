/**
 * What rules reason about: immutable records, the ground floor of the house.
 *
 * <p>In comes what was recognised in a text, answered, or seen by a command or a probe. Out go, logically inserted by
 * rules, suspicions and findings. Nothing here knows rules, languages or files.
 */
@NullMarked
package org.conndoctor.facts;

import org.jspecify.annotations.NullMarked;
