package org.conndoctor.probe.policy;

import java.net.InetAddress;
import java.util.Optional;

/** Decides whether an address and port may be called. Thread safe; never resolves a name, never waits. */
@FunctionalInterface
public interface ProbePolicy {

    /**
     * Why this address and port must not be called; empty where they may be.
     *
     * @param address the very address that will be called, never one looked up again afterwards
     */
    Optional<Refusal> judge(InetAddress address, int port);

    /**
     * Why this port must not be called at whatever address, so that a refusal need not wait for a name to be resolved.
     * Empty promises nothing: the address is still to be judged.
     */
    default Optional<Refusal> judgeUnresolved(int port) {
        return Optional.empty();
    }
}
