/**
 * The network as it is seen from here: names, TCP, TLS, HTTP and WebSocket.
 *
 * <p>In come a host, a port and a policy; a name is resolved once, its addresses are judged, and exactly the judged
 * ones are connected to. Out come probe results in the words of {@code rules/probes.yaml}. The other side is never
 * trusted: every wait has an end, every read has a limit, and whatever a peer does is an outcome and no exception.
 */
@NullMarked
package org.conndoctor.probe.network;

import org.jspecify.annotations.NullMarked;
