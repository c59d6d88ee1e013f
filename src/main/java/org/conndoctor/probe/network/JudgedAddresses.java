package org.conndoctor.probe.network;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.conndoctor.probe.policy.ProbePolicy;
import org.conndoctor.probe.policy.Refusal;

/**
 * The addresses of a target after the policy has spoken: what is connected to is one of the allowed, and never looked
 * up again.
 *
 * @param allowed at most two of each family, in the order of the resolver
 * @param denied at most two of each family
 */
record JudgedAddresses(List<InetAddress> allowed, Map<InetAddress, Refusal> denied) {

    private static final int OF_EACH_FAMILY = 2;

    static JudgedAddresses of(List<InetAddress> addresses, int port, ProbePolicy policy) {
        var allowed = new ArrayList<InetAddress>();
        var denied = new LinkedHashMap<InetAddress, Refusal>();
        for (var address : new LinkedHashSet<>(addresses)) {
            var refusal = policy.judge(address, port);
            if (refusal.isEmpty() && hasRoom(allowed, address)) {
                allowed.add(address);
            } else if (refusal.isPresent() && hasRoom(List.copyOf(denied.keySet()), address)) {
                denied.put(address, refusal.get());
            }
        }
        return new JudgedAddresses(List.copyOf(allowed), denied);
    }

    private static boolean hasRoom(List<InetAddress> taken, InetAddress one) {
        return taken.stream().filter(a -> Family.of(a) == Family.of(one)).count() < OF_EACH_FAMILY;
    }
}
