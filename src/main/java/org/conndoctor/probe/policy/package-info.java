/**
 * Who may be looked at, how often, and who asked.
 *
 * <p>In come addresses that names led to, ports, and the names of those who ask. Out go refusals, each with its reason,
 * and lines for the audit. Nothing here opens a socket or resolves a name: what is judged is the very address that will
 * be called.
 */
@NullMarked
package org.conndoctor.probe.policy;

import org.jspecify.annotations.NullMarked;
