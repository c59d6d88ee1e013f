package org.conndoctor.probe.host;

import java.net.InetAddress;

/**
 * One TCP socket of this machine.
 *
 * @param foreign the other end; the unspecified address for a listener
 */
record TcpSocket(InetAddress local, int localPort, InetAddress foreign, int foreignPort, State state) {

    /** What a socket does with its local port. */
    enum State {
        /** Waits for connections. */
        LISTENING,
        /** Closed by this side, and the port is kept for a while. */
        TIME_WAIT,
        /** Connected, or about to be, or about to be no more. */
        OPEN
    }
}
