package org.conndoctor.probe.host;

import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;

/**
 * The addresses that this machine has now, with their networks.
 *
 * @param addresses of all interfaces that are up
 */
record OwnInterfaces(List<Network> addresses) {

    /**
     * One address of an interface.
     *
     * @param prefix bits that say the network; 0 where the system tells none
     */
    record Network(InetAddress own, int prefix) {

        boolean contains(InetAddress other) {
            var mine = own.getAddress();
            var its = other.getAddress();
            if (mine.length != its.length || prefix <= 0 || prefix > mine.length * 8) {
                return false;
            }
            for (int bit = 0; bit < prefix; bit++) {
                int mask = 0x80 >> (bit & 7);
                if (((mine[bit >> 3] ^ its[bit >> 3]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /** What stands now; empty where the system does not tell. */
    static OwnInterfaces read() {
        try {
            return new OwnInterfaces(NetworkInterface.networkInterfaces()
                    .filter(OwnInterfaces::isUp)
                    .flatMap(i -> i.getInterfaceAddresses().stream())
                    .map(OwnInterfaces::network)
                    .toList());
        } catch (SocketException e) {
            return new OwnInterfaces(List.of());
        }
    }

    private static boolean isUp(NetworkInterface one) {
        try {
            return one.isUp();
        } catch (SocketException e) {
            // Gone in the meantime.
            return false;
        }
    }

    private static Network network(InterfaceAddress address) {
        return new Network(address.getAddress(), address.getNetworkPrefixLength());
    }

    /** What is sent there stays on this machine. 0.0.0.0 and :: are taken for loopback by most systems. */
    boolean isOwn(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || addresses.stream().anyMatch(n -> n.own().equals(address));
    }

    /** No router stands between. */
    boolean isNear(InetAddress address) {
        return isOwn(address) || addresses.stream().anyMatch(n -> n.contains(address));
    }
}
