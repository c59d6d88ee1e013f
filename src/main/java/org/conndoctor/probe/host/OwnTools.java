package org.conndoctor.probe.host;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conndoctor.facts.ProbeResult;
import org.conndoctor.probe.network.CloserLook;
import org.conndoctor.probe.network.Destination;

/** Ping where nothing comes back, and the kernel's counts where the port refuses. */
public final class OwnTools implements CloserLook {

    @Override
    public List<ProbeResult> at(Destination to, InetAddress address, String outcome) {
        if (address.isLoopbackAddress() || to.place().equals(ProbeResult.SERVER)) {
            return List.of();
        }
        long since = System.nanoTime();
        var text = Seen.written(address);
        Optional<ProbeResult> seen = switch (outcome) {
            case "refused" ->
                RefusedBy.look(address, to.port())
                        .map(who ->
                                to.result("refusal", text, who, since, Map.of("port", Integer.toString(to.port()))));
            case "timed-out", "host-unreachable" ->
                Ping.echo(address).map(echo -> to.result("ping", text, echo.outcome(), since, echo.details()));
            default -> Optional.empty();
        };
        return seen.stream().toList();
    }
}
