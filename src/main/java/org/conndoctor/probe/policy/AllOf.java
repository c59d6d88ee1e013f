package org.conndoctor.probe.policy;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A group of policies, which is a policy: it allows what each member allows, and the first member that refuses gives
 * the reason.
 */
public final class AllOf implements ProbePolicy {

    private final List<ProbePolicy> members;

    /**
     * The group of these, asked in this order.
     *
     * @throws IllegalArgumentException if there are none: a group without members would allow everything
     */
    public AllOf(List<ProbePolicy> members) {
        if (members.isEmpty()) {
            throw new IllegalArgumentException("a group of policies needs a member");
        }
        this.members = List.copyOf(members);
    }

    @Override
    public Optional<Refusal> judge(InetAddress address, int port) {
        return first(member -> member.judge(address, port));
    }

    @Override
    public Optional<Refusal> judgeUnresolved(int port) {
        return first(member -> member.judgeUnresolved(port));
    }

    private Optional<Refusal> first(Function<ProbePolicy, Optional<Refusal>> answer) {
        return members.stream().map(answer).flatMap(Optional::stream).findFirst();
    }
}
