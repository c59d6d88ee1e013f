/**
 * What this machine knows of itself and of its connections.
 *
 * <p>In comes a target with its addresses. Out go results: whether the target is this very machine or stands on one of
 * its networks, who listens here, how many local ports are taken, which proxy the environment names and whether it
 * answers; and, where the target is this very machine, what its firewall tools print. Nothing is changed, nobody is
 * asked for a password, and packets go to this machine and to the proxy alone.
 */
@NullMarked
package org.conndoctor.probe.host;

import org.jspecify.annotations.NullMarked;
