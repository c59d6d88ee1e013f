package org.conndoctor.probe.policy;

import java.net.InetAddress;
import java.util.Optional;

/** Nothing may be called. */
public final class Nothing implements ProbePolicy {

    @Override
    public Optional<Refusal> judge(InetAddress address, int port) {
        return judgeUnresolved(port);
    }

    @Override
    public Optional<Refusal> judgeUnresolved(int port) {
        return Refusal.because(Refusal.OFF, "");
    }
}
