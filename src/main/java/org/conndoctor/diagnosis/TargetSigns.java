package org.conndoctor.diagnosis;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.conndoctor.facts.AddressRange;
import org.conndoctor.facts.Observation;
import org.conndoctor.facts.Source;
import org.conndoctor.facts.Target;
import org.conndoctor.knowledge.SignDefinition;
import org.jspecify.annotations.Nullable;

/** What a target tells by itself: an address of a container bridge, a name without dots, a proxy's port. Thread safe. */
final class TargetSigns {

    private final List<SignDefinition> definitions;

    TargetSigns(List<SignDefinition> all) {
        this.definitions = all.stream().filter(s -> s.words().isEmpty()).toList();
    }

    /** Every sign that fits; of several values of one observation the one that stands first in the files. */
    List<Observation> of(Target target) {
        var host = target.host() == null ? null : target.host().toLowerCase(Locale.ROOT);
        var address = host == null ? Optional.<byte[]>empty() : address(host);
        var signs = new LinkedHashMap<String, Observation>();
        for (var sign : definitions) {
            if (!signs.containsKey(sign.id()) && fits(sign, host, address, target.port())) {
                signs.put(sign.id(), new Observation(sign.id(), sign.value(), Source.TEXT));
            }
        }
        return List.copyOf(signs.values());
    }

    private static boolean fits(SignDefinition sign, @Nullable String host, Optional<byte[]> address, int port) {
        if (!sign.ports().isEmpty() && !sign.ports().contains(port)) {
            return false;
        }
        if (!sign.addresses().isEmpty()
                && address.filter(a -> sign.addresses().stream().anyMatch(block -> block.contains(a)))
                        .isEmpty()) {
            return false;
        }
        return sign.name().isEmpty()
                || host != null
                        && address.isEmpty()
                        && sign.name().get().matcher(host).matches();
    }

    /** Only of literals: no name is ever looked up. */
    private static Optional<byte[]> address(String host) {
        if (AddressRange.of(host) == AddressRange.NAME || host.equals("localhost")) {
            return Optional.empty();
        }
        try {
            int zone = host.indexOf('%');
            return Optional.of(InetAddress.getByName(zone < 0 ? host : host.substring(0, zone))
                    .getAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
