/**
 * DRL in, an executable rule base out.
 *
 * <p>Each DRL file is a unit of its own: {@link org.conndoctor.knowledge.rules.RuleCompiler} turns it into an executable
 * model, {@link org.conndoctor.knowledge.rules.CompileAhead} does so at build time, and
 * {@link org.conndoctor.knowledge.rules.Rulebook} takes the shipped classes of every file that is still what it was,
 * compiling only what a maintainer changed. Build time and run time use the same compiler, so both behave alike.
 */
@NullMarked
package org.conndoctor.knowledge.rules;

import org.jspecify.annotations.NullMarked;
