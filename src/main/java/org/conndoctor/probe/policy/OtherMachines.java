package org.conndoctor.probe.policy;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Optional;

/**
 * Only addresses that are not this machine's own, public ones included: what a machine sends to itself passes no
 * firewall, so that a stranger would reach what is shut off from the internet, and the doctor would call open what is
 * not.
 */
public final class OtherMachines implements ProbePolicy {

    private static final String OWN = "address of this server";

    @Override
    public Optional<Refusal> judge(InetAddress address, int port) {
        try {
            return NetworkInterface.getByInetAddress(address) == null
                    ? Optional.empty()
                    : Refusal.because(Refusal.SPECIAL_PURPOSE, OWN);
        } catch (SocketException e) {
            // The system does not tell: then nothing is known to be another machine's.
            return Refusal.because(Refusal.SPECIAL_PURPOSE, OWN);
        }
    }
}
