/**
 * The command line: {@code serve}, {@code diagnose}, {@code explain}, {@code run}, {@code watch},
 * {@code mcp}, {@code check}.
 *
 * <p>In come arguments and standard input. Out go plain words, exit codes that scripts can rely on, and the doctor
 * himself: this is where the parts are put together.
 */
@NullMarked
package org.conndoctor.cli;

import org.jspecify.annotations.NullMarked;
