package org.conndoctor.recognition;

import com.google.re2j.Matcher;
import java.util.ArrayList;
import java.util.List;
import org.conndoctor.facts.Listener;
import org.conndoctor.facts.Observation;
import org.conndoctor.facts.Source;
import org.conndoctor.knowledge.Reading;

/** Reads pasted lines of code and command output by the patterns of {@code rules/commands/}. Thread safe. */
final class OutputReader {

    /** How far a pattern may look from its anchor on, in folded characters. */
    private static final int REACH = 300;
    /** How often one pattern is tried on one text. */
    private static final int TRIES = 100;

    private final List<Compiled> readings;

    OutputReader(List<Reading> readings, Vocabulary vocabulary) {
        this.readings = readings.stream()
                .map(r -> new Compiled(r, CompiledSignature.patterns(r.anchors(), vocabulary)))
                .toList();
    }

    Read read(Occurrences occurrences) {
        var listeners = new ArrayList<Listener>();
        var observations = new ArrayList<Observation>();
        var taken = new ArrayList<int[]>();
        for (var compiled : readings) {
            for (var anchor : compiled.anchors) {
                var places = occurrences.of(anchor.parts().get(0).word());
                for (int i = 0; places != null && i < Math.min(places.size(), TRIES); i++) {
                    int from = places.start(i);
                    if (!anchor.parts().get(0).fits(occurrences.text(), from, places.end(i))) {
                        continue;
                    }
                    int to = Math.min(occurrences.text().length(), from + REACH);
                    var matcher = compiled.reading
                            .pattern()
                            .matcher(occurrences.text().text().substring(from, to));
                    if (matcher.lookingAt()) {
                        compiled.take(matcher, listeners, observations);
                        if (!compiled.reading.listener().isEmpty()) {
                            taken.add(new int[] {from, from + matcher.end()});
                        }
                    }
                }
            }
        }
        return new Read(List.copyOf(listeners), List.copyOf(observations), List.copyOf(taken));
    }

    /**
     * What was read.
     *
     * @param taken stretches of the folded text that name listeners, and so no target
     */
    record Read(List<Listener> listeners, List<Observation> observations, List<int[]> taken) {}

    private record Compiled(Reading reading, List<WordPattern> anchors) {

        void take(Matcher matcher, List<Listener> listeners, List<Observation> observations) {
            reading.observes()
                    .forEach((id, value) -> observations.add(new Observation(id, filled(value, matcher), Source.TEXT)));
            var listener = reading.listener();
            if (!listener.isEmpty()) {
                int port = Integer.parseInt(filled(listener.getOrDefault("port", "0"), matcher));
                if (port > 0 && port <= 65535) {
                    listeners.add(new Listener(
                            filled(listener.getOrDefault("protocol", ""), matcher),
                            withoutBrackets(filled(listener.getOrDefault("address", ""), matcher)),
                            port));
                }
            }
        }

        private static String filled(String value, Matcher matcher) {
            if (!value.startsWith("$")) {
                return value;
            }
            var group = matcher.group(value.substring(1));
            return group == null ? "" : group;
        }

        private static String withoutBrackets(String address) {
            return address.startsWith("[") && address.endsWith("]")
                    ? address.substring(1, address.length() - 1)
                    : address;
        }
    }
}
