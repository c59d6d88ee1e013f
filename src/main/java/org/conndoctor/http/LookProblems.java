package org.conndoctor.http;

import java.util.Map;
import java.util.Objects;
import org.conndoctor.probe.LookRefused;

/** Tells why a live look is not taken. */
final class LookProblems {

    private LookProblems() {}

    static Problem of(LookRefused refused) {
        var exhausted = refused.exhausted();
        if (exhausted != null) {
            var seconds = Long.toString(exhausted.seconds());
            return new Problem(
                    429, "too-many-looks", Map.of("budget", exhausted.budget().word(), "seconds", seconds));
        }
        var refusal = Objects.requireNonNull(refused.refusal());
        if (refusal.reason().equals("off")) {
            return new Problem(403, "probes-off");
        }
        return new Problem(403, "probe-refused", Map.of("reason", refusal.reason(), "because", refusal.detail()));
    }
}
