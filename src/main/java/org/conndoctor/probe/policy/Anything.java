package org.conndoctor.probe.policy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Anything may be called, save where nobody can be: the unspecified address, a multicast group, and what is no port.
 *
 * <p>To call 0.0.0.0 is no empty gesture: Linux connects to this very machine, and the result would be told of a host
 * that was never asked.
 */
public final class Anything implements ProbePolicy {

    private static final int LAST_PORT = 65_535;

    @Override
    public Optional<Refusal> judge(InetAddress address, int port) {
        var called = asCalled(address);
        if (called.isAnyLocalAddress()) {
            return Refusal.because(Refusal.UNSPECIFIED, called.getHostAddress());
        }
        if (called.isMulticastAddress()) {
            return Refusal.because(Refusal.MULTICAST, called.getHostAddress());
        }
        return judgeUnresolved(port);
    }

    @Override
    public Optional<Refusal> judgeUnresolved(int port) {
        return port < 1 || port > LAST_PORT ? Refusal.because(Refusal.PORT, Integer.toString(port)) : Optional.empty();
    }

    /** The system calls the IPv4 address inside a mapped one; the JDK unwraps it here, as where it parses one. */
    private static InetAddress asCalled(InetAddress address) {
        try {
            return InetAddress.getByAddress(address.getAddress());
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("an address has 4 or 16 bytes", e);
        }
    }
}
