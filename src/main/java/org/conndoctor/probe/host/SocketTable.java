package org.conndoctor.probe.host;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conndoctor.probe.host.TcpSocket.State;
import oshi.SystemInfo;
import oshi.software.os.InternetProtocolStats.IPConnection;

/** All TCP sockets of this machine: of Linux from its files, of other systems by OSHI. */
final class SocketTable {

    private SocketTable() {}

    /** What stands now; empty where this system does not tell its sockets, or not to this user. */
    static Optional<List<TcpSocket>> read() {
        return ThisSystem.get() == ThisSystem.LINUX ? ProcSockets.read() : byOshi();
    }

    /** None at all is a sign that they were not told. */
    static Optional<List<TcpSocket>> byOshi() {
        var sockets = new ArrayList<TcpSocket>();
        var stats = new SystemInfo().getOperatingSystem().getInternetProtocolStats();
        for (var connection : stats.getConnections()) {
            if (connection.getType().startsWith("tcp")) {
                add(connection, sockets);
            }
        }
        return sockets.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(sockets));
    }

    private static void add(IPConnection connection, List<TcpSocket> sockets) {
        var state = switch (connection.getState()) {
            case LISTEN -> State.LISTENING;
            case TIME_WAIT -> State.TIME_WAIT;
            case CLOSED, NONE, UNKNOWN -> null;
            default -> State.OPEN;
        };
        if (state != null) {
            sockets.add(new TcpSocket(
                    address(connection.getLocalAddress()),
                    connection.getLocalPort(),
                    address(connection.getForeignAddress()),
                    connection.getForeignPort(),
                    state));
        }
    }

    /** An IPv4 address within IPv6 becomes the IPv4 address that it is; no bytes mean every address. */
    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes.length == 0 ? new byte[4] : bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("A socket with an address of " + bytes.length + " bytes", e);
        }
    }
}
