package org.conndoctor.probe.host;

import java.net.InetAddress;

/**
 * One TCP socket of this machine.
 *
 * @param foreign the other end; the unspecified address for a listener
 * @param inode by which Linux says which process has it; 0 where that is not told
 * @param waiting of a listener, how many connections wait to be taken; 0 where that is not told
 */
record TcpSocket(
        InetAddress local, int localPort, InetAddress foreign, int foreignPort, State state, long inode, int waiting) {

    TcpSocket(InetAddress local, int localPort, InetAddress foreign, int foreignPort, State state) {
        this(local, localPort, foreign, foreignPort, state, 0, 0);
    }

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
