package org.conndoctor.netns.trial;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.conndoctor.netns.Diagnosed;

/**
 * How the doctor fared with one scenario.
 *
 * @param text what the client printed
 * @param silent after the client's look alone
 * @param alone after the client's look, with that text
 * @param onServer after the server's look alone; empty where nobody can look there
 * @param together after both looks
 * @param answered after the truth in answer to what was asked then
 * @param asked what that was
 * @param millis how long the making and looking took
 */
record Tried(
        Scenario scenario,
        String text,
        Diagnosed silent,
        Diagnosed alone,
        Optional<Diagnosed> onServer,
        Diagnosed together,
        Diagnosed answered,
        List<String> asked,
        long millis) {

    /** Everything that the doctor said, one after the other. */
    Stream<Diagnosed> said() {
        return Stream.concat(Stream.of(silent, alone, together, answered), onServer.stream());
    }

    /** Causes that were confirmed and are not the true one. */
    List<String> wronglyConfirmed() {
        return said().flatMap(d -> d.of("confirmed").stream())
                .filter(c -> !scenario.isTrue(c))
                .distinct()
                .toList();
    }

    /** It was said that all is well, which it is not. */
    boolean wronglyWell() {
        return !scenario.isHealthy() && said().anyMatch(d -> d.outcome().equals("well"));
    }

    /** The true cause leads. */
    boolean isFirst(Diagnosed said) {
        return scenario.isTrue(said.firstCause())
                && !said.status(said.firstCause()).equals("ruled-out");
    }
}
