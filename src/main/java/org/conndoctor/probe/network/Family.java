package org.conndoctor.probe.network;

import java.net.Inet6Address;
import java.net.InetAddress;

/** The two internets, looked at apart. */
enum Family {
    IPV4,
    IPV6;

    static Family of(InetAddress address) {
        return address instanceof Inet6Address ? IPV6 : IPV4;
    }
}
