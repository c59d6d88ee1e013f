/**
 * Rules of a packet filter, evaluated for one packet.
 *
 * <p>In comes what {@code nft -j list ruleset} or {@code iptables -S} prints. Out goes whether the first packet of a
 * connection is let through, blocked, or whether that cannot be told: chains by hook, policy and order, and each
 * condition that is not understood counts as neither true nor false. Nothing is run here, and no port but the one asked for
 * is told.
 */
@NullMarked
package org.conndoctor.probe.host.firewall;

import org.jspecify.annotations.NullMarked;
