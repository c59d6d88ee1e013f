package org.conndoctor.probe;

import java.util.List;
import org.conndoctor.facts.ProbeResult;

/**
 * What a look has seen.
 *
 * @param results in a fixed order: by layer, then by address
 * @param outputs what local commands printed, for instance firewall rules; only where the target is this very machine
 */
public record Looked(List<ProbeResult> results, List<String> outputs) {

    public Looked {
        results = List.copyOf(results);
        outputs = List.copyOf(outputs);
    }
}
